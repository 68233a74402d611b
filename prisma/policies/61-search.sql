-- Text search does not use an index under a policy (its operators are not leakproof), so it goes through
-- functions that apply the same predicate and return ids; the rows are loaded again under policy.

create or replace function portolan.search_seizure_reports(words text) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.id from public.seizure_report r, websearch_to_tsquery('portolan.words', words) q
  where r.search @@ q and r.audience_id = any (portolan.visible())
  union
  select g.report_id from public.seizure_goods g, websearch_to_tsquery('portolan.words', words) q
  where g.search @@ q and g.audience_id = any (portolan.visible())
$$;

-- Entries with a name like the normalised key, nearest first: candidates for the matcher to judge.
create or replace function portolan.find_watchlist_entries(key text, most integer) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp set pg_trgm.similarity_threshold = 0.25 as $$
  select n.entry_id from public.watchlist_entry_name n
  where n.search_key % key and n.audience_id = any (portolan.visible())
  group by n.entry_id order by max(similarity(n.search_key, key)) desc limit most
$$;
