-- What every change of an agency's members stands on: who acts, whom it concerns, what roles mean, and the log.
-- Changes happen in a session, one after another for each agency. Nobody changes the own roles.

create or replace function portolan.record_member_change(agency integer, actor uuid, person uuid, kind text, granted text[] default '{}', withdrawn text[] default '{}', unit text default null) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.member_change (agency_id, audience_id, actor_id, member_id, kind, granted, withdrawn, unit)
  values (agency, portolan.intern_audience(array[portolan.principal('ADMINISTRATORS', agency), portolan.principal('AUDITORS', agency)]),
    actor, person, kind, granted, withdrawn, unit)
$$;

-- Who acts, looked at anew after whoever changed members of the agency before: two administrators who remove each
-- other at once must not both succeed. Without roles: whoever is a member.
create or replace function portolan.begin_membership_change(allowed text[] default null) returns public.member
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v jsonb := portolan.viewer();
  actor public.member;
begin
  if v is null or v ->> 'via' <> 'SESSION' then raise exception 'FORBIDDEN' using errcode = 'PT403'; end if;
  perform from public.agency a where a.id = (v ->> 'agency')::integer for no key update;
  select * into actor from public.member m where m.id = (v ->> 'member')::uuid and m.left_at is null;
  -- Both: what the session entered with (none without a second factor that is needed), and what is true by now.
  if actor.id is null or (allowed is not null and not (v -> 'roles' ?| allowed and actor.roles && allowed)) then
    raise exception 'FORBIDDEN' using errcode = 'PT403';
  end if;
  return actor;
end $$;

create or replace function portolan.other_member(actor public.member, person uuid) returns public.member
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m public.member;
begin
  select * into m from public.member
  where id = person and agency_id = actor.agency_id and audience_id = any (portolan.visible()) and left_at is null;
  if not found then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  if m.id = actor.id then raise exception 'ONESELF' using errcode = 'PT422', detail = 'id'; end if;
  return m;
end $$;

create or replace function portolan.own_unit(actor public.member, named uuid) returns public.unit
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare found_unit public.unit;
begin
  select n.* into found_unit from public.unit n where n.id = named and n.agency_id = actor.agency_id and n.audience_id = any (portolan.visible());
  if named is not null and not found then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'unit'; end if;
  return found_unit;
end $$;

-- How much intelligence roles open: each includes those below it.
create or replace function portolan.intelligence_rank(roles text[]) returns integer
language sql immutable security definer set search_path = pg_catalog, pg_temp as $$
  select case when 'SUPERVISOR' = any (roles) then 3 when 'OFFICER' = any (roles) then 2 when 'ANALYST' = any (roles) then 1 else 0 end
$$;

create or replace function portolan.intelligence_among(roles text[]) returns text[]
language sql immutable security definer set search_path = pg_catalog, pg_temp as
$$ select array(select distinct r from unnest(roles) r where r in ('ANALYST', 'OFFICER', 'SUPERVISOR') order by r) $$;

create or replace function portolan.others_among(roles text[]) returns text[]
language sql immutable security definer set search_path = pg_catalog, pg_temp as
$$ select array(select distinct r from unnest(roles) r where r not in ('ANALYST', 'OFFICER', 'SUPERVISOR') order by r) $$;

-- An agency keeps an administrator and, once it had one, a supervisor. Who was only invited does not count.
create or replace function portolan.keep_last(m public.member, lost text[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare role text;
begin
  foreach role in array array['ADMINISTRATOR', 'SUPERVISOR'] loop
    if role = any (lost) and m.joined_at is not null and not exists (
      select from public.member o
      where o.agency_id = m.agency_id and o.id <> m.id and o.left_at is null and o.joined_at is not null and role = any (o.roles))
    then raise exception '%', 'LAST_' || role using errcode = 'PT422', detail = 'id'; end if;
  end loop;
end $$;

create or replace function portolan.apply_roles(actor uuid, m public.member, after text[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  granted text[] := array(select r from unnest(after) r where r <> all (m.roles));
  withdrawn text[] := array(select r from unnest(m.roles) r where r <> all (after));
begin
  if granted = '{}' and withdrawn = '{}' then return; end if;
  perform portolan.keep_last(m, withdrawn);
  update public.member set roles = after where id = m.id;
  perform portolan.record_member_change(m.agency_id, actor, m.id, 'ROLES_CHANGED', granted, withdrawn);
  -- A proposal stands with its proposer's office.
  if 'ADMINISTRATOR' = any (withdrawn) then perform portolan.withdraw_proposals(actor, null, m.id); end if;
end $$;
