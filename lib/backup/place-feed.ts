// Places in the feed of changes are numbers of transactions, and each server counts its own. What was told on a server
// that had counted further would lie in the future of this one: not to be read before it has counted as far.
import type pg from "pg";

/**
 * Gives changes numbers of transactions that have ended here, the same to all between two places at which a digest goes
 * on. So each digest goes on with what it had not told; where numbers do not suffice, with more.
 */
const renumber = `
  with places as (
    select array(select distinct told_before from portolan.mail_choice order by told_before) as known
  ), numbering as (
    select known, pg_current_xact_id()::text::bigint - cardinality(known) - 1 as first from places
  ), choices as (
    update portolan.mail_choice c set told_before = greatest(1, n.first + array_position(n.known, c.told_before)) from numbering n
  ), fits as (
    update portolan.pattern_match set told_in = 0 where told_in > 0
  )
  update public.change c set transaction = greatest(1, n.first + width_bucket(c.transaction, n.known)) from numbering n`;

/** After a restore, within a transaction of the owner of the tables. Subscribers begin anew: the database is another one. */
export async function placeFeed(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ isAhead: boolean }>(`
    select pg_current_xact_id()::text::bigint <= greatest((select max(transaction) from public.change),
      (select max(told_before) from portolan.mail_choice), (select max(told_in) from portolan.pattern_match)) as "isAhead"`);
  if (!rows[0]?.isAhead) return;
  // Nothing has changed: nobody is to be told.
  await client.query("alter table public.change disable trigger user");
  await client.query(renumber);
  await client.query("alter table public.change enable trigger user");
}
