-- The screening index is built from these functions and kept fresh by them. It holds ids, keys made from names
-- and identifiers, and audiences; what it proposes is read again by the viewer, under policy.

-- Ids of what is to be found, in their order, a portion at a time.
create or replace function portolan.index_entry_ids(after_id uuid, most integer) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.id from public.watchlist_entry e where e.id > after_id and e.delisted_at is null order by e.id limit most
$$;

-- What entries are found by, and who may read them.
create or replace function portolan.index_entries(ids uuid[])
returns table (id uuid, audience_id integer, kind text, watchlist_id uuid, names text[], countries text[], identifiers jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.id, e.audience_id, e.kind, e.watchlist_id,
    (select array_agg(n.name order by n.position) from public.watchlist_entry_name n where n.entry_id = e.id), e.countries,
    jsonb_build_object('documents', e.documents, 'phones', e.phones, 'emails', e.emails, 'postalItems', e.postal_items,
      'postageAccounts', e.postage_accounts)
  from public.watchlist_entry e where e.id = any (ids) and e.delisted_at is null
$$;

-- What was committed since a snapshot was taken, whatever the order in which transactions began: who may see an
-- entry now (0: nobody, it is gone), and whether more than that has changed.
create or replace function portolan.changed_index_entries(since pg_snapshot)
returns table (id uuid, audience_id integer, has_other_content boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.entry_id, case when e.delisted_at is null then coalesce(e.audience_id, 0) else 0 end,
    not coalesce(pg_visible_in_snapshot(c.content_transaction, since), true)
  from portolan.entry_change c left join public.watchlist_entry e on e.id = c.entry_id
  where c.transaction >= pg_snapshot_xmin(since) and not pg_visible_in_snapshot(c.transaction, since)
    -- Numbers from before a restore into another server are not of this one's transactions.
    and c.transaction < pg_snapshot_xmax(pg_current_snapshot())
$$;

-- Which database the snapshots are of: in another one transactions are counted anew.
create or replace function portolan.index_basis() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select concat((select system_identifier from pg_control_system()), '|', (select oid from pg_database where datname = current_database()))
$$;

create or replace function portolan.note_indexed_entries() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  noted bigint;
  key text := case tg_table_name when 'watchlist_entry' then 'id' else 'entry_id' end;
  -- What does not change what an entry is found by.
  beside text[] := array['audience_id', 'updated_at'];
  changed text := case tg_op
    when 'INSERT' then 'select n.%1$I as id, true as is_content from now_rows n'
    when 'DELETE' then 'select b.%1$I as id, true as is_content from before_rows b'
    else 'select n.%1$I as id, to_jsonb(n) - $1 is distinct from to_jsonb(b) - $1 as is_content from now_rows n join before_rows b on b.id = n.id
      where to_jsonb(n) - ''updated_at'' is distinct from to_jsonb(b) - ''updated_at''' end;
begin
  execute format('insert into portolan.entry_change as c (entry_id, transaction, content_transaction)
    select id, pg_current_xact_id(), case when bool_or(is_content) then pg_current_xact_id() end from (' || changed || ') changed group by id order by id
    on conflict (entry_id) do update set transaction = excluded.transaction,
      content_transaction = coalesce(excluded.content_transaction, c.content_transaction)', key) using beside;
  get diagnostics noted = row_count;
  if noted > 0 then notify watchlist_entry; end if;
  return null;
end $$;

do $$
declare t text;
begin
  foreach t in array array['watchlist_entry', 'watchlist_entry_name'] loop
    execute format('create or replace trigger note_index_inserts after insert on public.%I
      referencing new table as now_rows for each statement execute function portolan.note_indexed_entries()', t);
    execute format('create or replace trigger note_index_updates after update on public.%I
      referencing new table as now_rows old table as before_rows for each statement execute function portolan.note_indexed_entries()', t);
    execute format('create or replace trigger note_index_deletes after delete on public.%I
      referencing old table as before_rows for each statement execute function portolan.note_indexed_entries()', t);
  end loop;
end $$;
