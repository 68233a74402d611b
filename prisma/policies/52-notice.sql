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
