-- Opening older records: an originator shows records of its own, which it released to a community before others
-- joined, to those newcomers. Traced as a release, so that who could see a record stays right and a recall tells them too.

-- The agencies that joined after an epoch and take part now.
create or replace function portolan.newcomers_since(community uuid, epoch integer) returns setof public.agency
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.* from public.community_membership m join public.agency a on a.id = m.participant_id
  where m.community_id = newcomers_since.community and m.left_at is null and m.from_epoch > newcomers_since.epoch and a.id <> portolan.viewer_agency()
$$;

-- The viewer's own records that are released to the community since before somebody joined: of each, its last epoch
-- there, and that of its parties. Only what is released has an epoch in its audience. The named one, or all; at most a thousand at a time, those released first.
create or replace function portolan.openable_records(kind text, community uuid, record uuid)
returns table (id uuid, revision integer, tlp text, unit_id uuid, audience_id integer, epoch integer, parties_epoch integer, parties_audience_id integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format(
    'with epochs as (
       select ap.audience_id, max(e.number) as number from public.community_epoch e
       join portolan.principal p on p.epoch_id = e.id join portolan.audience_principal ap on ap.principal_id = p.id
       where e.community_id = $1 group by 1)
     select r.id, r.revision, r.tlp, r.unit_id, r.audience_id, epochs.number, parties.number, traced.parties_audience_id
     from %s r join epochs on epochs.audience_id = r.audience_id
     cross join lateral (
       select l.parties_audience_id from public.release l where l.record_kind = $5 and l.record_id = r.id and l.ended_at is null
       order by l.released_at desc limit 1) traced
     left join epochs parties on parties.audience_id = traced.parties_audience_id
     where r.agency_id = $2 and r.audience_id = any ($3) and ($4 is null or r.id = $4)
       and exists (select from portolan.newcomers_since($1, epochs.number))
     order by r.released_at, r.id limit 1000', portolan.record_table(kind))
  using community, portolan.viewer_agency(), portolan.visible(), record, kind;
end $$;

-- The community, if the viewer's agency takes part and may release to it now.
create or replace function portolan.open_community(community uuid) returns public.community
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c public.community;
begin
  select * into c from public.community k
  where k.id = open_community.community and k.audience_id = any (portolan.visible()) and portolan.takes_part(k.id, portolan.viewer_agency()) for share;
  if c.id is null then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'community'; end if;
  if not portolan.is_running(c) then raise exception 'OPERATION_NOT_RUNNING' using errcode = 'PT422', detail = 'community'; end if;
  return c;
end $$;

-- Who would see how many records that they do not see now, and a digest of that answer. Parties go along where
-- they went to the community and every newcomer to it may receive them.
create or replace function portolan.preview_opening(kind text, community uuid, record uuid) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c public.community;
  answer jsonb;
begin
  perform portolan.require_role('SUPERVISOR');
  c := portolan.open_community(community);
  if record is not null then perform portolan.own_record(kind, record); end if;
  with records as materialized (
    select o.*, case c.kind when 'OPERATION' then 'operation' else 'community' end = any (portolan.recipients_within(o.tlp)) as allowed,
      o.parties_epoch is not null and not exists (select from portolan.newcomers_since(c.id, o.parties_epoch) n where not n.receives_personal_data) as with_parties
    from portolan.openable_records(kind, c.id, record) o
  ), reached as (
    select n.id, n.name, n.country, n.code, count(*) as records, count(*) filter (where r.with_parties) as with_parties
    from records r cross join lateral portolan.newcomers_since(c.id, case when r.with_parties then least(r.epoch, r.parties_epoch) else r.epoch end) n
    where r.allowed group by 1, 2, 3, 4
  ), people as (
    select m.agency_id, m.member_id from reached a cross join lateral portolan.members_of(array[portolan.principal('AGENCY', a.id)]) m
  )
  select jsonb_build_object('recordCount', (select count(*) from records where allowed), 'withPartiesCount', (select count(*) from records where allowed and with_parties),
    'agencies', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'country', a.country, 'parties', a.with_parties > 0, 'records', a.records,
      'members', (select count(*) from people p where p.agency_id = a.id)) order by a.name) from reached a), '[]'),
    'memberCount', (select count(*) from people),
    'records', coalesce((select jsonb_agg(jsonb_build_array(r.id, r.with_parties) order by r.id) from records r where r.allowed), '[]'),
    'digest', encode(sha256(convert_to(concat_ws('|', c.id,
      (select string_agg(concat_ws(',', r.id, r.revision, r.tlp, r.epoch, r.with_parties), ';' order by r.id) from records r where r.allowed),
      (select string_agg(p.member_id::text, ',' order by p.member_id::text) from people p),
      (select string_agg(a.id::text, ',' order by a.id) from reached a)), 'UTF8')), 'hex'))
  into answer;
  return answer;
