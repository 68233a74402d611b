-- How members move between units, and go.

create or replace function portolan.move_member(person uuid, to_unit uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  actor public.member := portolan.begin_membership_change(array['ADMINISTRATOR']);
  m public.member := portolan.other_member(actor, person);
  u public.unit := portolan.own_unit(actor, to_unit);
begin
  update public.member set unit_id = u.id where id = m.id;
  perform portolan.record_member_change(m.agency_id, actor.id, m.id, 'MOVED', '{}', '{}', u.name);
end $$;

create or replace function portolan.create_unit(name text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  actor public.member := portolan.begin_membership_change(array['ADMINISTRATOR']);
  created uuid;
begin
  created := portolan.register_unit(actor.agency_id, name);
  perform portolan.record_member_change(actor.agency_id, actor.id, null, 'UNIT_CREATED', '{}', '{}', name);
  return created;
exception when unique_violation then raise exception 'NAME_TAKEN' using errcode = 'PT422', detail = 'name';
end $$;

create or replace function portolan.rename_unit(unit_id uuid, name text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  actor public.member := portolan.begin_membership_change(array['ADMINISTRATOR']);
  u public.unit := portolan.own_unit(actor, unit_id);
begin
  update public.unit n set name = rename_unit.name where n.id = u.id;
  perform portolan.record_member_change(actor.agency_id, actor.id, null, 'UNIT_RENAMED', '{}', '{}', u.name || ' → ' || name);
exception when unique_violation then raise exception 'NAME_TAKEN' using errcode = 'PT422', detail = 'name';
end $$;

-- Sessions and keys end at once, and nothing that lets somebody in is kept. What the member wrote stays theirs.
create or replace function portolan.close_membership(actor uuid, m public.member) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.keep_last(m, m.roles);
  perform portolan.withdraw_proposals(actor, m.id, m.id);
  update public.member set left_at = now() where id = m.id;
  update public.session set ended_at = now() where member_id = m.id and ended_at is null;
  update public.api_key set revoked_at = now() where member_id = m.id and revoked_at is null;
  delete from portolan.member_password where member_id = m.id;
  delete from portolan.one_use_link where member_id = m.id;
  delete from portolan.recovery_code where member_id = m.id;
  delete from portolan.second_factor where member_id = m.id;
  perform portolan.record_member_change(m.agency_id, actor, m.id, case when m.joined_at is null then 'INVITATION_REVOKED' else 'LEFT' end, '{}', m.roles);
end $$;

create or replace function portolan.end_membership(person uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare actor public.member := portolan.begin_membership_change(array['ADMINISTRATOR']);
begin
  perform portolan.close_membership(actor.id, portolan.other_member(actor, person));
end $$;

create or replace function portolan.leave_agency() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare actor public.member := portolan.begin_membership_change();
begin
  perform portolan.proven_member();
  perform portolan.close_membership(actor.id, actor);
end $$;
