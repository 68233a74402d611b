-- What takes a second person: more intelligence than a member has, and the removal of a lost second factor.

-- What was proposed for a member (of one kind, if told), or by a proposer.
create or replace function portolan.withdraw_proposals(actor uuid, for_member uuid, by_proposer uuid default null, of_kind text default null) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare p public.member_proposal;
begin
  for p in update public.member_proposal set state = 'WITHDRAWN', decided_at = clock_timestamp(), decider_id = actor
    where state = 'OPEN' and (proposer_id = by_proposer or (member_id = for_member and kind = coalesce(of_kind, kind))) returning *
  loop
    perform portolan.record_member_change(p.agency_id, actor, p.member_id, 'PROPOSAL_WITHDRAWN', '{}', p.roles);
  end loop;
end $$;

create or replace function portolan.propose(actor public.member, m public.member, of_kind text, roles text[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  -- Seen by who may decide, and by the member concerned.
  audience integer := portolan.intern_audience(array[portolan.principal('ADMINISTRATORS', m.agency_id),
    portolan.principal('CUSTODIANS', m.agency_id), portolan.principal('MEMBER', m.agency_id, null, m.id)]);
begin
  perform portolan.withdraw_proposals(actor.id, m.id, null, of_kind);
  insert into public.member_proposal (agency_id, audience_id, member_id, kind, roles, proposer_id)
  values (m.agency_id, audience, m.id, of_kind, roles, actor.id);
  if portolan.viewer() is not null then perform portolan.see_also(audience); end if;
  perform portolan.record_member_change(m.agency_id, actor.id, m.id, of_kind || '_PROPOSED', roles);
end $$;

-- Narrowing and roles without intelligence count at once; more intelligence than before waits for a second person,
-- and until then the member keeps what there was.
create or replace function portolan.change_roles(person uuid, wanted text[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  actor public.member := portolan.begin_membership_change(array['ADMINISTRATOR']);
  m public.member := portolan.other_member(actor, person);
  takes_a_second boolean := portolan.intelligence_rank(wanted) > portolan.intelligence_rank(m.roles);
begin
  if takes_a_second then perform portolan.propose(actor, m, 'ROLES', portolan.intelligence_among(wanted));
  else perform portolan.withdraw_proposals(actor.id, m.id, null, 'ROLES'); end if;
  perform portolan.apply_roles(actor.id, m,
    portolan.others_among(wanted) || portolan.intelligence_among(case when takes_a_second then m.roles else wanted end));
end $$;

create or replace function portolan.propose_second_factor_removal(person uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  actor public.member := portolan.begin_membership_change(array['ADMINISTRATOR']);
  m public.member := portolan.other_member(actor, person);
begin
  if not exists (select from portolan.second_factor f where f.member_id = m.id and f.secret is not null) then
    raise exception 'NO_SECOND_FACTOR' using errcode = 'PT422', detail = 'id';
  end if;
  perform portolan.propose(actor, m, 'SECOND_FACTOR_REMOVAL', '{}');
end $$;

-- The second person: another administrator or a supervisor, never who proposed it nor whom it concerns.
-- Whoever proposed may take it back.
create or replace function portolan.decide_proposal(proposal uuid, is_approved boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  actor public.member := portolan.begin_membership_change(array['ADMINISTRATOR', 'SUPERVISOR']);
  p public.member_proposal;
  m public.member;
begin
  select * into p from public.member_proposal
  where id = proposal and agency_id = actor.agency_id and audience_id = any (portolan.visible()) and state = 'OPEN';
  if not found then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  m := portolan.other_member(actor, p.member_id);
  if is_approved and p.proposer_id = actor.id then raise exception 'OWN_PROPOSAL' using errcode = 'PT422', detail = 'id'; end if;
  update public.member_proposal set decided_at = clock_timestamp(), decider_id = actor.id,
    state = case when is_approved then 'APPROVED' when p.proposer_id = actor.id then 'WITHDRAWN' else 'REJECTED' end
  where id = p.id returning * into p;
  perform portolan.record_member_change(m.agency_id, actor.id, m.id, 'PROPOSAL_' || p.state, case when is_approved then p.roles else '{}' end,
    case when is_approved then '{}' else p.roles end);
  if p.state = 'APPROVED' and p.kind = 'ROLES' then
    perform portolan.apply_roles(actor.id, m, portolan.others_among(m.roles) || p.roles);
  elsif p.state = 'APPROVED' then
    perform portolan.remove_second_factor(actor.id, m);
  end if;
end $$;
