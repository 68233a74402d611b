import type pg from "pg";

/**
 * Waits until all that was done is behind every transaction of the server, those of other tests' databases among them:
 * the feed of changes is read no further.
 */
export async function settled(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select pg_current_xact_id()::text as done");
  const isBehind = async () =>
    (await client.query("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint > $1::bigint as yes", [rows[0].done])).rows[0].yes;
  while (!(await isBehind())) await new Promise((later) => setTimeout(later, 20));
}

/** Waits until no job is left to do: those of the demonstration go on after a portal has started. */
export async function jobsDone(client: pg.Client): Promise<void> {
  const isBusy = async () => (await client.query("select from graphile_worker._private_jobs where run_at <= now()")).rowCount;
  while (await isBusy()) await new Promise((later) => setTimeout(later, 50));
}
