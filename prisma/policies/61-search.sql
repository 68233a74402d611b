-- Text search does not use an index under a policy (its operators are not leakproof), so it goes through
-- functions that apply the same predicate and return ids; the rows are loaded again under policy.

-- Planned anew for its words each time: how frequent they are decides the way. "is true" keeps the planner from
-- gathering from an index whatever the viewer sees: it would, because it cannot know how much that is.
create or replace function portolan.search_seizure_reports(words text) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query execute 'select r.id from public.seizure_report r
    where r.search @@ websearch_to_tsquery(''portolan.words'', $1) and (r.audience_id in (select unnest(portolan.visible()))) is true' using words;
end $$;

drop function if exists portolan.find_watchlist_entries(text, text, uuid[], integer);

-- Entries of one list that have a name in which each word of the normalised key begins a word. The longest
-- word alone goes to the index, which does not know "all".
create or replace function portolan.search_watchlist_entries(list uuid, key text) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct n.entry_id
  from (select array_agg('\m' || w order by length(w) desc) as words from regexp_split_to_table(key, '[^a-z0-9]+') w where w <> '') asked,
    public.watchlist_entry_name n join public.watchlist_entry e on e.id = n.entry_id
  where n.search_key ~ asked.words[1] and n.search_key ~ all (asked.words)
    and n.audience_id = any ((select portolan.visible())::integer[]) and e.watchlist_id = list
$$;
