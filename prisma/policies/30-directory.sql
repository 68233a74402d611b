-- Agencies, units, members and communities come into being with their principals and audiences.
-- Called by the operator and the demonstration; the application's role has no right to any of them.

create or replace function portolan.register_agency(code text, name text, country text, kind text, receives_personal_data boolean) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare agency integer;
begin
  insert into public.agency (code, name, country, kind, receives_personal_data)
  values (code, name, country, kind, receives_personal_data) returning id into agency;
  perform portolan.intern_audience(array[portolan.principal(k, agency)]) from unnest(array['STAFF', 'AGENCY', 'CUSTODIANS', 'AUDITORS', 'ADMINISTRATORS']) k;
  perform portolan.home_audience(agency, null);
  perform portolan.begin_release_policy(agency);
  return agency;
end $$;

create or replace function portolan.register_unit(agency integer, name text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare unit uuid;
begin
  insert into public.unit (agency_id, audience_id, name)
  values (agency, portolan.intern_audience(array[portolan.principal('STAFF', agency)]), name) returning id into unit;
  perform portolan.home_audience(agency, unit);
  return unit;
end $$;

create or replace function portolan.register_member(agency integer, unit uuid, name text, email text, roles text[], language text, password_hash text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare person uuid;
begin
  insert into public.member (agency_id, audience_id, unit_id, name, email, roles, language, joined_at)
  values (agency, portolan.intern_audience(array[portolan.principal('STAFF', agency)]), unit, name, lower(email), roles, language, now())
  returning id into person;
  perform portolan.principal('MEMBER', agency, null, person);
  insert into portolan.member_password (member_id, email, hash) values (person, lower(email), password_hash);
  return person;
end $$;

-- The community itself is visible to the staff of the agencies that take part.
create or replace function portolan.reach_participants(in_community uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.community c set audience_id = portolan.intern_audience(array(
    select portolan.principal('STAFF', c.agency_id)
    union select portolan.principal('STAFF', m.participant_id) from public.community_membership m where m.community_id = c.id and m.left_at is null))
  where c.id = in_community
$$;

create or replace function portolan.create_community(coordinator integer, name text, description text, kind text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare created uuid;
begin
  insert into public.community (agency_id, audience_id, name, description, kind)
  values (coordinator, portolan.intern_audience(array[portolan.principal('STAFF', coordinator)]), name, description, kind) returning id into created;
  perform portolan.join_community(created, coordinator);
  return created;
end $$;

-- Joining opens a new epoch: the newcomer sees what is released from then on.
create or replace function portolan.join_community(joined uuid, newcomer integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c public.community;
  epoch public.community_epoch;
begin
  select * into strict c from public.community where id = joined for update;
  if exists (select from public.community_membership where community_id = joined and participant_id = newcomer and left_at is null) then
    raise exception 'ALREADY_JOINED' using errcode = 'PT422';
  end if;
  insert into public.community_epoch (community_id, agency_id, audience_id, number)
  values (joined, c.agency_id, c.audience_id, 1 + coalesce((select max(number) from public.community_epoch where community_id = joined), 0))
  returning * into epoch;
  perform portolan.principal('EPOCH', null, null, null, epoch.id);
  insert into public.community_membership (community_id, agency_id, audience_id, participant_id, from_epoch)
  values (joined, c.agency_id, c.audience_id, newcomer, epoch.number);
  perform portolan.reach_participants(joined);
end $$;

create or replace function portolan.leave_community(left_one uuid, leaver integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.community_membership set left_at = now() where community_id = left_one and participant_id = leaver and left_at is null;
  perform portolan.reach_participants(left_one);
end $$;
