// Whom a list is open to, past the API: everyone, or its keeper's supervisors alone.
import type pg from "pg";

export async function shareList(administrator: pg.Client, name: string, withEveryone: boolean): Promise<void> {
  const whom = withEveryone ? "portolan.principal('EVERYONE')" : "portolan.principal('CUSTODIANS', w.agency_id)";
  const audience = `portolan.intern_audience(array[${whom}])`;
  await administrator.query("begin");
  await administrator.query(`update watchlist w set audience_id = ${audience} where name = $1`, [name]);
  await administrator.query(`update watchlist_entry e set audience_id = w.audience_id from watchlist w where w.name = $1 and e.watchlist_id = w.id`, [
    name,
  ]);
  await administrator.query("commit");
}
