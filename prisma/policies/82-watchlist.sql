-- An agency's own watchlists: who keeps them, and whom they are shared with. A list holds personal data, so nobody is
-- reached who may not receive any. What is listed (83-nomination.sql) goes where its list goes, until its day of review.

-- The list's lock: whatever moves its entries waits for whatever else does.
create or replace function portolan.own_watchlist(list uuid) returns public.watchlist
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare w public.watchlist;
begin
  select * into w from public.watchlist l
  where l.id = list and l.kind = 'OWN' and l.agency_id = portolan.viewer_agency() and l.audience_id = any (portolan.visible()) for update;
  if w.id is null then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  return w;
end $$;

create or replace function portolan.create_watchlist(reference text, content jsonb) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  agency integer := portolan.viewer_agency();
  home integer;
  created uuid;
begin
  perform portolan.require_role('SUPERVISOR');
  home := portolan.home_audience(agency, null);
  insert into public.watchlist (agency_id, audience_id, kind, publisher, format, reference, name, description, purpose, legal_basis, legal_basis_note, tlp)
  select agency, home, 'OWN', a.name, 'OWN', create_watchlist.reference, content ->> 'name', content ->> 'description', content ->> 'purpose',
    content ->> 'legalBasis', content ->> 'legalBasisNote', content ->> 'tlp'
  from public.agency a where a.id = agency
  returning id into created;
  perform portolan.see_also(home);
  return created;
exception when unique_violation then
  raise exception 'NAME_TAKEN' using errcode = 'PT422', detail = 'name';
end $$;

