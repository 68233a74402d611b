-- Keys and sessions. A key is made by its owner in a session; owner or administrator may end it.
-- Nothing here sets another's password or key, so no administrator gains intelligence by it.

create or replace function portolan.create_api_key(name text, prefix text, secret_hash bytea, scopes text[], is_read_only boolean, networks text[], expires_at timestamptz) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v jsonb := portolan.viewer();
  created uuid;
begin
  -- A key cannot make keys: it would outlive its own end.
  if v is null or v ->> 'via' <> 'SESSION' or (v ->> 'awaitsSecondFactor')::boolean then raise exception 'FORBIDDEN' using errcode = 'PT403'; end if;
  insert into public.api_key (agency_id, audience_id, member_id, name, prefix, scopes, is_read_only, networks, expires_at)
  values ((v ->> 'agency')::integer,
    portolan.intern_audience(array[portolan.principal('MEMBER', (v ->> 'agency')::integer, null, (v ->> 'member')::uuid), portolan.principal('ADMINISTRATORS', (v ->> 'agency')::integer)]),
    (v ->> 'member')::uuid, name, prefix, scopes, is_read_only, networks, expires_at) returning id into created;
  perform portolan.hold_peppers();
  insert into portolan.api_key_secret (hash, api_key_id) values (portolan.peppered(secret_hash), created);
  perform portolan.see_also((select audience_id from public.api_key where id = created));
  return created;
end $$;

-- The row is loaded as the viewer sees it and judged: own, or of the agency that the viewer administers.
create or replace function portolan.may_end(owner uuid, owner_agency integer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select portolan.viewer_can_write() and (owner = portolan.viewer_member()
    or (portolan.viewer_is('ADMINISTRATOR') and owner_agency = portolan.viewer_agency()))
$$;

create or replace function portolan.revoke_api_key(key_id uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.api_key set revoked_at = coalesce(revoked_at, now())
  where id = key_id and audience_id = any (portolan.visible()) and portolan.may_end(member_id, agency_id);
  if not found then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
end $$;

create or replace function portolan.end_session(session_id uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.session set ended_at = coalesce(ended_at, now())
  where id = session_id and audience_id = any (portolan.visible()) and portolan.may_end(member_id, agency_id);
  if not found then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
end $$;
