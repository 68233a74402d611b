-- Signing in, as portolan_auth. Failures are counted for the account and for the address, each as a hash.

create or replace function portolan.keyed_hash(body text) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select sha256(secret || sha256(secret || convert_to(body, 'UTF8'))) from portolan.seal_secret $$;

create or replace function portolan.sign_in_subjects(email text, address inet) returns bytea[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array[portolan.keyed_hash('account|' || lower(email)), portolan.keyed_hash('address|' || host(address))]
$$;

-- The stored hash to check the password against (null for an unknown account), and whether to wait:
-- 5 failures of an account or 30 from an address within 15 minutes. The attempt counts as failed until
-- a session is opened, so that many at once are not many tries.
create or replace function portolan.begin_sign_in(email text, address inet) returns table (member_id uuid, hash text, wait_seconds integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  subjects bytea[] := portolan.sign_in_subjects(email, address);
  counted record;
  wait integer := 0;
begin
  perform pg_advisory_xact_lock(7067048, hashtext(subject::text)) from unnest(subjects) subject order by subject;
  delete from portolan.sign_in_failure f where f.failed_at < now() - interval '15 minutes';
  select count(*) filter (where f.subject = subjects[1]) as account, count(*) filter (where f.subject = subjects[2]) as address,
    min(f.failed_at) as since into counted
  from portolan.sign_in_failure f where f.subject = any (subjects);
  if counted.account >= 5 or counted.address >= 30 then
    wait := greatest(1, extract(epoch from counted.since + interval '15 minutes' - now()));
  else
    insert into portolan.sign_in_failure (subject) select unnest(subjects);
  end if;
  return query
    select m.id, p.hash, wait
    from (select 1) always
    left join portolan.member_password p on p.email = lower(begin_sign_in.email)
    left join public.member m on m.id = p.member_id and m.left_at is null;
end $$;


create or replace function portolan.open_session(person uuid, secret_hash bytea, device text, lifetime interval, address inet default null) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m public.member;
  opened uuid;
  subjects bytea[];
begin
  select * into strict m from public.member where id = person and left_at is null;
  insert into public.session (agency_id, audience_id, member_id, device, expires_at)
  values (m.agency_id, portolan.intern_audience(array[portolan.principal('MEMBER', m.agency_id, null, m.id), portolan.principal('ADMINISTRATORS', m.agency_id)]),
    m.id, left(device, 200), now() + lifetime) returning id into opened;
  insert into portolan.session_secret (hash, session_id) values (secret_hash, opened);
  -- A right password forgives the account's failures, and its own attempt to the address.
  select portolan.sign_in_subjects(p.email, open_session.address) into subjects from portolan.member_password p where p.member_id = m.id;
  delete from portolan.sign_in_failure f where f.subject = subjects[1];
  delete from portolan.sign_in_failure f where f.ctid = (select max(l.ctid) from portolan.sign_in_failure l where l.subject = subjects[2]);
  return opened;
end $$;
