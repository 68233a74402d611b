// What is measured of the database at the time of asking: the pools of this process, and the queue of jobs.
import pg from "pg";
import { pools } from "../database/pools.ts";
import { isProvided } from "./once.ts";

export type PoolFigures = { pool: string; used: number; idle: number; waiting: number };

export function measurePools(): PoolFigures[] {
  if (!isProvided("pools")) return [];
  return Object.entries(pools()).map(([name, { totalCount, idleCount, waitingCount }]) => ({
    pool: name,
    used: totalCount - idleCount,
    idle: idleCount,
    waiting: waitingCount,
  }));
}

type DatabaseFigures = { jobs: Record<"READY" | "RUNNING" | "LATER" | "FAILED", number>; oldestReadySeconds: number };

/** Asked on a connection of its own: pools that are all in use must not hide how the database is. Null if it does not answer. */
export async function measureDatabase(): Promise<DatabaseFigures | null> {
  if (!isProvided("pools")) return null;
  const { connectionString } = pools().system.options;
  const client = new pg.Client({ connectionString, application_name: "metrics", connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query("select ready, running, later, failed, oldest_ready_seconds from portolan.measure_jobs()");
    const { ready, running, later, failed, oldest_ready_seconds } = rows[0] as Record<string, number>;
    return {
      jobs: { READY: ready, RUNNING: running, LATER: later, FAILED: failed } as DatabaseFigures["jobs"],
      oldestReadySeconds: oldest_ready_seconds ?? 0,
    };
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}
