-- Audiences are immutable, interned, sorted sets of principals.

create or replace function portolan.intern_audience(members integer[]) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  sorted integer[] := (select array_agg(distinct m order by m) from unnest(members) m);
  hashed bytea := sha256(convert_to(sorted::text, 'UTF8'));
  found_id integer;
begin
  select id into found_id from portolan.audience where hash = hashed;
  if found_id is not null then return found_id; end if;
  -- Before it is numbered: a sight is kept only while nobody interns.
  perform pg_advisory_xact_lock_shared(7067050);
  insert into portolan.audience (hash, principals) values (hashed, sorted) on conflict (hash) do nothing returning id into found_id;
  if found_id is null then select id into strict found_id from portolan.audience where hash = hashed; end if;
  insert into portolan.audience_principal (principal_id, audience_id) select m, found_id from unnest(sorted) m on conflict do nothing;
  return found_id;
end $$;

-- With an end, nobody holds it from then on.
drop function if exists portolan.principal(text, integer, uuid, uuid, uuid);
create or replace function portolan.principal(of_kind text, agency integer default null, unit uuid default null, person uuid default null,
  epoch uuid default null, until timestamptz default null) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare found_id integer;
begin
  select id into found_id from portolan.principal
  where kind = of_kind and agency_id is not distinct from agency and unit_id is not distinct from unit
    and member_id is not distinct from person and epoch_id is not distinct from epoch and valid_until is not distinct from until;
  if found_id is null then
    insert into portolan.principal (kind, agency_id, unit_id, member_id, epoch_id, valid_until) values (of_kind, agency, unit, person, epoch, until)
    on conflict do nothing returning id into found_id;
    if found_id is null then return portolan.principal(of_kind, agency, unit, person, epoch, until); end if;
  end if;
  return found_id;
end $$;

-- The same somebodies until a time, or without one.
create or replace function portolan.dated(principals integer[], until timestamptz) returns integer[]
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(portolan.principal(p.kind, p.agency_id, p.unit_id, p.member_id, p.epoch_id, until)), '{}')
  from portolan.principal p where p.id = any (principals)
$$;

-- Where a record is before release and after recall: its author's unit (or, without one, the agency's
-- intelligence members) and always the agency's custodians.
create or replace function portolan.home_principals(agency integer, unit uuid) returns integer[]
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select array[portolan.principal('CUSTODIANS', agency),
    case when unit is null then portolan.principal('AGENCY', agency) else portolan.principal('UNIT', agency, unit) end]
$$;

create or replace function portolan.home_audience(agency integer, unit uuid) returns integer
language sql volatile security definer set search_path = pg_catalog, pg_temp as
$$ select portolan.intern_audience(portolan.home_principals(agency, unit)) $$;

-- The audience of what the viewer drafts now; the columns' default, which the application's role cannot override.
create or replace function portolan.draft_audience() returns integer
language sql volatile security definer set search_path = pg_catalog, pg_temp as
$$ select portolan.home_audience(portolan.viewer_agency(), portolan.viewer_unit()) where portolan.viewer() is not null $$;

-- Whom an audience would reach today. The reverse of principals_of.
create or replace function portolan.members_of(principals integer[]) returns table (agency_id integer, member_id uuid, principal_id integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.agency_id, m.id, p.id
  from portolan.principal p
  join public.member m on m.left_at is null and m.joined_at is not null and case p.kind
    when 'MEMBER' then m.id = p.member_id
    when 'STAFF' then m.agency_id = p.agency_id
    when 'AUDITORS' then m.agency_id = p.agency_id and 'AUDITOR' = any (m.roles)
    when 'ADMINISTRATORS' then m.agency_id = p.agency_id and 'ADMINISTRATOR' = any (m.roles)
    when 'CUSTODIANS' then m.agency_id = p.agency_id and 'SUPERVISOR' = any (m.roles)
    else m.roles && array['ANALYST', 'OFFICER', 'SUPERVISOR'] and case p.kind
      when 'AGENCY' then m.agency_id = p.agency_id
      when 'UNIT' then m.unit_id = p.unit_id
      when 'EVERYONE' then true
      when 'EPOCH' then exists (
        select from public.community_epoch e join public.community_membership c on c.community_id = e.community_id
        where e.id = p.epoch_id and c.participant_id = m.agency_id and c.left_at is null and c.from_epoch <= e.number)
      else false end
    end
  where p.id = any (principals) and (p.valid_until is null or p.valid_until > now())
$$;
