// The tables of graphile-worker, which keeps jobs in PostgreSQL: brought to its version by the owner.
import { createRequire } from "node:module";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";

/** Part of the digest that tells whether a database is current. */
export const jobQueueVersion = (createRequire(import.meta.url)("graphile-worker/package.json") as { version: string }).version;

/** What the library would print goes nowhere: lib/jobs/worker.ts tells the log what matters, without payloads. */
export const silence = new Logger(() => () => undefined);

export async function migrateJobQueue(url: string): Promise<void> {
  const owner = new pg.Pool({ connectionString: url, options: "-c role=portolan_owner", max: 1 });
  try {
    await runMigrations({ pgPool: owner, logger: silence });
  } finally {
    await owner.end();
  }
}
