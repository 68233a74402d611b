-- The second factor: codes of an authenticator (RFC 6238), and recovery codes for when it is lost.
-- The secret is encrypted by the portal; the database sees to it that each code counts once.

create or replace function portolan.use_second_factor(person uuid, code_step bigint, recovery_hash bytea) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from portolan.second_factor f where f.member_id = person and f.secret is not null) then return false; end if;
  update portolan.second_factor set last_step = code_step where member_id = person and last_step < code_step;
  if found then return true; end if;
  delete from portolan.recovery_code where member_id = person and hash = recovery_hash;
  if not found then raise exception 'CODE_WRONG' using errcode = 'PT401'; end if;
  perform portolan.record_member_change(m.agency_id, m.id, m.id, 'RECOVERY_CODE_USED') from public.member m where m.id = person;
  return true;
end $$;

-- What guards the account is changed in a session that gave its password within the last ten minutes: a browser that
-- was left open is not enough, nor is whatever an injected statement could say.
create or replace function portolan.proven_member() returns public.member
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v jsonb := portolan.viewer();
  m public.member;
begin
  select o.* into m from public.member o join portolan.session_secret x on x.session_id = (v ->> 'credential')::uuid
  where o.id = (v ->> 'member')::uuid and o.left_at is null and x.proven_at > now() - interval '10 minutes';
  if not found then raise exception 'PASSWORD_NEEDED' using errcode = 'PT403', detail = 'password'; end if;
  return m;
end $$;

create or replace function portolan.end_other_sessions(m public.member) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.session set ended_at = now()
  where member_id = m.id and ended_at is null and id <> (portolan.viewer() ->> 'credential')::uuid
$$;

create or replace function portolan.change_password(password_hash text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m public.member := portolan.proven_member();
begin
  update portolan.member_password set hash = password_hash where member_id = m.id;
  perform portolan.end_other_sessions(m);
  perform portolan.record_member_change(m.agency_id, m.id, m.id, 'PASSWORD_CHANGED');
end $$;

create or replace function portolan.choose_language(chosen text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m public.member := portolan.begin_membership_change();
begin
  update public.member set language = chosen where id = m.id;
end $$;

create or replace function portolan.begin_second_factor(encrypted bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m public.member := portolan.proven_member();
begin
  insert into portolan.second_factor (member_id, pending) values (m.id, encrypted) on conflict (member_id) do update set pending = excluded.pending;
end $$;

create or replace function portolan.pending_second_factor() returns bytea
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m public.member := portolan.proven_member();
begin
  return (select f.pending from portolan.second_factor f where f.member_id = m.id);
end $$;

-- From now on codes of the new secret count; sessions that were opened without one end.
create or replace function portolan.confirm_second_factor(code_step bigint, recovery_hashes bytea[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m public.member := portolan.proven_member();
begin
  update portolan.second_factor set secret = pending, pending = null, last_step = code_step where member_id = m.id and pending is not null;
  if not found then raise exception 'CODE_WRONG' using errcode = 'PT422', detail = 'code'; end if;
  update portolan.session_secret set has_second_factor = true where session_id = (portolan.viewer() ->> 'credential')::uuid;
  perform portolan.end_other_sessions(m);
  perform portolan.replace_recovery_codes(m, recovery_hashes);
  perform portolan.record_member_change(m.agency_id, m.id, m.id, 'SECOND_FACTOR_SET');
end $$;

create or replace function portolan.replace_recovery_codes(m public.member, hashes bytea[]) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from portolan.recovery_code where member_id = m.id;
  insert into portolan.recovery_code (member_id, hash) select m.id, unnest(hashes);
$$;

create or replace function portolan.renew_recovery_codes(hashes bytea[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m public.member := portolan.proven_member();
begin
  if not exists (select from portolan.second_factor f where f.member_id = m.id and f.secret is not null) then
    raise exception 'NO_SECOND_FACTOR' using errcode = 'PT422';
  end if;
  perform portolan.replace_recovery_codes(m, hashes);
  perform portolan.record_member_change(m.agency_id, m.id, m.id, 'RECOVERY_CODES_RENEWED');
end $$;

-- How the viewer's own account stands.
create or replace function portolan.own_second_factor() returns table (is_set_up boolean, is_required boolean, recovery_codes integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from portolan.second_factor f where f.member_id = m.id and f.secret is not null), portolan.needs_second_factor(m.roles),
    (select count(*)::integer from portolan.recovery_code c where c.member_id = m.id)
  from public.member m where m.id = portolan.viewer_member()
$$;

-- A lost device and no code left: sessions end, and the next one sets it up anew.
create or replace function portolan.remove_second_factor(actor uuid, m public.member) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from portolan.second_factor where member_id = m.id;
  delete from portolan.recovery_code where member_id = m.id;
  update public.session set ended_at = now() where member_id = m.id and ended_at is null;
  perform portolan.record_member_change(m.agency_id, actor, m.id, 'SECOND_FACTOR_REMOVED');
  perform portolan.add_job('mail', jsonb_build_object('kind', 'SECOND_FACTOR_REMOVED', 'member', m.id));
end $$;
