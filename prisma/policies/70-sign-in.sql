-- Signing in, as portolan_auth. Failures are counted for the account and for the address, each as a hash.

create or replace function portolan.keyed_hash(body text) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select sha256(secret || sha256(secret || convert_to(body, 'UTF8'))) from portolan.seal_secret where retired_at is null $$;

create or replace function portolan.sign_in_subjects(email text, address inet) returns bytea[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array[portolan.keyed_hash('account|' || lower(email)), portolan.keyed_hash('address|' || host(address))]
$$;

-- Counts an attempt for an account and an address, and answers whether to wait: 5 failures of an account or 30 from
-- an address within 15 minutes. It counts as failed until it is taken back, so that many at once are not many tries.
create or replace function portolan.count_attempt(subjects bytea[]) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare counted record;
begin
  perform pg_advisory_xact_lock(7067048, hashtext(subject::text)) from unnest(subjects) subject order by subject;
  delete from portolan.sign_in_failure f where f.failed_at < now() - interval '15 minutes';
  select count(*) filter (where f.subject = subjects[1]) as account, count(*) filter (where f.subject = subjects[2]) as address,
    min(f.failed_at) as since into counted
  from portolan.sign_in_failure f where f.subject = any (subjects);
  if counted.account >= 5 or counted.address >= 30 then
    return greatest(1, extract(epoch from counted.since + interval '15 minutes' - now()));
  end if;
  insert into portolan.sign_in_failure (subject) select s from unnest(subjects) s where s is not null;
  return 0;
end $$;

-- Takes back this attempt alone: what failed before stays counted.
create or replace function portolan.take_back_attempt(email text, address inet) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from portolan.sign_in_failure f where f.ctid in (
    select (select max(l.ctid) from portolan.sign_in_failure l where l.subject = s) from unnest(portolan.sign_in_subjects(email, address)) s)
$$;

-- What to check the password against, and the encrypted second factor; null for an unknown account.
drop function if exists portolan.begin_sign_in(text, inet);
create function portolan.begin_sign_in(email text, address inet) returns table (member_id uuid, hash text, second_factor bytea, language text, wait_seconds integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare wait integer := portolan.count_attempt(portolan.sign_in_subjects(email, address));
begin
  return query
    select m.id, p.hash, f.secret, m.language, wait
    from (select 1) always
    left join portolan.member_password p on p.email = lower(begin_sign_in.email)
    left join public.member m on m.id = p.member_id and m.left_at is null
    left join portolan.second_factor f on f.member_id = m.id;
end $$;

-- Who has a second factor signs in with a code of it (the number of its 30 seconds) or with a recovery code; each once.
-- A right password forgives the account's failures, and its own attempt to the address.
drop function if exists portolan.open_session(uuid, bytea, text, interval, inet);
create or replace function portolan.open_session(person uuid, secret_hash bytea, device text, lifetime interval, address inet default null,
  code_step bigint default null, recovery_hash bytea default null) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m public.member;
  opened uuid;
  subjects bytea[];
  proven boolean := portolan.use_second_factor(person, code_step, recovery_hash);
begin
  select * into strict m from public.member where id = person and left_at is null;
  insert into public.session (agency_id, audience_id, member_id, device, expires_at)
  values (m.agency_id, portolan.intern_audience(array[portolan.principal('MEMBER', m.agency_id, null, m.id), portolan.principal('ADMINISTRATORS', m.agency_id)]),
    m.id, left(device, 200), now() + lifetime) returning id into opened;
  perform portolan.hold_peppers();
  insert into portolan.session_secret (hash, session_id, has_second_factor) values (portolan.peppered(secret_hash), opened, proven);
  select portolan.sign_in_subjects(p.email, open_session.address) into subjects from portolan.member_password p where p.member_id = m.id;
  delete from portolan.sign_in_failure f where f.subject = subjects[1];
  delete from portolan.sign_in_failure f where f.ctid = (select max(l.ctid) from portolan.sign_in_failure l where l.subject = subjects[2]);
  return opened;
end $$;

-- Whoever guards the own account anew gives the password again, counted like signing in.
create or replace function portolan.begin_proof(session_id uuid, address inet) returns table (email text, hash text, wait_seconds integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare p portolan.member_password;
begin
  select w.* into strict p from public.session s join portolan.member_password w on w.member_id = s.member_id where s.id = session_id;
  return query select p.email, p.hash, portolan.count_attempt(portolan.sign_in_subjects(p.email, address));
end $$;

create or replace function portolan.prove_password(of_session uuid, email text, address inet) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update portolan.session_secret set proven_at = now() where session_id = of_session;
  perform portolan.take_back_attempt(email, address);
end $$;

-- Somebody forgot the password. The account is counted apart: who asks for mail for somebody must not lock them out.
-- A job is added for unknown addresses too, so that both take the same work; it sends nothing then.
create or replace function portolan.begin_reset(email text, address inet) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  wait integer := portolan.count_attempt(array[portolan.keyed_hash('reset|' || lower(email)), portolan.keyed_hash('address|' || host(address))]);
  person uuid := (select p.member_id from portolan.member_password p where p.email = lower(begin_reset.email));
begin
  if wait = 0 then perform portolan.add_job('mail', jsonb_build_object('kind', 'PASSWORD_RESET', 'member', person)); end if;
  return wait;
end $$;
