-- Communities come into being, and agencies join and leave. The functions that people call (32-community-steps.sql)
-- and the operator and the demonstration all come through here; the application's role has no right to these.

-- What a community is visible to follows who takes part: the community itself also to whom it invites, what
-- happens within it not, and what an operation brought only to intelligence members.
create or replace function portolan.reach_participants(in_community uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  taking_part integer[] := array(
    select c.agency_id from public.community c where c.id = in_community
    union select m.participant_id from public.community_membership m where m.community_id = in_community and m.left_at is null);
  staff integer[] := array(select portolan.principal('STAFF', a) from unnest(taking_part) a);
  invited integer[] := array(
    select portolan.principal('STAFF', i.invited_id) from public.community_invitation i
    where i.community_id = in_community and i.status in ('INVITED', 'ACCEPTED'));
  within integer := portolan.intern_audience(staff);
  intelligence integer := portolan.intern_audience(array(select portolan.principal('AGENCY', a) from unnest(taking_part) a));
begin
  update public.community set audience_id = portolan.intern_audience(staff || invited) where id = in_community;
  update public.community_event set audience_id = within where community_id = in_community;
  update public.community_contact set audience_id = within where community_id = in_community;
  update public.community_tally set audience_id = intelligence where community_id = in_community;
  update public.community_invitation set audience_id = portolan.intern_audience(staff || portolan.principal('STAFF', invited_id)) where community_id = in_community;
  if portolan.viewer() is not null then
    perform portolan.see_also(within);
    perform portolan.see_also(c.audience_id) from public.community c where c.id = in_community;
    perform portolan.see_also(i.audience_id) from public.community_invitation i where i.community_id = in_community;
  end if;
end $$;

create or replace function portolan.note_community_event(in_community uuid, happened text, about integer) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.community_event (community_id, agency_id, audience_id, kind, actor_id, member_id, about_id)
  select c.id, c.agency_id, c.audience_id, happened, portolan.viewer_agency(), portolan.viewer_member(), about
  from public.community c where c.id = in_community
$$;

create or replace function portolan.create_community(coordinator integer, name text, description text, kind text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare created uuid;
begin
  insert into public.community (agency_id, audience_id, name, description, kind)
  values (coordinator, portolan.intern_audience(array[portolan.principal('STAFF', coordinator)]), name, description, kind)
  on conflict do nothing returning id into created;
  if created is null then raise exception 'NAME_TAKEN' using errcode = 'PT422', detail = 'name'; end if;
  perform portolan.note_community_event(created, 'CREATED', coordinator);
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
    raise exception 'TAKES_PART_ALREADY' using errcode = 'PT422', detail = 'id';
  end if;
  insert into public.community_epoch (community_id, agency_id, audience_id, number)
  values (joined, c.agency_id, c.audience_id, 1 + coalesce((select max(number) from public.community_epoch where community_id = joined), 0))
  returning * into epoch;
  perform portolan.principal('EPOCH', null, null, null, epoch.id);
  insert into public.community_membership (community_id, agency_id, audience_id, participant_id, from_epoch)
  values (joined, c.agency_id, c.audience_id, newcomer, epoch.number);
  perform portolan.note_community_event(joined, 'JOINED', newcomer);
  perform portolan.reach_participants(joined);
end $$;

create or replace function portolan.leave_community(left_one uuid, leaver integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from public.community where id = left_one for update;
  update public.community_membership set left_at = now() where community_id = left_one and participant_id = leaver and left_at is null;
  if not found then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'agency'; end if;
  delete from public.community_contact where community_id = left_one and participant_id = leaver;
  perform portolan.note_community_event(left_one, case when portolan.viewer_agency() = leaver then 'LEFT' else 'REMOVED' end, leaver);
  perform portolan.reach_participants(left_one);
end $$;

-- An operation takes releases from its first day to its last, until it is closed; a community always.
create or replace function portolan.is_running(c public.community) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.closed_at is null and coalesce(c.starts_on <= current_date, true) and coalesce(c.ends_on >= current_date, true)
$$;
