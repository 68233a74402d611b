-- A notice is acknowledged once for each agency, by somebody there who can see it.
create or replace function portolan.acknowledge_notice(notice_id uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare n public.notice;
begin
  perform portolan.require_role('OFFICER');
  select * into n from public.notice
  where id = notice_id and audience_id = any (portolan.visible()) and recipient_id = portolan.viewer_agency() for update;
  if n.id is null then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  if n.acknowledged_at is null then
    update public.notice set acknowledged_at = now(), acknowledged_by_id = portolan.viewer_member() where id = n.id;
  end if;
end $$;

-- An agency that may no longer receive personal data: each agency that has shared some with it and not taken it back is
-- told, once. What becomes of it, the originators decide (docs/decisions/0026-no-longer-lawful.md).
create or replace function portolan.note_no_longer_lawful() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare change uuid := gen_random_uuid();
begin
  insert into public.notice (agency_id, audience_id, recipient_id, record_kind, record_id, reference, reason, instruction)
  select new.id, portolan.intern_audience(array[portolan.principal('AGENCY', told.agency_id)]), told.agency_id, 'AGENCY', change, new.code,
    'LEGAL', 'REVIEW_RELEASES'
  from (
    select distinct l.agency_id from public.release l
    where l.ended_at is null and l.recipients @> jsonb_build_array(jsonb_build_object('id', new.id, 'parties', true))) told;
  return null;
end $$;
create or replace trigger note_no_longer_lawful after update of receives_personal_data on public.agency
  for each row when (old.receives_personal_data and not new.receives_personal_data) execute function portolan.note_no_longer_lawful();
