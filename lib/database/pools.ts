// Each database role has a pool of its own.
import pg from "pg";
import { provide, provided } from "../running/once.ts";
import { databaseUrlOf, type LoginRole } from "./role.ts";

// Dates stay as text: a date of seizure has no time and no zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export type Pools = { app: pg.Pool; auth: pg.Pool; system: pg.Pool };

/** Opens the pools; `onError` hears of connections that die while nobody uses them. */
export function openPools(adminUrl: string, secret: string, size: number, onError: (error: Error) => void): Pools {
  const open = (role: LoginRole, max: number) => {
    const pool = new pg.Pool({
      connectionString: databaseUrlOf(role, adminUrl, secret),
      max,
      connectionTimeoutMillis: 10_000,
      application_name: role,
    });
    pool.on("error", onError);
    // A connection that breaks while in use fails the query under way; without a listener it would end the process.
    pool.on("connect", (client) => client.on("error", () => undefined));
    return pool;
  };
  return provide("pools", { app: open("portolan_app", size), auth: open("portolan_auth", 4), system: open("portolan_system", 12) });
}

export const pools = () => provided<Pools>("pools");

export async function closePools(): Promise<void> {
  await Promise.all(Object.values(pools()).map((pool) => pool.end()));
}
