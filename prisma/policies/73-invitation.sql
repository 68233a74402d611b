-- How members come: invited by an administrator, who never learns the password; the link to accept with is made elsewhere
-- (74-one-use-link.sql).

-- The link is handed over by the inviter or, without a hash, mailed: then the mail makes it, and nobody else sees it.
create or replace function portolan.hand_out_invitation(m public.member, link_hash bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.replace_link(m.id, 'INVITATION', link_hash, m.invited_until);
  if link_hash is null then perform portolan.add_job('mail', jsonb_build_object('kind', 'INVITATION', 'member', m.id)); end if;
end $$;

create or replace function portolan.invite_member(name text, email text, unit uuid, roles text[], language text, link_hash bytea) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  actor public.member := portolan.begin_membership_change(array['ADMINISTRATOR']);
  m public.member;
begin
  perform portolan.own_unit(actor, unit);
  -- Only members of the own agency, whom the inviter sees, are told of. An address that another agency has can be
  -- invited; the link then does not work.
  if exists (select from public.member o where o.agency_id = actor.agency_id and o.email = lower(invite_member.email) and o.left_at is null) then
    raise exception 'ADDRESS_TAKEN' using errcode = 'PT422', detail = 'email';
  end if;
  insert into public.member (agency_id, audience_id, unit_id, name, email, roles, language, invited_until)
  values (actor.agency_id, portolan.intern_audience(array[portolan.principal('STAFF', actor.agency_id)]), unit, name, lower(email),
    portolan.others_among(roles), language, now() + interval '7 days') returning * into m;
  perform portolan.principal('MEMBER', m.agency_id, null, m.id);
  perform portolan.record_member_change(m.agency_id, actor.id, m.id, 'INVITED', m.roles);
  if portolan.intelligence_rank(roles) > 0 then perform portolan.propose(actor, m, 'ROLES', portolan.intelligence_among(roles)); end if;
  perform portolan.hand_out_invitation(m, link_hash);
  return m.id;
end $$;

create or replace function portolan.renew_invitation(person uuid, link_hash bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  actor public.member := portolan.begin_membership_change(array['ADMINISTRATOR']);
  m public.member := portolan.other_member(actor, person);
begin
  if m.joined_at is not null then raise exception 'ALREADY_JOINED' using errcode = 'PT422', detail = 'id'; end if;
  update public.member set invited_until = now() + interval '7 days' where id = m.id returning * into m;
  perform portolan.hand_out_invitation(m, link_hash);
  perform portolan.record_member_change(m.agency_id, actor.id, m.id, 'INVITED_AGAIN');
end $$;

-- For the operator: a new agency's first administrator, invited like everybody else.
create or replace function portolan.invite_first_administrator(agency integer, name text, email text, language text, link_hash bytea) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m public.member;
begin
  insert into public.member (agency_id, audience_id, name, email, roles, language, invited_until)
  values (agency, portolan.intern_audience(array[portolan.principal('STAFF', agency)]), name, lower(email), array['ADMINISTRATOR'], language, now() + interval '7 days')
  returning * into m;
  perform portolan.principal('MEMBER', agency, null, m.id);
  perform portolan.record_member_change(agency, null, m.id, 'INVITED', m.roles);
  perform portolan.replace_link(m.id, 'INVITATION', link_hash, m.invited_until);
  return m.id;
end $$;
