-- What an officer may release alone, and how a supervisor is asked for the rest.

-- How every agency begins, for each kind of record, and agencies from before there was a policy for it.
create or replace function portolan.begin_release_policy(agency integer) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.release_policy (agency_id, audience_id, record_kind, tlps, tlps_with_parties, effective_at)
  select agency, portolan.intern_audience(array[portolan.principal('STAFF', agency)]), k, array['AMBER', 'GREEN'], '{}', now()
  from unnest(portolan.record_kinds()) k
  where not exists (select from public.release_policy p where p.agency_id = agency and p.record_kind = k)
$$;
select portolan.begin_release_policy(a.id) from public.agency a;

create or replace function portolan.release_policy_of(agency integer, kind text) returns public.release_policy
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p from public.release_policy p
  where p.agency_id = agency and p.record_kind = kind and p.effective_at is not null order by p.effective_at desc, p.proposed_at desc limit 1
$$;

-- Who decides on it waits for whoever is deciding.
create or replace function portolan.lock_release_policy(agency integer, kind text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from public.release_policy p where p.agency_id = agency and p.record_kind = kind for update;
end $$;

-- Why it takes a supervisor, null if an officer may alone. Without a policy everything does.
create or replace function portolan.supervisor_needed_for(agency integer, kind text, status text, tlp text, with_parties boolean) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when not tlp = any (coalesce(p.tlps, '{}')) then 'TLP'
    when with_parties and not tlp = any (p.tlps_with_parties) then 'PERSONAL_DATA'
    -- Who took it back was a supervisor.
    when status = 'RECALLED' then 'RECALLED' end
  from portolan.release_policy_of(agency, kind) p
$$;

-- Beyond the policy nobody releases what they wrote themselves.
create or replace function portolan.may_release(needed_for text, author uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select portolan.viewer_is('OFFICER') and portolan.viewer_can_write() and (needed_for is null
    or (portolan.viewer_is('SUPERVISOR') and (needed_for = 'RECALLED' or author is distinct from portolan.viewer_member())))
$$;

create or replace function portolan.require_policy_maker() returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not (portolan.viewer_is('SUPERVISOR') or portolan.viewer_is('ADMINISTRATOR')) or not portolan.viewer_can_write() then
    raise exception 'FORBIDDEN' using errcode = 'PT403';
  end if;
end $$;

-- What narrows takes effect at once. What widens waits for a second person, whoever proposes it.
create or replace function portolan.set_release_policy(kind text, tlps text[], tlps_with_parties text[]) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  present public.release_policy;
  created uuid;
begin
  perform portolan.require_policy_maker();
  if not tlps_with_parties <@ tlps then raise exception 'INVALID' using errcode = 'PT422', detail = 'tlpsWithParties'; end if;
  perform portolan.lock_release_policy(portolan.viewer_agency(), kind);
  select * into strict present from portolan.release_policy_of(portolan.viewer_agency(), kind);
  insert into public.release_policy (agency_id, audience_id, record_kind, tlps, tlps_with_parties, proposed_by_id, effective_at)
  values (present.agency_id, present.audience_id, kind, tlps, tlps_with_parties, portolan.viewer_member(),
    case when tlps <@ present.tlps and tlps_with_parties <@ present.tlps_with_parties then now() end)
  returning id into created;
  return created;
end $$;

-- A later proposal has replaced an earlier one.
create or replace function portolan.confirm_release_policy(proposal uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare p public.release_policy;
begin
  perform portolan.require_policy_maker();
  select * into p from public.release_policy where id = proposal and agency_id = portolan.viewer_agency() and audience_id = any (portolan.visible());
  if p.id is null then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  perform portolan.lock_release_policy(p.agency_id, p.record_kind);
  if p.effective_at is not null or exists (
    select from public.release_policy l where l.agency_id = p.agency_id and l.record_kind = p.record_kind and l.proposed_at > p.proposed_at)
  then raise exception 'NOT_WAITING' using errcode = 'PT422', detail = 'id'; end if;
  if p.proposed_by_id is not distinct from portolan.viewer_member() then raise exception 'SECOND_PERSON_NEEDED' using errcode = 'PT422', detail = 'id'; end if;
  update public.release_policy set effective_at = now(), confirmed_by_id = portolan.viewer_member() where id = p.id;
end $$;

-- An officer asks a supervisor to release to whom the officer chose. Asking again replaces what was asked.
create or replace function portolan.ask_for_release(kind text, record uuid, recipients jsonb, party_recipients jsonb, note text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  r record;
  created uuid;
begin
  perform portolan.require_role('OFFICER');
  select * into r from portolan.own_record(kind, record);
  if r.status not in ('DRAFT', 'RECALLED') then raise exception 'NOT_RELEASABLE' using errcode = 'PT422', detail = 'id'; end if;
  perform portolan.preview_release(kind, record, recipients, party_recipients);
  perform portolan.close_release_request(kind, record);
  insert into public.release_request (agency_id, audience_id, record_kind, record_id, member_id, recipients, party_recipients, note)
  values (r.agency_id, portolan.home_audience(r.agency_id, r.unit_id), kind, r.id, portolan.viewer_member(), recipients, party_recipients, note)
  returning id into created;
  return created;
end $$;

create or replace function portolan.close_release_request(kind text, record uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.release_request q set closed_at = now()
  where q.record_kind = close_release_request.kind and q.record_id = close_release_request.record and q.closed_at is null
$$;
