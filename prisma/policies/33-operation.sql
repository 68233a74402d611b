-- Operations: communities with a first and a last day, and a tally at the end.

create or replace function portolan.extend_operation(community uuid, ends_on date) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c public.community := portolan.coordinated(community);
begin
  if c.kind <> 'OPERATION' or c.closed_at is not null then raise exception 'OPERATION_NOT_RUNNING' using errcode = 'PT422', detail = 'id'; end if;
  if extend_operation.ends_on < coalesce(c.starts_on, extend_operation.ends_on) then raise exception 'INVALID' using errcode = 'PT422', detail = 'endsOn'; end if;
  update public.community k set ends_on = extend_operation.ends_on where k.id = c.id;
  perform portolan.note_community_event(c.id, 'EXTENDED', null);
  perform portolan.reach_participants(c.id);
end $$;

-- Closing counts what it brought: reports that are released to it, in whichever epoch. A recall has taken them out of
-- these audiences.
create or replace function portolan.close_operation(community uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c public.community := portolan.coordinated(community);
begin
  if c.kind <> 'OPERATION' or c.closed_at is not null then raise exception 'OPERATION_NOT_RUNNING' using errcode = 'PT422', detail = 'id'; end if;
  update public.community k set closed_at = now() where k.id = c.id;
  with reports as materialized (
    select r.id, r.agency_id from public.seizure_report r
    where r.audience_id in (
      select ap.audience_id from portolan.audience_principal ap join portolan.principal p on p.id = ap.principal_id
      join public.community_epoch e on e.id = p.epoch_id where e.community_id = c.id)
  ), goods as materialized (
    select g.report_id, g.commodity_group, g.unit, g.quantity from reports r join public.seizure_goods g on g.report_id = r.id where g.aspect = 'FOUND'
  )
  insert into public.community_tally (community_id, agency_id, audience_id, report_count, agencies, groups, quantities)
  select c.id, c.agency_id, c.audience_id, (select count(*) from reports),
    coalesce((select jsonb_agg(to_jsonb(a) order by a.reports desc, a.agency) from (
      select agency_id as agency, count(*) as reports from reports group by 1) a), '[]'),
    coalesce((select jsonb_agg(to_jsonb(g) order by g.reports desc, g.group) from (
      select commodity_group as group, count(distinct report_id) as reports from goods group by 1) g), '[]'),
    coalesce((select jsonb_agg(to_jsonb(q) order by q.group, q.unit) from (
      select commodity_group as group, unit, sum(quantity)::text as quantity from goods where quantity is not null group by 1, 2) q), '[]');
  perform portolan.note_community_event(c.id, 'CLOSED', null);
  perform portolan.reach_participants(c.id);
end $$;
