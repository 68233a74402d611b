-- The feed of changes. Triggers write it, so that nothing that happens to a record can be forgotten; one row
-- for each record and audience, so that it grows with records and not with their histories.

-- Of these records, each for the audience beside it, that they changed now.
create or replace function portolan.note_change_of(kind text, records uuid[], agencies integer[], audiences integer[]) returns void
language sql volatile set search_path = pg_catalog, pg_temp as $$
  insert into public.change as c (agency_id, audience_id, record_kind, record_id, transaction)
  select agency, audience, kind, record, pg_current_xact_id()::text::bigint from unnest(records, agencies, audiences) as told (record, agency, audience)
  on conflict (record_id, audience_id) do update
    set position = nextval(pg_get_serial_sequence('public.change', 'position')), transaction = excluded.transaction, changed_at = now()
$$;

-- Of records that changed, for everyone who could see them before or can see them now. What a viewer is
-- told is the record's id; whether it is still there, the viewer's own reading of it decides.
-- Planned anew each time: a plan made for one row would compare each of an import's rows with each.
create or replace function portolan.note_changes() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare kind text := upper(tg_table_name);
begin
  if tg_op = 'INSERT' then
    perform portolan.note_change_of(kind, array_agg(id), array_agg(agency_id), array_agg(audience_id)) from now_rows;
  else
    perform portolan.note_change_of(kind, array_agg(n.id), array_agg(n.agency_id), array_agg(seen.audience))
    from now_rows n join before_rows b on b.id = n.id cross join lateral (select b.audience_id union select n.audience_id) as seen (audience)
    -- The words that a report is found by are kept beside it and are no change of it.
    where to_jsonb(n) - 'search' is distinct from to_jsonb(b) - 'search';
  end if;
  return null;
end $$;

do $$
declare t text;
begin
  foreach t in array array['seizure_report', 'alert', 'notice', 'pattern'] loop
    execute format('create or replace trigger note_inserts after insert on public.%I
      referencing new table as now_rows for each statement execute function portolan.note_changes()', t);
    execute format('create or replace trigger note_updates after update on public.%I
      referencing new table as now_rows old table as before_rows for each statement execute function portolan.note_changes()', t);
  end loop;
end $$;

-- Entries of own lists are seen until their day of review. Who is told of one is told also after that day; and a
-- reference list, which everyone sees and nobody shares, is no part of the feed. An entry that may only be hit is
-- its owner's: what is disclosed for a time is to be looked at, and no part of a copy that would outlast it.
create or replace function portolan.undated_audience(audience integer) returns integer
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select case when exists (select from portolan.principal p where p.id = any (a.principals) and p.valid_until is not null)
    then portolan.intern_audience(portolan.dated(a.principals, null)) else a.id end
  from portolan.audience a where a.id = audience
$$;

create or replace function portolan.told_of_entry(agency integer, audience integer, is_hit_only boolean) returns integer
language sql volatile security definer set search_path = pg_catalog, pg_temp as
$$ select case when is_hit_only then portolan.home_audience(agency, null) else portolan.undated_audience(audience) end $$;

create or replace function portolan.note_entry_changes() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if tg_op = 'INSERT' then
    perform portolan.note_change_of('WATCHLIST_ENTRY', array_agg(id), array_agg(agency_id), array_agg(portolan.told_of_entry(agency_id, audience_id, is_hit_only)))
    from now_rows where nomination_id is not null;
  else
    -- Before and after may be one audience but for its date.
    perform portolan.note_change_of('WATCHLIST_ENTRY', array_agg(id), array_agg(agency_id), array_agg(audience)) from (
      select distinct n.id, n.agency_id, portolan.told_of_entry(n.agency_id, seen.audience, seen.is_hit_only) as audience
      from now_rows n join before_rows b on b.id = n.id
        cross join lateral (select b.audience_id, b.is_hit_only union select n.audience_id, n.is_hit_only) as seen (audience, is_hit_only)
      where n.nomination_id is not null and to_jsonb(n) is distinct from to_jsonb(b)) told;
  end if;
  return null;
end $$;
create or replace trigger note_inserts after insert on public.watchlist_entry
  referencing new table as now_rows for each statement execute function portolan.note_entry_changes();
create or replace trigger note_updates after update on public.watchlist_entry
  referencing new table as now_rows old table as before_rows for each statement execute function portolan.note_entry_changes();

-- Leaving a community changes no record, and yet what the leaver saw through it is gone: its agency is told of
-- each, and finds out by reading which of them it still sees another way. Of each that was ever there: of one that
-- was recalled or narrowed just before, the agency was told through what it has now left.
create or replace function portolan.note_departure() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.note_change_of(r.record_kind, array_agg(r.record_id), array_agg(r.agency_id), array_agg(told.audience))
  from (select portolan.intern_audience(array[portolan.principal('AGENCY', new.participant_id)])) as told (audience),
    (select distinct c.record_kind, c.record_id, c.agency_id from public.change c where c.audience_id in (
      select ap.audience_id from public.community_epoch e join portolan.principal p on p.epoch_id = e.id
        join portolan.audience_principal ap on ap.principal_id = p.id
      -- Epochs before it joined were never its to see.
      where e.community_id = new.community_id and e.number >= new.from_epoch)) r
  group by r.record_kind;
  return null;
end $$;
create or replace trigger note_departure after update of left_at on public.community_membership
  for each row when (old.left_at is null and new.left_at is not null) execute function portolan.note_departure();

-- Up to where the feed may be read: below it every transaction had ended before the viewer entered, so nothing can
-- appear there later, and the viewer's audiences are complete for it. An audience interned since is not among them.
create or replace function portolan.settled_before() returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select pg_snapshot_xmin((portolan.viewer() ->> 'enteredAt')::pg_snapshot)::text::bigint $$;

-- What a place in the feed is worth for. With other roles or another unit, old records come into sight or
-- leave it without having changed; in another database, transactions are counted anew; and in the same one, tables that
-- were made anew hold what a backup held, whatever was told since. Epochs are left out:
-- a new one brings no old record into sight, and the end of one is noted above. So are principals with an end. It is
-- made of what the others follow from, because a principal is made when something is first shared with it.
create or replace function portolan.feed_basis() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select encode(substr(sha256(convert_to(concat_ws('|', (select system_identifier from pg_control_system()),
    (select oid from pg_database where datname = current_database()), 'public.change'::regclass::oid, v ->> 'agency',
    case v ->> 'via' when 'SESSION' then v ->> 'member' else '-' end,
    case when v -> 'roles' ?| array['ANALYST', 'OFFICER', 'SUPERVISOR'] then coalesce(v ->> 'unit', 'all') else '-' end,
    (select string_agg(role, ',' order by role) from jsonb_array_elements_text(v -> 'roles') role where role in ('SUPERVISOR', 'AUDITOR', 'ADMINISTRATOR'))
  ), 'UTF8')), 1, 8), 'hex')
  from portolan.viewer() v
$$;
