-- A reference list comes in through these three functions and within one transaction: begin, stage in
-- batches, finish. portolan_system has no right to any table, and what is not finished never happened.

create or replace function portolan.begin_watchlist_import(list_name text, publisher text, format text, keeper_code text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  keeper integer := (select a.id from public.agency a where a.code = upper(keeper_code));
  list public.watchlist;
begin
  if keeper is null then
    raise exception 'UNKNOWN_AGENCY' using errcode = 'PT422', detail = coalesce((select string_agg(a.code, ', ' order by a.code) from public.agency a), '');
  end if;
  insert into public.watchlist (agency_id, audience_id, name, kind, publisher, format)
  values (keeper, portolan.intern_audience(array[portolan.principal('EVERYONE'), portolan.principal('CUSTODIANS', keeper)]), list_name, 'REFERENCE', publisher, format)
  on conflict (agency_id, name) do nothing;
  -- Held until the transaction ends: two imports of one list wait for each other.
  select w.* into strict list from public.watchlist w where w.agency_id = keeper and w.name = list_name for update;
  -- Another publisher's file would delist everything.
  if list.kind <> 'REFERENCE' or list.format <> begin_watchlist_import.format then
    raise exception 'OTHER_FORMAT' using errcode = 'PT422', detail = list.format;
  end if;
  delete from portolan.staged_entry s where s.watchlist_id = list.id;
  return list.id;
end $$;

-- The digest is of all that was read, search keys included: when names come to be normalised otherwise,
-- the same file changes every entry that this concerns.
create or replace function portolan.stage_watchlist_entries(list uuid, entries jsonb) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into portolan.staged_entry (watchlist_id, source_id, content, content_hash)
  select list, e ->> 'sourceId', e, sha256(convert_to(e::text, 'UTF8')) from jsonb_array_elements(entries) e
$$;

create or replace function portolan.finish_watchlist_import(list uuid) returns table (added integer, changed integer, delisted integer, unchanged integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare w public.watchlist;
begin
  select * into strict w from public.watchlist where id = list and kind = 'REFERENCE' for update;

  update public.watchlist_entry e set delisted_at = now(), updated_at = now()
  where e.watchlist_id = list and e.delisted_at is null
    and not exists (select from portolan.staged_entry s where s.watchlist_id = list and s.source_id = e.source_id);
  get diagnostics delisted = row_count;

  delete from portolan.staged_entry s using public.watchlist_entry e
  where s.watchlist_id = list and e.watchlist_id = list and e.source_id = s.source_id and e.delisted_at is null and e.content_hash = s.content_hash;
  get diagnostics unchanged = row_count;

  -- What is still staged is to be written. A relisted entry counts as added and keeps its id.
  select count(e.id) filter (where e.delisted_at is null), count(*) - count(e.id) filter (where e.delisted_at is null) into changed, added
  from portolan.staged_entry s left join public.watchlist_entry e on e.watchlist_id = list and e.source_id = s.source_id
  where s.watchlist_id = list;

  insert into public.watchlist_entry as e (watchlist_id, agency_id, audience_id, source_id, kind, name, birth_dates, countries,
    addresses, documents, programmes, reasons, listed_on, content_hash)
  select list, w.agency_id, w.audience_id, s.source_id, c.kind, c.names -> 0 ->> 'name', c."birthDates", c.countries,
    c.addresses, c.documents, c.programmes, c.reasons, c."listedOn", s.content_hash
  from portolan.staged_entry s, jsonb_to_record(s.content) as c (kind text, names jsonb, "birthDates" text[], countries text[],
    addresses jsonb, documents jsonb, programmes text[], reasons text, "listedOn" date)
  where s.watchlist_id = list
  on conflict (watchlist_id, source_id) do update set kind = excluded.kind, name = excluded.name, birth_dates = excluded.birth_dates,
    countries = excluded.countries, addresses = excluded.addresses, documents = excluded.documents, programmes = excluded.programmes,
    reasons = excluded.reasons, listed_on = excluded.listed_on, content_hash = excluded.content_hash, delisted_at = null, updated_at = now();

  delete from public.watchlist_entry_name n using portolan.staged_entry s, public.watchlist_entry e
  where s.watchlist_id = list and e.watchlist_id = list and e.source_id = s.source_id and n.entry_id = e.id;
  insert into public.watchlist_entry_name (entry_id, agency_id, audience_id, position, name, quality, search_key)
  select e.id, e.agency_id, e.audience_id, n.place - 1, n.value ->> 'name', n.value ->> 'quality', n.value ->> 'searchKey'
  from portolan.staged_entry s
  join public.watchlist_entry e on e.watchlist_id = list and e.source_id = s.source_id,
  jsonb_array_elements(s.content -> 'names') with ordinality as n (value, place)
  where s.watchlist_id = list;
  delete from portolan.staged_entry s where s.watchlist_id = list;

  update public.watchlist set imported_at = now(), entry_count = added + changed + unchanged where id = list;
  insert into public.watchlist_import (watchlist_id, agency_id, audience_id, added, changed, delisted, unchanged)
  values (list, w.agency_id, w.audience_id, added, changed, delisted, unchanged);
  return next;
end $$;
