-- Who is asking. The application's role can set any setting it likes; without the seal it gets nothing.

-- Nested so that the secret brackets what is hashed. Bound to this backend and this transaction:
-- a seal seen in one transaction is worth nothing in the next.
create or replace function portolan.seal_with(secret bytea, body text) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select encode(sha256(secret || sha256(secret || convert_to(
    body || '|' || pg_backend_pid() || '|' || (extract(epoch from transaction_timestamp()) * 1000000)::bigint, 'UTF8'))), 'hex')
$$;

create or replace function portolan.seal(body text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select portolan.seal_with(secret, body) from portolan.seal_secret where retired_at is null $$;

-- While the secret is replaced, transactions that began with the one before go on with it; no other does.
create or replace function portolan.is_sealed(given text, body text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from portolan.seal_secret s
    where (s.retired_at is null or s.retired_at > transaction_timestamp()) and given = portolan.seal_with(s.secret, body))
$$;

-- The viewer as sealed by enter(), null without one. Raises when somebody else wrote the setting.
create or replace function portolan.viewer() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare told text := current_setting('portolan.viewer', true);
begin
  -- After a transaction-local setting the connection answers '' instead of null.
  if told is null or told = '' then return null; end if;
  if not portolan.is_sealed(current_setting('portolan.viewer_seal', true), 'viewer|' || told) then
    raise exception 'the seal of the viewer is broken' using errcode = '42501';
  end if;
  return told::jsonb;
end $$;

-- The audiences that the viewer may read: the whole access rule stands on this one function. The setting has those
-- that are not in the viewer's kept sight (14-sight.sql). Sealed together with the viewer, so that who holds two
-- credentials cannot act as one with the audiences of the other.
create or replace function portolan.visible() returns integer[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  told text := current_setting('portolan.audiences', true);
  kept integer;
begin
  if told is null or told = '' then return '{}'; end if;
  if not portolan.is_sealed(current_setting('portolan.audiences_seal', true),
     'audiences|' || coalesce(current_setting('portolan.viewer', true), '') || '|' || told) then
    raise exception 'the seal of the audiences is broken' using errcode = '42501';
  end if;
  kept := (current_setting('portolan.viewer', true)::jsonb ->> 'sight')::integer;
  if kept is null then return told::integer[]; end if;
  return (select s.audiences from portolan.sight s where s.id = kept) || told::integer[];
end $$;

create or replace function portolan.seal_viewer(viewer jsonb, audiences integer[]) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select set_config('portolan.viewer', viewer::text, true),
         set_config('portolan.viewer_seal', portolan.seal('viewer|' || viewer::text), true),
         set_config('portolan.audiences', audiences::text, true),
         set_config('portolan.audiences_seal', portolan.seal('audiences|' || viewer::text || '|' || audiences::text), true)
$$;

create or replace function portolan.viewer_agency() returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select (portolan.viewer() ->> 'agency')::integer $$;

create or replace function portolan.viewer_member() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select (portolan.viewer() ->> 'member')::uuid $$;

create or replace function portolan.viewer_unit() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select (portolan.viewer() ->> 'unit')::uuid $$;

-- Roles stand above each other: a supervisor may do what an officer may, an officer what an analyst may.
create or replace function portolan.viewer_is(role text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(portolan.viewer() -> 'roles' ?| case role
    when 'ANALYST' then array['ANALYST', 'OFFICER', 'SUPERVISOR']
    when 'OFFICER' then array['OFFICER', 'SUPERVISOR']
    else array[role] end, false)
$$;

create or replace function portolan.viewer_can_write() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select coalesce(not (portolan.viewer() ->> 'readOnly')::boolean, false) $$;

-- The agency that the viewer may write records for, null if none.
create or replace function portolan.writes_for() returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select case when portolan.viewer_is('OFFICER') and portolan.viewer_can_write() then portolan.viewer_agency() end $$;
