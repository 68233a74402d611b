-- Subjects that an officer goes on looking for. Whenever entries change, or who sees them, all of an owner's
-- queries are asked again as the owner is then; what matched is kept once for each version of an entry.

create or replace function portolan.own_standing_query(query uuid) returns public.standing_query
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare q public.standing_query;
begin
  perform portolan.require_role('OFFICER');
  select * into q from public.standing_query s
  where s.id = query and s.audience_id = any (portolan.visible()) and s.member_id = portolan.viewer_member();
  if not found then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  return q;
end $$;

create or replace function portolan.check_last_day(last_day date) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if last_day is null or last_day < current_date then raise exception 'EXPIRES_IN_PAST' using errcode = 'PT422', detail = 'lastDay'; end if;
  if last_day > current_date + interval '12 months' then raise exception 'TOO_FAR_AHEAD' using errcode = 'PT422', detail = 'lastDay'; end if;
end $$;

create or replace function portolan.save_standing_query(subject jsonb, purpose text, case_reference text, watchlists uuid[], last_day date) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v jsonb := portolan.viewer();
  q public.standing_query;
begin
  perform portolan.require_role('OFFICER');
  perform portolan.check_last_day(last_day);
  insert into public.standing_query (agency_id, audience_id, member_id, subject, purpose, case_reference, watchlist_ids, last_day)
  values (portolan.viewer_agency(), portolan.draft_audience(), portolan.viewer_member(), subject, purpose, case_reference, watchlists, last_day)
  returning * into q;
  insert into portolan.standing_errand (query_id, member_id, via, credential_id) values (q.id, q.member_id, v ->> 'via', (v ->> 'credential')::uuid);
  perform portolan.see_also(q.audience_id);
  -- What changed while it was being saved, its own first answer may not have seen.
  perform portolan.ask_owner_again(q.member_id, v ->> 'via', (v ->> 'credential')::uuid);
  perform portolan.add_job('delete-standing-queries', '{}', run_at => q.last_day + interval '31 days');
  return q.id;
end $$;

-- Looked at again, and still needed.
create or replace function portolan.renew_standing_query(query uuid, last_day date) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare q public.standing_query := portolan.own_standing_query(query);
begin
  perform portolan.check_last_day(last_day);
  if q.ended_at is not null then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  update public.standing_query s set last_day = renew_standing_query.last_day where s.id = q.id;
  perform portolan.ask_owner_again(e.member_id, e.via, e.credential_id) from portolan.standing_errand e where e.query_id = q.id;
  perform portolan.add_job('delete-standing-queries', '{}', run_at => renew_standing_query.last_day + interval '31 days');
end $$;

-- With its subject and all that it found. A custodian may, too: of a member who left there is nobody else.
create or replace function portolan.delete_standing_query(query uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.require_role('OFFICER');
  delete from public.standing_query s
  where s.id = query and s.audience_id = any (portolan.visible()) and s.agency_id = portolan.viewer_agency()
    and (s.member_id = portolan.viewer_member() or portolan.viewer_is('SUPERVISOR'));
  if not found then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
end $$;

-- What the viewer is to ask now: the own ones that hold, saved in a session or, by a key, with this key.
create or replace function portolan.standing_queries_to_ask() returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id from public.standing_query s join portolan.standing_errand e on e.query_id = s.id
  where s.member_id = portolan.viewer_member() and s.audience_id = any ((select portolan.visible())::integer[])
    and s.ended_at is null and s.last_day >= current_date and e.via = portolan.viewer() ->> 'via'
    and (e.via = 'SESSION' or e.credential_id = (portolan.viewer() ->> 'credential')::uuid)
  order by s.id
$$;

-- The publisher's or owner's content as it stands: sharing it with others makes no new version.
create or replace function portolan.entry_version(e public.watchlist_entry) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(encode(e.content_hash, 'hex'), to_jsonb(e) ->> 'nomination_id', e.updated_at::text)
$$;

-- Of these hits, those that are news: on entries that the viewer sees, in a version that was not noted.
create or replace function portolan.new_standing_hits(hits jsonb) returns table (query_id uuid, entry_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h."queryId", h."entryId"
  from jsonb_to_recordset(hits) h ("queryId" uuid, "entryId" uuid)
  join public.standing_query s on s.id = h."queryId" and s.member_id = portolan.viewer_member() and s.audience_id = any ((select portolan.visible())::integer[])
  join public.watchlist_entry e on e.id = h."entryId" and e.audience_id = any ((select portolan.visible())::integer[])
  where not exists (select from portolan.standing_hit k
    where k.query_id = s.id and k.entry_id = e.id and k.entry_version = portolan.entry_version(e))
$$;

-- Noted once for each version. A hit on an entry that the viewer does not see is left out, as one on none.
create or replace function portolan.note_standing_hits(query uuid, hits jsonb, was_known boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare q public.standing_query := portolan.own_standing_query(query);
begin
  insert into portolan.standing_hit (query_id, entry_id, entry_version, score, matched_name, reasons, was_known)
  select q.id, e.id, portolan.entry_version(e), h.score, h."matchedName", h.reasons, note_standing_hits.was_known
  from jsonb_to_recordset(hits) h ("entryId" uuid, score double precision, "matchedName" text, reasons jsonb)
  join public.watchlist_entry e on e.id = h."entryId" and e.audience_id = any ((select portolan.visible())::integer[])
  on conflict do nothing;
end $$;

-- What was noted for queries that the viewer sees, on entries that the viewer sees: latest first.
create or replace function portolan.standing_notifications(only_id uuid, of_query uuid, only_open boolean, before bigint, most integer)
returns table (id uuid, number bigint, query_id uuid, entry_id uuid, score double precision, matched_name text, reasons jsonb,
  raised_at timestamptz, was_known boolean, seen_at timestamptz, seen_by_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.id, h.number, h.query_id, h.entry_id, h.score, h.matched_name, h.reasons, h.raised_at, h.was_known, h.seen_at, h.seen_by_id
  from portolan.standing_hit h
  join public.standing_query s on s.id = h.query_id and s.audience_id = any ((select portolan.visible())::integer[])
  join public.watchlist_entry e on e.id = h.entry_id and e.audience_id = any ((select portolan.visible())::integer[])
  where portolan.viewer_is('OFFICER') and (only_id is null or h.id = only_id) and (of_query is null or h.query_id = of_query)
    and (not only_open or (h.seen_at is null and not h.was_known)) and (before is null or h.number < before)
  order by h.number desc limit most
$$;

-- Open ones of the viewer's own queries: what the portal's head counts.
create or replace function portolan.count_own_notifications() returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::integer
  from portolan.standing_hit h
  join public.standing_query s on s.id = h.query_id and s.member_id = portolan.viewer_member() and s.audience_id = any ((select portolan.visible())::integer[])
  join public.watchlist_entry e on e.id = h.entry_id and e.audience_id = any ((select portolan.visible())::integer[])
  where portolan.viewer_is('OFFICER') and h.seen_at is null and not h.was_known
$$;

-- Seen once, by whoever sees it first.
create or replace function portolan.see_standing_notification(notification uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.require_role('OFFICER');
  if not exists (select from portolan.standing_notifications(notification, null, false, null, 1)) then
    raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id';
  end if;
  update portolan.standing_hit h set seen_at = now(), seen_by_id = portolan.viewer_member() where h.id = notification and h.seen_at is null;
end $$;
