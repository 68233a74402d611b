-- "Not this person": a subject and an entry that an officer has looked at and told apart. It holds while both are what
-- they were, for the officer's own agency, and not for ever.

-- What an entry says of its subject. Importing it again unchanged leaves this as it is.
create or replace function portolan.entry_key(entry uuid) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select sha256(convert_to(jsonb_build_array(e.kind,
    (select jsonb_agg(n.name order by n.name) from public.watchlist_entry_name n where n.entry_id = e.id),
    e.birth_dates, e.countries, e.addresses, e.documents, e.phones, e.emails, e.postal_items, e.postage_accounts)::text, 'UTF8'))
  from public.watchlist_entry e where e.id = entry
$$;

create or replace function portolan.clear_entry(entry uuid, identity text, subject text, reason text, until date) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (now() at time zone 'UTC')::date;
  ends date := coalesce(until, today + interval '1 year');
  seen integer;
  audience integer;
  created uuid;
begin
  perform portolan.require_role('OFFICER');
  select e.audience_id into seen from public.watchlist_entry e where e.id = entry and e.delisted_at is null and e.audience_id = any (portolan.visible());
  if seen is null then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'entry'; end if;
  if ends <= today or ends > today + interval '1 year' then raise exception 'INVALID' using errcode = 'PT422', detail = 'until'; end if;
  -- A colleague whom the entry was not shared with must not learn of it here.
  audience := portolan.intern_audience(portolan.fellow_readers(seen));
  insert into public.watchlist_clearance (agency_id, audience_id, entry_id, subject, subject_key, entry_key, reason, cleared_by_id, expires_at)
  values (portolan.viewer_agency(), audience, entry, clear_entry.subject, portolan.subject_key(identity), portolan.entry_key(entry), clear_entry.reason,
    portolan.viewer_member(), ends::timestamp at time zone 'UTC')
  returning id into created;
  perform portolan.see_also(audience);
  return created;
end $$;

create or replace function portolan.withdraw_clearance(clearance uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c public.watchlist_clearance;
begin
  perform portolan.require_role('OFFICER');
  select * into c from public.watchlist_clearance x
  where x.id = clearance and x.agency_id = portolan.viewer_agency() and x.audience_id = any (portolan.visible()) for update;
  if c.id is null then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  if c.withdrawn_at is not null then raise exception 'NOT_WAITING' using errcode = 'PT422', detail = 'id'; end if;
  update public.watchlist_clearance x set withdrawn_at = now(), withdrawn_by_id = portolan.viewer_member() where x.id = c.id;
end $$;

-- Which of these subjects are cleared of which entries now; the latest clearance of a pair.
create or replace function portolan.clearances_of(identities text[]) returns table (place integer, entry_id uuid, clearance_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct on (asked.n, c.entry_id) (asked.n - 1)::integer, c.entry_id, c.id
  from unnest(identities) with ordinality asked (identity, n) join public.watchlist_clearance c on c.subject_key = portolan.subject_key(asked.identity)
  where c.agency_id = portolan.viewer_agency() and c.audience_id = any ((select portolan.visible())::integer[])
    and c.withdrawn_at is null and c.expires_at > now() and c.entry_key = portolan.entry_key(c.entry_id)
  order by asked.n, c.entry_id, c.cleared_at desc, c.id
$$;
