-- A file on its way in: of seizure reports, or of entries for an own list (84-entry-import.sql). Its importer alone takes each step; their unit and the agency's
-- custodians see it, as they will see its drafts. Progress is written from outside the step's transaction, so
-- no step locks the import before its end.

create or replace function portolan.own_import(import uuid, variadic states text[]) returns public.report_import
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare i public.report_import;
begin
  perform portolan.require_role('OFFICER');
  select * into i from public.report_import r
  where r.id = import and r.audience_id = any (portolan.visible()) and r.member_id = portolan.viewer_member();
  if not found then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  if not i.state = any (states) then raise exception 'IMPORT_NOT_READY' using errcode = 'PT422', detail = 'id'; end if;
  return i;
end $$;

-- From one state to another, once: who comes second finds that the first was there.
create or replace function portolan.move_import(import uuid, from_state text, to_state text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.report_import r set state = to_state, progress = 0,
    finished_at = case when to_state in ('IMPORTED', 'CANCELLED') then now() end
  where r.id = import and r.state = from_state;
  if not found then raise exception 'IMPORT_NOT_READY' using errcode = 'PT422', detail = 'id'; end if;
end $$;

-- What is only needed on the way.
create or replace function portolan.forget_import_content(import uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from portolan.import_piece p where p.import_id = import;
  delete from portolan.staged_report s where s.import_id = import;
  delete from portolan.staged_nomination s where s.import_id = import;
  update public.report_import r set preview = '[]' where r.id = import;
$$;

drop function if exists portolan.begin_report_import(text);
create or replace function portolan.begin_report_import(name text, list uuid default null) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  begun uuid;
  old uuid;
begin
  perform portolan.require_role('OFFICER');
  -- Files that nobody came back to do not stay for ever.
  for old in select r.id from public.report_import r where r.agency_id = portolan.viewer_agency()
    and r.state in ('UPLOADED', 'CHECKED', 'FAILED') and r.created_at < now() - interval '30 days'
  loop
    update public.report_import r set state = 'CANCELLED', finished_at = now() where r.id = old;
    perform portolan.forget_import_content(old);
  end loop;
  if list is not null and not exists (select from public.watchlist w
    where w.id = list and w.kind = 'OWN' and w.agency_id = portolan.viewer_agency() and w.audience_id = any (portolan.visible()))
  then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'watchlist'; end if;
  insert into public.report_import (agency_id, audience_id, member_id, name, watchlist_id)
  values (portolan.viewer_agency(), portolan.draft_audience(), portolan.viewer_member(), name, list) returning id into begun;
  perform portolan.see_also(portolan.draft_audience());
  return begun;
end $$;

create or replace function portolan.add_import_piece(import uuid, place integer, bytes bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare i public.report_import := portolan.own_import(import, 'UPLOADED');
begin
  insert into portolan.import_piece (import_id, position, bytes) values (i.id, place, add_import_piece.bytes);
end $$;

create or replace function portolan.describe_import(import uuid, size integer, encoding text, delimiter text, header text[], preview jsonb,
  mapping jsonb, mapping_id uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare i public.report_import := portolan.own_import(import, 'UPLOADED');
begin
  update public.report_import r set size = describe_import.size, encoding = describe_import.encoding, delimiter = describe_import.delimiter,
    header = describe_import.header, preview = describe_import.preview, mapping = describe_import.mapping,
    mapping_id = (select m.id from public.import_mapping m where m.id = describe_import.mapping_id and m.agency_id = i.agency_id)
  where r.id = i.id;
end $$;

-- Whoever sees the import may read the file again: for the rows that are to be put right.
create or replace function portolan.read_import_piece(import uuid, place integer) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.bytes from public.report_import r join portolan.import_piece p on p.import_id = r.id and p.position = place
  where r.id = import and r.agency_id = portolan.viewer_agency() and r.audience_id = any ((select portolan.visible())::integer[])
    and portolan.viewer_is('OFFICER')
$$;

-- Checks the file as the mapping says, in a job; whatever an earlier check found is forgotten.
create or replace function portolan.check_report_import(import uuid, mapping jsonb, mapping_id uuid, confirms_itself boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare i public.report_import := portolan.own_import(import, 'UPLOADED', 'CHECKED', 'FAILED');
begin
  perform portolan.move_import(i.id, i.state, 'CHECKING');
  update public.report_import r set mapping = check_report_import.mapping, confirms_itself = check_report_import.confirms_itself, failure = null,
    mapping_id = (select m.id from public.import_mapping m where m.id = check_report_import.mapping_id and m.agency_id = i.agency_id),
    row_count = 0, faulty_row_count = 0, fault_count = 0, new_count = 0, changed_count = 0, unchanged_count = 0
  where r.id = i.id;
  delete from public.report_import_fault f where f.import_id = i.id;
  perform portolan.add_import_job(case when i.watchlist_id is null then 'check-report-import' else 'check-entry-import' end, i.id);
end $$;

drop function if exists portolan.run_report_import(uuid);
create or replace function portolan.add_import_job(task text, import uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select portolan.add_job(task, jsonb_build_object('importId', import), for_viewer => true, queue => 'report-imports', max_attempts => 5);
$$;

-- The check is over: what it found stands from now on.
create or replace function portolan.finish_import_check(import uuid, row_count integer, faulty_row_count integer, fault_count integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare i public.report_import := portolan.own_import(import, 'CHECKING');
begin
  perform portolan.move_import(i.id, 'CHECKING', 'CHECKED');
  update public.report_import r set row_count = finish_import_check.row_count, faulty_row_count = finish_import_check.faulty_row_count,
    fault_count = finish_import_check.fault_count,
    (new_count, changed_count, unchanged_count) = (
      select count(*) filter (where s.action = 'NEW'), count(*) filter (where s.action in ('CHANGED', 'AMENDED')), count(*) filter (where s.action = 'UNCHANGED')
      from portolan.staged_report s where s.import_id = i.id)
  where r.id = i.id;
  if i.watchlist_id is not null then perform portolan.count_staged_entries(i); end if;
  if i.confirms_itself and finish_import_check.fault_count = 0 then perform portolan.confirm_report_import(i.id); end if;
end $$;

create or replace function portolan.confirm_report_import(import uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare i public.report_import := portolan.own_import(import, 'CHECKED');
begin
  if i.fault_count > 0 then raise exception 'IMPORT_HAS_FAULTS' using errcode = 'PT422', detail = 'id'; end if;
  perform portolan.move_import(i.id, 'CHECKED', 'IMPORTING');
  perform portolan.add_import_job(case when i.watchlist_id is null then 'run-report-import' else 'run-entry-import' end, i.id);
end $$;

-- In the transaction that wrote the reports: both or neither.
create or replace function portolan.finish_report_import(import uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare i public.report_import := portolan.own_import(import, 'IMPORTING');
begin
  perform portolan.move_import(i.id, 'IMPORTING', 'IMPORTED');
  perform portolan.forget_import_content(i.id);
end $$;

-- At any time before it is written. A job that is at it finds at its end that it was too late.
create or replace function portolan.cancel_report_import(import uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare i public.report_import := portolan.own_import(import, 'UPLOADED', 'CHECKING', 'CHECKED', 'IMPORTING', 'FAILED');
begin
  perform portolan.move_import(i.id, i.state, 'CANCELLED');
  perform portolan.forget_import_content(i.id);
end $$;

-- For the worker. Answers whether the step is still wanted.
create or replace function portolan.note_import_progress(import uuid, percent integer) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.report_import r set progress = least(greatest(percent, 0), 100) where r.id = import and r.state in ('CHECKING', 'IMPORTING', 'APPROVING');
  return found;
end $$;

-- What could not be approved goes on waiting for it.
create or replace function portolan.fail_report_import(import uuid, code text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.report_import r set state = case r.state when 'APPROVING' then 'IMPORTED' else 'FAILED' end, failure = code
  where r.id = import and r.state in ('CHECKING', 'IMPORTING', 'APPROVING')
$$;
