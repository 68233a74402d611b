-- What administrators do with communities. Each function loads the community as the viewer sees it, locks it, so
-- that the steps on one community wait for each other, and judges that row. A community that is hidden, one that
-- another agency coordinates and none at all give the same answer.

create or replace function portolan.coordinated(community uuid) returns public.community
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c public.community;
begin
  perform portolan.require_role('ADMINISTRATOR');
  select * into c from public.community k
  where k.id = coordinated.community and k.agency_id = portolan.viewer_agency() and k.audience_id = any (portolan.visible()) for update;
  if c.id is null then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  return c;
end $$;

create or replace function portolan.takes_part(community uuid, agency integer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from public.community_membership m where m.community_id = takes_part.community and m.participant_id = agency and m.left_at is null)
$$;

create or replace function portolan.begin_community(name text, description text, kind text, starts_on date, ends_on date) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare created uuid;
begin
  perform portolan.require_role('ADMINISTRATOR');
  created := portolan.create_community(portolan.viewer_agency(), name, description, kind);
  update public.community c set starts_on = begin_community.starts_on, ends_on = begin_community.ends_on where c.id = created;
  return created;
end $$;

create or replace function portolan.describe_community(community uuid, name text, description text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c public.community := portolan.coordinated(community);
begin
  update public.community k set name = describe_community.name, description = describe_community.description where k.id = c.id;
  perform portolan.note_community_event(c.id, 'DESCRIBED', null);
exception when unique_violation then
  raise exception 'NAME_TAKEN' using errcode = 'PT422', detail = 'name';
end $$;

-- To an agency that takes part: it confirms who joins from now on.
create or replace function portolan.hand_over_community(community uuid, successor integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c public.community := portolan.coordinated(community);
begin
  if successor = c.agency_id or not portolan.takes_part(c.id, successor) then
    raise exception 'NOT_A_PARTICIPANT' using errcode = 'PT422', detail = 'agency';
  end if;
  update public.community k set agency_id = successor where k.id = c.id;
  perform portolan.note_community_event(c.id, 'HANDED_OVER', successor);
  perform portolan.reach_participants(c.id);
exception when unique_violation then
  raise exception 'NAME_TAKEN' using errcode = 'PT422', detail = 'agency';
end $$;

-- A rule is what the coordinator chose by, {countries, kinds}; whom it matched is said agency by agency.
create or replace function portolan.invite_agencies(community uuid, agencies integer[], rule jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c public.community := portolan.coordinated(community);
  one integer;
  place integer := 0;
begin
  if c.closed_at is not null then raise exception 'OPERATION_NOT_RUNNING' using errcode = 'PT422', detail = 'id'; end if;
  foreach one in array agencies loop
    if not exists (
      select from public.agency a where a.id = one
        and (rule is null or ((rule -> 'countries' = '[]' or rule -> 'countries' ? a.country) and (rule -> 'kinds' = '[]' or rule -> 'kinds' ? a.kind))))
    then raise exception 'UNKNOWN_RECIPIENT' using errcode = 'PT422', detail = 'agencies.' || place;
    end if;
    if portolan.takes_part(c.id, one) then raise exception 'TAKES_PART_ALREADY' using errcode = 'PT422', detail = 'agencies.' || place; end if;
    insert into public.community_invitation (community_id, agency_id, audience_id, invited_id, rule)
    values (c.id, c.agency_id, c.audience_id, one, rule) on conflict do nothing;
    if not found then raise exception 'ALREADY_INVITED' using errcode = 'PT422', detail = 'agencies.' || place; end if;
    perform portolan.note_community_event(c.id, 'INVITED', one);
    place := place + 1;
  end loop;
  perform portolan.reach_participants(c.id);
end $$;

-- The invited agency's answer. Accepting alone does not join.
create or replace function portolan.answer_invitation(invitation uuid, accepts boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare i public.community_invitation;
begin
  perform portolan.require_role('ADMINISTRATOR');
  select * into i from public.community_invitation
  where id = invitation and invited_id = portolan.viewer_agency() and audience_id = any (portolan.visible());
  if i.id is null then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  perform from public.community where id = i.community_id for update;
  -- Who has accepted may still think better of it.
  update public.community_invitation set status = case when accepts then 'ACCEPTED' else 'DECLINED' end, answered_at = now()
  where id = i.id and (status = 'INVITED' or (status = 'ACCEPTED' and not accepts));
  if not found then raise exception 'NOT_WAITING' using errcode = 'PT422', detail = 'id'; end if;
  perform portolan.note_community_event(i.community_id, case when accepts then 'ACCEPTED' else 'DECLINED' end, i.invited_id);
  perform portolan.reach_participants(i.community_id);
end $$;

-- The coordinating agency lets in who has accepted, or takes the invitation back.
create or replace function portolan.settle_invitation(invitation uuid, confirms boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  i public.community_invitation;
  c public.community;
begin
  perform portolan.require_role('ADMINISTRATOR');
  select * into i from public.community_invitation where id = invitation and audience_id = any (portolan.visible());
  if i.id is null then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  c := portolan.coordinated(i.community_id);
  if confirms and c.closed_at is not null then raise exception 'OPERATION_NOT_RUNNING' using errcode = 'PT422', detail = 'id'; end if;
  update public.community_invitation set status = case when confirms then 'CONFIRMED' else 'WITHDRAWN' end, settled_at = now()
  where id = i.id and (status = 'ACCEPTED' or (status = 'INVITED' and not confirms));
  if not found then raise exception 'NOT_WAITING' using errcode = 'PT422', detail = 'id'; end if;
  if confirms then perform portolan.join_community(c.id, i.invited_id);
  else
    perform portolan.note_community_event(c.id, 'WITHDRAWN', i.invited_id);
    perform portolan.reach_participants(c.id);
  end if;
end $$;

-- The own agency leaves. Who coordinates hands that over first.
create or replace function portolan.quit_community(community uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c public.community;
begin
  perform portolan.require_role('ADMINISTRATOR');
  select * into c from public.community k where k.id = quit_community.community and k.audience_id = any (portolan.visible()) for update;
  if c.id is null or not portolan.takes_part(c.id, portolan.viewer_agency()) then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  if c.agency_id = portolan.viewer_agency() then raise exception 'COORDINATOR_STAYS' using errcode = 'PT422', detail = 'id'; end if;
  perform portolan.leave_community(c.id, portolan.viewer_agency());
end $$;

create or replace function portolan.remove_participant(community uuid, participant integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c public.community := portolan.coordinated(community);
begin
  if participant = c.agency_id then raise exception 'COORDINATOR_STAYS' using errcode = 'PT422', detail = 'agency'; end if;
  perform portolan.leave_community(c.id, participant);
end $$;

-- All contact points of the own agency: [{name, phone, email, languages}].
create or replace function portolan.set_community_contacts(community uuid, contacts jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c public.community;
begin
  perform portolan.require_role('ADMINISTRATOR');
  select * into c from public.community k where k.id = set_community_contacts.community and k.audience_id = any (portolan.visible()) for update;
  if c.id is null or not portolan.takes_part(c.id, portolan.viewer_agency()) then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  delete from public.community_contact p where p.community_id = c.id and p.participant_id = portolan.viewer_agency();
  insert into public.community_contact (community_id, agency_id, audience_id, participant_id, position, name, phone, email, languages)
  select c.id, c.agency_id, c.audience_id, portolan.viewer_agency(), place, one ->> 'name', one ->> 'phone', one ->> 'email',
    array(select jsonb_array_elements_text(one -> 'languages'))
  from jsonb_array_elements(contacts) with ordinality listed(one, place);
  perform portolan.reach_participants(c.id);
end $$;
