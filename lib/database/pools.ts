// Each database role has a pool of its own.
import pg from "pg";
import { provide, provided } from "../running/once.ts";
import { databaseUrlOf } from "./role.ts";

// Dates stay as text: a date of seizure has no time and no zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export type Pools = { app: pg.Pool; auth: pg.Pool };

/** Opens the pools; `onError` hears of connections that die while nobody uses them. */
export function openPools(adminUrl: string, secret: string, size: number, onError: (error: Error) => void): Pools {
  const open = (role: "portolan_app" | "portolan_auth", max: number) => {
    const pool = new pg.Pool({
      connectionString: databaseUrlOf(role, adminUrl, secret),
      max,
      connectionTimeoutMillis: 10_000,
      application_name: role,
    });
    pool.on("error", onError);
    return pool;
  };
  return provide("pools", { app: open("portolan_app", size), auth: open("portolan_auth", 4) });
}

export const pools = () => provided<Pools>("pools");

export async function closePools(): Promise<void> {
  await Promise.all(Object.values(pools()).map((pool) => pool.end()));
}
