-- Agencies, units and members come into being with their principals and audiences.
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
