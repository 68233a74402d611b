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