-- Everything but whom it is shared with, and under which TLP.
create or replace function portolan.describe_watchlist(list uuid, content jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.require_role('SUPERVISOR');
  perform portolan.own_watchlist(list);
  update public.watchlist w set name = content ->> 'name', description = content ->> 'description', purpose = content ->> 'purpose',
    legal_basis = content ->> 'legalBasis', legal_basis_note = content ->> 'legalBasisNote'
  where w.id = list;
exception when unique_violation then
  raise exception 'NAME_TAKEN' using errcode = 'PT422', detail = 'name';
end $$;

-- An entry's audience: home for good, everybody else until the end of its day of review. So what nobody has
-- reviewed narrows to its owner by itself, whether or not the job that says so has run.
create or replace function portolan.entry_audience(agency integer, principals integer[], review_on date) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  home integer[] := portolan.home_principals(agency, null);
  until timestamptz := (review_on + 1)::timestamp at time zone 'UTC';
  others integer[] := array(select p from unnest(principals) p where p <> all (home));
begin
  return portolan.intern_audience(home || portolan.dated(others, until));
end $$;

create or replace function portolan.principals_in(audience integer) returns integer[]
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select a.principals from portolan.audience a where a.id = audience $$;

-- Whom a list's new entries go to: those that it is shared with, of a community those who take part now. Where a
-- newcomer may not receive personal data, it stays with those before; of an operation that is over nobody is left.
create or replace function portolan.present_principals(w public.watchlist) returns integer[]
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select array_agg(distinct present.principal) filter (where present.principal is not null)
  from portolan.principal p cross join lateral (
    select p.id as principal where p.kind <> 'EPOCH'
    union all
    (select portolan.principal('EPOCH', null, null, null, e.id)
     from public.community_epoch since join public.community c on c.id = since.community_id and portolan.is_running(c) and portolan.takes_part(c.id, w.agency_id)
     join public.community_epoch e on e.community_id = c.id and e.number >= since.number
     where since.id = p.epoch_id and (e.id = since.id or not exists (
       select from public.community_membership m join public.agency a on a.id = m.participant_id
       where m.community_id = c.id and m.left_at is null and m.from_epoch <= e.number and m.from_epoch > since.number and not a.receives_personal_data))
     order by e.number desc limit 1)
  ) present
  where p.id = any (portolan.principals_in(w.audience_id))
$$;

create or replace function portolan.require_lawful_reach(agency integer, principals integer[], field text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Everyone is also who is yet to come, and nobody knows what those may receive.
  if portolan.principal('EVERYONE') = any (principals) or portolan.reach_of(agency, principals, principals) -> 'mayNotReceiveParties' <> '[]' then
    raise exception 'PERSONAL_DATA_NOT_ALLOWED' using errcode = 'PT422', detail = field;
  end if;
end $$;

-- Entries on the list to those principals, each until its own day of review.
create or replace function portolan.place_entries(w public.watchlist, principals integer[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  day date;
  audience integer;
  hidden public.watchlist_entry;
begin
  for day in select distinct e.review_on from public.watchlist_entry e where e.watchlist_id = w.id and e.delisted_at is null and not e.is_hit_only loop
    audience := portolan.entry_audience(w.agency_id, principals, day);
    update public.watchlist_entry e set audience_id = audience
    where e.watchlist_id = w.id and e.delisted_at is null and not e.is_hit_only and e.review_on = day and e.audience_id <> audience;
    perform portolan.see_also(audience);
  end loop;
  for hidden in select e.* from public.watchlist_entry e where e.watchlist_id = w.id and e.delisted_at is null and e.is_hit_only order by e.id loop
    perform portolan.place_entry(hidden, principals);
  end loop;
end $$;

-- What would be left, and who would see it: the list and its entries. With nobody chosen it is the agency's alone.
create or replace function portolan.preview_watchlist(list uuid, tlp text, recipients jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  w public.watchlist;
  chosen integer[];
  reached jsonb;
  before jsonb;
begin
  perform portolan.require_role('SUPERVISOR');
  w := portolan.own_watchlist(list);
  chosen := portolan.resolve_recipients(recipients, preview_watchlist.tlp, 'recipients');
  reached := portolan.reach_of(w.agency_id, chosen, chosen);
  before := portolan.reach_of(w.agency_id, portolan.principals_in(w.audience_id), '{}');
  return reached - 'members' || jsonb_build_object('reached', chosen,
    'noLonger', (select coalesce(jsonb_agg(b order by b ->> 'name'), '[]') from jsonb_array_elements(before -> 'agencies') b
      where not exists (select from jsonb_array_elements(reached -> 'agencies') a where a -> 'id' = b -> 'id')),
    'entryCount', w.entry_count,
    'digest', encode(sha256(convert_to(concat_ws('|', w.id, w.audience_id, w.entry_count, preview_watchlist.tlp, chosen, reached), 'UTF8')), 'hex'));
end $$;

create or replace function portolan.share_watchlist(list uuid, tlp text, recipients jsonb, digest text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  w public.watchlist;
  preview jsonb;
  chosen integer[];
  shared integer;
  before integer[];
  since timestamptz;
begin
  perform portolan.require_role('SUPERVISOR');
  w := portolan.own_watchlist(list);
  since := w.shared_at;
  preview := portolan.preview_watchlist(list, tlp, recipients);
  if preview ->> 'digest' is distinct from digest then raise exception 'PREVIEW_CHANGED' using errcode = 'PT422', detail = 'digest'; end if;
  chosen := array(select value::integer from jsonb_array_elements_text(preview -> 'reached'));
  perform portolan.require_lawful_reach(w.agency_id, chosen, 'recipients');
  before := portolan.principals_in(w.audience_id);
  shared := portolan.intern_audience(portolan.home_principals(w.agency_id, null) || chosen);
  update public.watchlist l set audience_id = shared, tlp = share_watchlist.tlp, shared_at = now()
  where l.id = w.id returning * into w;
  perform portolan.place_entries(w, chosen);
  perform portolan.see_also(shared);
  update public.release r set ended_at = now() where r.record_kind = 'WATCHLIST' and r.record_id = w.id and r.ended_at is null;
  perform portolan.trace_watchlist(w, chosen, recipients);
  perform portolan.tell_watchlist(w, 'WATCHLIST', w.id, w.reference, 'NO_LONGER_SHARED', 'DESTROY', before, since, chosen);
end $$;

-- Who could see the list, from when; ended by the next sharing.
create or replace function portolan.trace_watchlist(w public.watchlist, principals integer[], chosen jsonb) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.release (agency_id, audience_id, record_kind, record_id, version, tlp, member_id, recipients, chosen, member_count, released_audience_id, parties_audience_id)
  select w.agency_id, portolan.home_audience(w.agency_id, null), 'WATCHLIST', w.id, 1, w.tlp, portolan.viewer_member(), reached -> 'agencies',
    trace_watchlist.chosen, (reached ->> 'memberCount')::integer, w.audience_id, w.audience_id
  from portolan.reach_of(w.agency_id, principals, principals) reached
$$;

-- A notice without content to each agency in which somebody could see it by these principals, now or until they left
-- a community, and by the other ones cannot.
create or replace function portolan.tell_watchlist(w public.watchlist, kind text, record uuid, reference text, reason text, instruction text,
  before integer[], since timestamptz, afterwards integer[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into public.notice (agency_id, audience_id, recipient_id, record_kind, record_id, reference, reason, instruction)
  select w.agency_id, portolan.intern_audience(portolan.home_principals(w.agency_id, null) || array_agg(distinct told.principal)),
    told.agency, tell_watchlist.kind, record, tell_watchlist.reference, tell_watchlist.reason, tell_watchlist.instruction
  from portolan.reached_by(before, since) told
  where told.agency <> w.agency_id and (
    not exists (select from portolan.reached_by(afterwards, now()) still where still.agency = told.agency)
    or exists (select m.member_id from portolan.members_of(portolan.dated(before, null)) m where m.agency_id = told.agency
      except select m.member_id from portolan.members_of(afterwards) m))
  group by told.agency;
  -- The system, whose job this can be, sees nothing.
  if portolan.viewer() is not null then
    perform portolan.see_also(n.audience_id) from public.notice n where n.record_id = record;
  end if;
end $$;

-- The agencies that principals reach, whatever their end, and who is told of it there: the agency as a whole unless
-- only units or persons were named. Also those that left the community after that time.
create or replace function portolan.reached_by(principals integer[], since timestamptz) returns table (agency integer, principal integer)
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select p.agency_id, case when p.kind in ('UNIT', 'MEMBER') then portolan.principal(p.kind, p.agency_id, p.unit_id, p.member_id)
    else portolan.principal('AGENCY', p.agency_id) end
  from portolan.principal p where p.id = any (principals) and p.agency_id is not null
  union
  select m.participant_id, portolan.principal('AGENCY', m.participant_id)
  from portolan.principal p join public.community_epoch e on e.id = p.epoch_id
    join public.community_membership m on m.community_id = e.community_id and m.from_epoch <= e.number
      and (m.left_at is null or m.left_at > since)
  where p.id = any (principals)
$$;
