-- Links by which somebody who is not signed in sets the own password: accepting an invitation, or having forgotten.
-- Only the hash of a link is kept. Unknown, used, expired and revoked ones look the same: there is no row that counts.

create or replace function portolan.replace_link(person uuid, for_purpose text, link_hash bytea, until timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Without a hash it is mailed: the link is made when the mail is (make_link).
  if link_hash is null then
    delete from portolan.one_use_link where member_id = person and purpose = for_purpose;
    return;
  end if;
  -- Two mails to one person may be on their way at once: the link of the later one works.
  insert into portolan.one_use_link (hash, member_id, purpose, expires_at) values (link_hash, person, for_purpose, until)
  on conflict (member_id, purpose) do update set hash = excluded.hash, expires_at = excluded.expires_at;
end $$;

-- Whom a link that works is for; no row otherwise. An invitation to an address with an account elsewhere does not work:
-- who tries it learns no more than from one that was revoked.
create or replace function portolan.read_link(link_hash bytea, for_purpose text) returns table (member_id uuid, name text, email text, agency text, language text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.id, m.name, m.email, a.name, m.language
  from portolan.one_use_link l
  join public.member m on m.id = l.member_id and m.left_at is null
  join public.agency a on a.id = m.agency_id
  where l.hash = link_hash and l.purpose = for_purpose and l.expires_at > now()
    and case for_purpose when 'INVITATION' then m.joined_at is null and not exists (select from portolan.member_password p where p.email = m.email)
      else m.joined_at is not null end
$$;

-- Uses the link up; of several at once only one gets it.
create or replace function portolan.take_link(link_hash bytea, for_purpose text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare person uuid;
begin
  select l.member_id into person from portolan.read_link(link_hash, for_purpose) l;
  -- The member first, as whoever ends a membership does, or the two would wait for each other for ever.
  perform from public.member m where m.id = person for no key update;
  delete from portolan.one_use_link where hash = link_hash and member_id = person;
  if not found then raise exception 'LINK_INVALID' using errcode = 'PT404'; end if;
  return person;
end $$;

create or replace function portolan.accept_invitation(link_hash bytea, own_name text, password_hash text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  person uuid := portolan.take_link(link_hash, 'INVITATION');
  m public.member;
begin
  update public.member set name = own_name, joined_at = now(), invited_until = null where id = person returning * into m;
  insert into portolan.member_password (member_id, email, hash) values (m.id, m.email, password_hash);
  perform portolan.record_member_change(m.agency_id, m.id, m.id, 'JOINED', m.roles);
  return m.email;
exception when unique_violation then raise exception 'LINK_INVALID' using errcode = 'PT404';
end $$;

create or replace function portolan.reset_password(link_hash bytea, password_hash text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  person uuid := portolan.take_link(link_hash, 'PASSWORD_RESET');
  m public.member;
begin
  select * into strict m from public.member where id = person;
  update portolan.member_password set hash = password_hash where member_id = m.id;
  update public.session set ended_at = now() where member_id = m.id and ended_at is null;
  perform portolan.record_member_change(m.agency_id, m.id, m.id, 'PASSWORD_RESET');
  return m.email;
end $$;

-- For whoever carries the link to the member: the mail, or the operator. No row if the member is not one to get it.
create or replace function portolan.make_link(person uuid, for_purpose text, link_hash bytea) returns table (name text, email text, agency text, language text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m public.member;
begin
  select * into m from public.member o
  where o.id = person and o.left_at is null and (o.joined_at is null) = (for_purpose = 'INVITATION') and (for_purpose <> 'INVITATION' or o.invited_until > now());
  if not found then return; end if;
  perform portolan.replace_link(m.id, for_purpose, link_hash, case for_purpose when 'INVITATION' then m.invited_until else now() + interval '1 hour' end);
  return query select m.name, m.email, a.name, m.language from public.agency a where a.id = m.agency_id;
end $$;

-- Whom a mail without a link goes to.
create or replace function portolan.mail_addressee(person uuid) returns table (name text, email text, agency text, language text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.name, m.email, a.name, m.language from public.member m join public.agency a on a.id = m.agency_id where m.id = person and m.left_at is null
$$;
