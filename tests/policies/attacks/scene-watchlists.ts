// Watchlists that only their keeper's supervisors see: what everybody may see proves nothing.
import type pg from "pg";
import type { Registry } from "../../running/registry.ts";

export async function addWatchlists(administrator: pg.Client, registry: Registry): Promise<void> {
  for (const [code, name] of [
    ["XC-CUSTOMS", "Hidden of C"],
    ["XD-CUSTOMS", "Hidden of D"],
  ]) {
    await administrator.query(
      `with list as (
         insert into watchlist (agency_id, audience_id, name, publisher, format, imported_at)
         values ($1, portolan.intern_audience(array[portolan.principal('CUSTODIANS', $1)]), $2, 'a test', 'ofac', now()) returning *
       ), entry as (
         insert into watchlist_entry (watchlist_id, agency_id, audience_id, source_id, kind, name)
         select id, agency_id, audience_id, '1', 'PERSON', 'Quilliam Vantongeren' from list returning *
       ), imported as (
         insert into watchlist_import (watchlist_id, agency_id, audience_id, added, changed, delisted, unchanged)
         select id, agency_id, audience_id, 1, 0, 0, 0 from list
       )
       insert into watchlist_entry_name (entry_id, agency_id, audience_id, position, name, quality, search_key)
       select id, agency_id, audience_id, 0, name, 'PRIMARY', 'quilliam vantongeren' from entry`,
      [registry.agencies.get(code as string), name],
    );
  }
}
