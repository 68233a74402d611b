-- Entering takes the secret that was presented, never a member's id.

create or replace function portolan.principals_of(who public.member, by_session boolean) returns integer[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with intelligence as (select who.roles && array['ANALYST', 'OFFICER', 'SUPERVISOR'] as held)
  select coalesce(array_agg(p.id order by p.id), '{}')
  from portolan.principal p, intelligence
  where (p.valid_until is null or p.valid_until > now()) and (
    (p.agency_id = who.agency_id and (
      p.kind = 'STAFF'
      or (p.kind = 'AGENCY' and intelligence.held)
      or (p.kind = 'CUSTODIANS' and 'SUPERVISOR' = any (who.roles))
      or (p.kind = 'AUDITORS' and 'AUDITOR' = any (who.roles))
      or (p.kind = 'ADMINISTRATORS' and 'ADMINISTRATOR' = any (who.roles))))
    or (p.kind = 'EVERYONE' and intelligence.held)
    or (p.kind = 'UNIT' and p.unit_id = who.unit_id and intelligence.held)
    -- A key is not a person: what was released to named persons is read in a session only.
    or (p.kind = 'MEMBER' and p.member_id = who.id and by_session)
    or (p.kind = 'EPOCH' and intelligence.held and exists (
      select from public.community_epoch e
      join public.community_membership m on m.community_id = e.community_id
      where e.id = p.epoch_id and m.participant_id = who.agency_id and m.left_at is null and m.from_epoch <= e.number)))
$$;

-- Supervisors and administrators need a second factor, unless the installation says otherwise.
create or replace function portolan.needs_second_factor(roles text[]) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select roles && array['SUPERVISOR', 'ADMINISTRATOR'] and coalesce((select is_required from portolan.second_factor_rule), true)
$$;

drop function if exists portolan.enter(text, inet);
create function portolan.enter(credential text, address inet default null)
returns table (member_id uuid, agency_id integer, unit_id uuid, name text, roles text[], language text,
               via text, credential_id uuid, scopes text[], is_read_only boolean, awaits_second_factor boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  hashed bytea := sha256(convert_to(credential, 'UTF8'));
  -- Before anything is gathered: what was there then is complete in the seal.
  entered_at pg_snapshot := pg_current_snapshot();
  who public.member;
  key public.api_key;
  held integer[];
  sight record;
  errand portolan.job_errand;
  via text;
  credential_id uuid;
  has_second_factor boolean;
  awaits boolean;
  reads_only boolean;
begin
  select s.id, 'SESSION', x.has_second_factor into credential_id, via, has_second_factor
  from portolan.session_secret x join public.session s on s.id = x.session_id
  where x.hash = (select portolan.peppered(hashed)) and s.ended_at is null and s.expires_at > now();
  if found then
    select m.* into who from public.session s join public.member m on m.id = s.member_id where s.id = credential_id and m.left_at is null;
  else
    select k.* into key
    from portolan.api_key_secret x join public.api_key k on k.id = x.api_key_id
    where x.hash = (select portolan.peppered(hashed)) and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())
      and (k.networks = '{}' or exists (select from unnest(k.networks) n where address <<= n::cidr));
    if found then
      select m.* into who from public.member m where m.id = key.member_id and m.left_at is null;
      credential_id := key.id;
      via := 'API_KEY';
      if current_setting('transaction_read_only') = 'off' then
        -- Once a minute, and never waiting for another request with the same key.
        update public.api_key set last_used_at = now() where id in (
          select k.id from public.api_key k
          where k.id = key.id and (k.last_used_at is null or k.last_used_at < now() - interval '1 minute') for update skip locked);
      end if;
    elsif current_setting('transaction_read_only') = 'off' then
      -- A job's ticket, used up by being used. It enters as whoever started the job: no longer if they lost a role
      -- since, nor if the key that they started it with has ended.
      delete from portolan.job_ticket x using portolan.job_errand e
      where x.hash = hashed and x.expires_at > now() and e.job_id = x.job_id returning e.* into errand;
      if found then
        credential_id := errand.credential_id;
        via := errand.via;
        select k.* into key from public.api_key k
        where via = 'API_KEY' and k.id = credential_id and k.revoked_at is null and (k.expires_at is null or k.expires_at > now());
        select m.* into who from public.member m
        where m.id = errand.member_id and m.left_at is null and errand.roles <@ m.roles and (via <> 'API_KEY' or key.id is not null);
      end if;
    end if;
  end if;
  -- Unknown, ended, expired, revoked, from a foreign network, of somebody who left: one answer for all.
  if who.id is null then raise exception 'not signed in' using errcode = 'PT401'; end if;

  -- A session knows whether it was opened with one; for keys and jobs it counts that their owner has one.
  if has_second_factor is null then
    has_second_factor := exists (select from portolan.second_factor f where f.member_id = who.id and f.secret is not null);
  end if;
  awaits := portolan.needs_second_factor(who.roles) and not has_second_factor;
  if awaits then
    -- Until it is set up: no role, and of all principals only the person, for the own sessions and keys.
    who.roles := '{}';
    held := array(select p.id from portolan.principal p where p.kind = 'MEMBER' and p.member_id = who.id and via = 'SESSION');
  else
    held := portolan.principals_of(who, via = 'SESSION');
  end if;
  -- What the portal itself sends out for somebody, a webhook's call or a digest, changes nothing.
  reads_only := coalesce(key.is_read_only, via not in ('SESSION', 'API_KEY'));
  sight := portolan.sight_of(held);
  perform portolan.seal_viewer(
    jsonb_build_object('member', who.id, 'agency', who.agency_id, 'unit', who.unit_id, 'roles', who.roles, 'via', via,
      'credential', credential_id, 'enteredAt', entered_at, 'readOnly', reads_only, 'awaitsSecondFactor', awaits, 'principals', held, 'sight', sight.kept),
    sight.others);
  return query select who.id, who.agency_id, who.unit_id, who.name, who.roles, who.language, via, credential_id,
    key.scopes, reads_only, awaits;
end $$;

-- A record moved to an audience that was interned after entering would fail its own policy for reading.
-- Only an audience that the viewer holds a principal of is added.
create or replace function portolan.see_also(audience integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not audience = any (portolan.visible()) and exists (
    select from portolan.audience_principal ap
    where ap.audience_id = audience
      and ap.principal_id in (select value::integer from jsonb_array_elements_text(portolan.viewer() -> 'principals')))
  then perform portolan.seal_viewer(portolan.viewer(), current_setting('portolan.audiences')::integer[] || audience);
  end if;
end $$;
