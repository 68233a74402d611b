-- A file of entries for an own list: staged, judged and nominated as its importer, whole or not at all; then approved
-- or rejected whole by a supervisor who is somebody else. What all files have in common is in 55-report-import.sql.

create or replace function portolan.clear_staged_entries(import uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare i public.report_import := portolan.own_import(import, 'CHECKING');
begin
  delete from portolan.staged_nomination s where s.import_id = i.id;
end $$;

create or replace function portolan.stage_entries(import uuid, entries jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare i public.report_import := portolan.own_import(import, 'CHECKING');
begin
  insert into portolan.staged_nomination (import_id, position, row_number, own_reference, grounds, content)
  select i.id, s.position, s.row_number, s.content ->> 'ownReference', s.content ->> 'grounds', s.content -> 'content'
  from jsonb_to_recordset(entries) as s (position integer, row_number integer, content jsonb);
end $$;

create or replace function portolan.judge_staged_entries(import uuid, first integer, last integer) returns table (row_number integer, code text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare i public.report_import := portolan.own_import(import, 'CHECKING');
begin
  -- Filled a moment ago: without statistics, a slice would be taken for the whole.
  if first = 0 then analyze portolan.staged_nomination; end if;
  return query
  with judged as (
    update portolan.staged_nomination s set outcome = (portolan.judge_nomination(i.watchlist_id, s.own_reference, s.content, s.grounds)).outcome
    where s.import_id = i.id and s.position between first and last returning s.row_number, s.outcome)
  select j.row_number, j.outcome from judged j where j.outcome = 'REFERENCE_ON_OTHER_LIST' order by 1;
end $$;

-- What the file would add, change and leave, and what is on the list and not in it: that stays.
create or replace function portolan.count_staged_entries(i public.report_import) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with missing as (
    select e.source_id from public.watchlist_entry e where e.watchlist_id = i.watchlist_id and e.delisted_at is null and e.audience_id = any (portolan.visible())
      and not exists (select from portolan.staged_nomination s where s.import_id = i.id and s.own_reference = e.source_id))
  update public.report_import r set
    (new_count, changed_count, unchanged_count) = (
      select count(*) filter (where s.outcome = 'NOMINATED'), count(*) filter (where s.outcome = 'PROPOSED'), count(*) filter (where s.outcome = 'UNCHANGED')
      from portolan.staged_nomination s where s.import_id = i.id),
    missing_count = (select count(*) from missing),
    missing = array(select m.source_id from missing m order by 1 limit 100)
  where r.id = i.id
$$;

-- A slice of the import; the whole is one transaction of the importer. What was shown is what happens, or nothing is.
create or replace function portolan.apply_entry_import(import uuid, first integer, last integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  i public.report_import := portolan.own_import(import, 'IMPORTING');
  given jsonb;
  shown text[];
begin
  -- Two processes at the same import: the second waits, and then finds it done.
  perform pg_advisory_xact_lock(7067050, hashtext(i.id::text));
  select jsonb_agg(jsonb_build_object('ownReference', s.own_reference, 'grounds', s.grounds, 'content', s.content) order by s.position),
    array_agg(s.outcome order by s.position) into given, shown
  from portolan.staged_nomination s where s.import_id = i.id and s.position between first and last;
  if (select array_agg(n.outcome order by n.place) from portolan.nominate_entries(i.watchlist_id, given, i.id) n) <> shown then
    raise exception 'CHANGED_MEANWHILE' using errcode = 'PT422', detail = 'id';
  end if;
end $$;

-- A file whose nominations wait, as the viewer sees it, for a supervisor who did not import it.
create or replace function portolan.waiting_import(import uuid, state text) returns public.report_import
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare i public.report_import;
begin
  perform portolan.require_role('SUPERVISOR');
  select * into i from public.report_import r
  where r.id = import and r.agency_id = portolan.viewer_agency() and r.watchlist_id is not null and r.audience_id = any (portolan.visible());
  if not found then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  if i.state <> waiting_import.state then raise exception 'IMPORT_NOT_READY' using errcode = 'PT422', detail = 'id'; end if;
  if i.member_id = portolan.viewer_member() then raise exception 'SECOND_PERSON_NEEDED' using errcode = 'PT422', detail = 'id'; end if;
  return i;
end $$;

-- Has all approved that waits, in a job. `waiting` is how many the approver was shown; none can be added, only decided.
create or replace function portolan.approve_entry_import(import uuid, waiting integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  i public.report_import := portolan.waiting_import(import, 'IMPORTED');
  found_count integer := (select count(*) from public.watchlist_nomination n where n.import_id = i.id and n.state = 'WAITING');
begin
  if found_count = 0 then raise exception 'NOT_WAITING' using errcode = 'PT422', detail = 'id'; end if;
  if found_count <> waiting then raise exception 'CHANGED_MEANWHILE' using errcode = 'PT422', detail = 'id'; end if;
  perform portolan.move_import(i.id, 'IMPORTED', 'APPROVING');
  update public.report_import r set failure = null where r.id = i.id;
  perform portolan.add_import_job('approve-entry-import', i.id);
end $$;

-- Some of them; answers how many. The whole is one transaction of the approver.
create or replace function portolan.approve_import_portion(import uuid, most integer) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  i public.report_import := portolan.waiting_import(import, 'APPROVING');
  portion uuid[];
begin
  perform pg_advisory_xact_lock(7067050, hashtext(i.id::text));
  portion := array(select n.id from public.watchlist_nomination n where n.import_id = i.id and n.state = 'WAITING' order by n.nominated_at, n.id limit most);
  perform portolan.approve_nominations(portion);
  return cardinality(portion);
end $$;

create or replace function portolan.finish_approval(import uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare i public.report_import := portolan.waiting_import(import, 'APPROVING');
begin
  perform portolan.move_import(i.id, 'APPROVING', 'IMPORTED');
end $$;

create or replace function portolan.reject_entry_import(import uuid, reason text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare i public.report_import := portolan.waiting_import(import, 'IMPORTED');
begin
  update public.watchlist_nomination n set state = 'REJECTED', decided_by_id = portolan.viewer_member(), decided_at = now(), reason = reject_entry_import.reason
  where n.import_id = i.id and n.state = 'WAITING';
  if not found then raise exception 'NOT_WAITING' using errcode = 'PT422', detail = 'id'; end if;
end $$;

-- Its importer takes back all that still waits. `waiting` is how many they were shown, as for who approves.
create or replace function portolan.take_back_entry_import(import uuid, waiting integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  i public.report_import := portolan.own_import(import, 'IMPORTED');
  taken integer;
begin
  -- Whoever has it approved in this moment was first, or finds that nothing waits.
  perform from public.report_import r where r.id = i.id and r.state = 'IMPORTED' for update;
  if not found then raise exception 'IMPORT_NOT_READY' using errcode = 'PT422', detail = 'id'; end if;
  update public.watchlist_nomination n set state = 'TAKEN_BACK', decided_at = now() where n.import_id = i.id and n.state = 'WAITING';
  get diagnostics taken = row_count;
  if taken = 0 then raise exception 'NOT_WAITING' using errcode = 'PT422', detail = 'id'; end if;
  if taken <> waiting then raise exception 'CHANGED_MEANWHILE' using errcode = 'PT422', detail = 'id'; end if;
end $$;
