-- Reports of the same event: an agency says so of its own report. A link is seen by who sees both of its ends,
-- and leads nowhere through a report that the viewer does not see.

create or replace function portolan.event_links(of_report uuid default null) returns table (report_id uuid, other_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.report_id, l.other_id from portolan.event_link l
  join public.seizure_report one on one.id = l.report_id and one.audience_id = any ((select portolan.visible())::integer[])
  join public.seizure_report two on two.id = l.other_id and two.audience_id = any ((select portolan.visible())::integer[])
  where of_report is null or of_report in (l.report_id, l.other_id)
$$;

-- The other reports of its event, along the links that the viewer sees.
create or replace function portolan.same_event(report uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive reached (id) as (
    values (report)
    union
    select case l.report_id when r.id then l.other_id else l.report_id end from reached r, portolan.event_links(r.id) l
  )
  select id from reached where id <> report
$$;

create or replace function portolan.link_event(report uuid, other uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.require_role('OFFICER');
  perform * from portolan.own_record('SEIZURE_REPORT', report);
  if report = other or not exists (select from public.seizure_report r where r.id = other and r.audience_id = any (portolan.visible())) then
    raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'otherId';
  end if;
  insert into portolan.event_link (report_id, other_id) values (report, other) on conflict do nothing;
end $$;

-- Takes back what was said of the own report, as far as the viewer sees it; what others say of theirs stays.
create or replace function portolan.unlink_event(report uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.require_role('OFFICER');
  perform * from portolan.own_record('SEIZURE_REPORT', report);
  delete from portolan.event_link l where l.report_id = report and l.other_id in (select e.other_id from portolan.event_links(report) e);
end $$;