end $$;

create or replace function portolan.open_records(kind text, community uuid, record uuid, digest text) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  preview jsonb;
  one jsonb;
begin
  perform portolan.require_role('SUPERVISOR');
  preview := portolan.preview_opening(kind, community, record);
  if preview ->> 'digest' is distinct from digest then raise exception 'PREVIEW_CHANGED' using errcode = 'PT422', detail = 'digest'; end if;
  if (preview ->> 'recordCount')::integer = 0 then raise exception 'NOTHING_TO_OPEN' using errcode = 'PT422', detail = 'community'; end if;
  for one in select value from jsonb_array_elements(preview -> 'records') loop
    perform portolan.open_record(kind, community, (one ->> 0)::uuid, (one ->> 1)::boolean);
  end loop;
  return (preview ->> 'recordCount')::integer;
end $$;

-- One record, which joins the present epoch besides those it went to.
create or replace function portolan.open_record(kind text, community uuid, record uuid, with_parties boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  own record;
  r record;
  present integer;
  wider integer;
  parties integer;
  reached jsonb;
begin
  select * into own from portolan.own_record(kind, record);
  -- After the lock, as it is now.
  select * into strict r from portolan.openable_records(kind, community, record);
  select portolan.principal('EPOCH', null, null, null, e.id) into present
  from public.community_epoch e where e.community_id = open_record.community order by e.number desc limit 1;
  wider := portolan.intern_audience((select a.principals from portolan.audience a where a.id = r.audience_id) || present);
  parties := r.parties_audience_id;
  if with_parties then
    parties := portolan.intern_audience((select a.principals from portolan.audience a where a.id = r.parties_audience_id) || present);
  end if;
  select jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name, 'country', n.country, 'parties', with_parties,
    'members', (select count(*) from portolan.members_of(array[portolan.principal('AGENCY', n.id)])), 'notify', jsonb_build_array(portolan.principal('AGENCY', n.id))) order by n.name)
  into reached from portolan.newcomers_since(community, case when with_parties then least(r.epoch, r.parties_epoch) else r.epoch end) n;
  execute format('update %s set audience_id = $2, updated_at = now(), revision = revision + 1 where id = $1', portolan.record_table(kind)) using r.id, wider;
  perform portolan.widen_versions(kind, r.id, r.audience_id, wider);
  perform portolan.move_parties(kind, r.id, parties);
  insert into public.release (agency_id, audience_id, record_kind, record_id, version, tlp, member_id, recipients, member_count, released_audience_id, parties_audience_id, community_id, released_at)
  values (own.agency_id, portolan.home_audience(own.agency_id, own.unit_id), kind, r.id, own.version, own.tlp, portolan.viewer_member(), reached,
    (select sum((a ->> 'members')::integer) from jsonb_array_elements(reached) a), wider, parties, open_record.community, clock_timestamp());
  perform portolan.see_also(wider);
  perform portolan.see_also(parties);
end $$;
