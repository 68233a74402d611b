// While data is loaded: no foreign keys, so that tables come in any order, no triggers, so that nothing is
// computed again, and no indexes but those of keys, which are made faster afterwards than kept meanwhile.
import type pg from "pg";

const ours = "in ('public', 'portolan', 'graphile_worker')";

const foreignKeys = `
  select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as remove,
    format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as restore
  from pg_constraint c where c.contype = 'f' and c.connamespace::regnamespace::text ${ours} and c.conparentid = 0`;

const indexes = `
  select format('drop index %s', i.indexrelid::regclass) as remove, pg_get_indexdef(i.indexrelid) as restore
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where c.relnamespace::regnamespace::text ${ours} and not i.indisunique`;

const triggers = `
  select format('alter table %s disable trigger user', t.tgrelid::regclass) as remove,
    format('alter table %s enable trigger user', t.tgrelid::regclass) as restore
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where not t.tgisinternal and c.relnamespace::regnamespace::text ${ours} group by t.tgrelid`;

type Step = { remove: string; restore: string };

/** Runs the work on bare tables, within the transaction of the client; what was taken off is put back and checked. */
export async function bareTables<Done>(client: pg.Client, work: () => Promise<Done>): Promise<Done> {
  const steps: Step[] = [];
  // With an empty path every name is written with its schema.
  await client.query("set local search_path = ''");
  for (const query of [foreignKeys, triggers, indexes]) steps.push(...(await client.query<Step>(query)).rows);
  for (const { remove } of steps) await client.query(remove);
  const done = await work();
  for (const { restore } of steps.reverse()) await client.query(restore);
  await client.query("reset search_path");
  return done;
}
