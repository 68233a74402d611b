-- Replacing the seal's secret and the peppers of credentials, while people work. Called by the operator.

create or replace function portolan.random_secret() returns bytea
language sql volatile security definer set search_path = pg_catalog, pg_temp as
$$ select decode(replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex') $$;

create or replace function portolan.pepper_with(pepper bytea, hashed bytea) returns bytea
language sql immutable set search_path = pg_catalog, pg_temp as
$$ select sha256(pepper || sha256(pepper || hashed)) $$;

-- The hash of a credential as it is stored now: through all rounds, so that a rotation takes every stored hash one
-- round further without knowing a single credential, and looking one up stays one look. In the statement that
-- uses it, because that sees rounds and hashes of the same moment.
create or replace function portolan.peppered(hashed bytea) returns bytea
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare p bytea;
begin
  for p in select pepper from portolan.pepper order by round loop
    hashed := portolan.pepper_with(p, hashed);
  end loop;
  return hashed;
end $$;

-- Who stores a new hash waits for a rotation under way, and a rotation for them.
create or replace function portolan.hold_peppers() returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as
$$ select pg_advisory_xact_lock_shared(7067061) $$;

create or replace function portolan.rotate_secrets() returns table (sessions bigint, keys bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare fresh bytea := portolan.random_secret();
begin
  perform pg_advisory_xact_lock(7067061);
  insert into portolan.pepper (round, pepper) select coalesce(max(round), 0) + 1, fresh from portolan.pepper;
  update portolan.session_secret set hash = portolan.pepper_with(fresh, hash);
  get diagnostics sessions = row_count;
  update portolan.api_key_secret set hash = portolan.pepper_with(fresh, hash);
  get diagnostics keys = row_count;
  -- Nothing that began before a day ago is still under way.
  delete from portolan.seal_secret where retired_at < now() - interval '1 day';
  -- A transaction may begin after this and still see the old one, until this is committed: hence the minute.
  update portolan.seal_secret set retired_at = clock_timestamp() + interval '1 minute' where retired_at is null;
  insert into portolan.seal_secret (secret) values (portolan.random_secret());
  return next;
end $$;
