-- Subjects that are screened together. Their member alone takes each step; the member's unit and the agency's
-- custodians see it, and of what was found, each sees what is on entries that they see.

create or replace function portolan.own_screening_list(list uuid, variadic states text[]) returns public.screening_list
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare l public.screening_list;
begin
  perform portolan.require_role('OFFICER');
  select * into l from public.screening_list s
  where s.id = list and s.audience_id = any (portolan.visible()) and s.member_id = portolan.viewer_member() for update;
  if not found then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  if not l.state = any (states) then raise exception 'SCREENING_NOT_READY' using errcode = 'PT422', detail = 'id'; end if;
  return l;
end $$;

create or replace function portolan.begin_screening_list(name text, purpose text, case_reference text, watchlists uuid[]) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare l public.screening_list;
begin
  perform portolan.require_role('OFFICER');
  insert into public.screening_list (agency_id, audience_id, member_id, name, purpose, case_reference, watchlist_ids, delete_at)
  values (portolan.viewer_agency(), portolan.draft_audience(), portolan.viewer_member(), name, purpose, case_reference, watchlists,
    now() + interval '30 days') returning * into l;
  perform portolan.see_also(l.audience_id);
  perform portolan.add_job('delete-screening-lists', '{}', run_at => l.delete_at);
  return l.id;
end $$;

-- Sent again after an answer that was lost, a portion is there already. Answers how many subjects there are now.
create or replace function portolan.add_screening_subjects(list uuid, first integer, subjects jsonb) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  l public.screening_list := portolan.own_screening_list(list, 'COLLECTING');
  last integer := first + jsonb_array_length(subjects);
begin
  if first < 0 or first > l.row_count then raise exception 'INVALID' using errcode = 'PT422', detail = 'position'; end if;
  if last > 100000 then raise exception 'TOO_MANY_ROWS' using errcode = 'PT422', detail = 'subjects'; end if;
  insert into public.screening_subject (list_id, position, agency_id, audience_id, content)
  select l.id, first + s.place - 1, l.agency_id, l.audience_id, s.content
  from jsonb_array_elements(subjects) with ordinality s (content, place) on conflict do nothing;
  update public.screening_list s set row_count = greatest(s.row_count, last) where s.id = l.id;
  return greatest(l.row_count, last);
end $$;

-- All of it is here; what a sample of it found says what to expect.
create or replace function portolan.prepare_screening_list(list uuid, sample_size integer, sample_alerts integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare l public.screening_list := portolan.own_screening_list(list, 'COLLECTING', 'READY');
begin
  if l.row_count = 0 then raise exception 'REQUIRED' using errcode = 'PT422', detail = 'subjects'; end if;
  update public.screening_list s set state = 'READY', sample_size = prepare_screening_list.sample_size,
    sample_alerts = prepare_screening_list.sample_alerts where s.id = l.id;
end $$;

create or replace function portolan.start_screening_list(list uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare l public.screening_list := portolan.own_screening_list(list, 'READY', 'FAILED');
begin
  update public.screening_list s set state = 'SCREENING', failure = null where s.id = l.id;
  perform portolan.add_job('screen-list', jsonb_build_object('listId', l.id), for_viewer => true, queue => 'screen-lists-' || l.agency_id, max_attempts => 5);
end $$;

-- What was found for the next portion, in order and once: a portion that another process was faster with is refused.
-- A hit on an entry that the member does not see is left out, as one on an entry that there is not.
create or replace function portolan.keep_screening_hits(list uuid, first integer, last integer, hits jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare l public.screening_list := portolan.own_screening_list(list, 'SCREENING');
begin
  if first <> l.screened_count or last < first or last > l.row_count then
    raise exception 'CHANGED_MEANWHILE' using errcode = 'PT422', detail = 'id';
  end if;
  insert into portolan.screening_hit (list_id, position, entry_id, score, matched_name, reasons)
  select l.id, h.position, h."entryId", h.score, h."matchedName", h.reasons
  from jsonb_to_recordset(hits) h (position integer, "entryId" uuid, score double precision, "matchedName" text, reasons jsonb)
  join public.watchlist_entry e on e.id = h."entryId" and e.audience_id = any ((select portolan.visible())::integer[])
  where h.position >= first and h.position < last;
  update public.screening_list s set screened_count = last,
    state = case when last = s.row_count then 'SCREENED' else s.state end,
    finished_at = case when last = s.row_count then now() end where s.id = l.id;
end $$;

-- Subjects with what was found for them, as far as the viewer sees both.
create or replace function portolan.screening_results(list uuid, after integer, before integer, hits_only boolean, backwards boolean, most integer)
returns table (subject_position integer, content jsonb, hits jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.position, s.content, coalesce(f.hits, '[]')
  from public.screening_subject s
  cross join lateral (
    select jsonb_agg(jsonb_build_object('entryId', h.entry_id, 'score', h.score, 'matchedName', h.matched_name, 'reasons', h.reasons)
      order by h.score desc, h.entry_id) as hits
    from portolan.screening_hit h join public.watchlist_entry e on e.id = h.entry_id
    where h.list_id = s.list_id and h.position = s.position and e.audience_id = any ((select portolan.visible())::integer[])) f
  where s.list_id = list and s.audience_id = any ((select portolan.visible())::integer[]) and portolan.viewer_is('OFFICER')
    and s.position > coalesce(after, -1) and s.position < coalesce(before, 2147483647)
    and (not hits_only or s.position in (select h.position from portolan.screening_hit h where h.list_id = list))
    and (not hits_only or f.hits is not null)
  order by case when backwards then -s.position else s.position end limit most
$$;

-- How many subjects have a hit, of those that the viewer sees.
create or replace function portolan.count_screening_alerts(list uuid) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(distinct h.position)::integer
  from public.screening_list l join portolan.screening_hit h on h.list_id = l.id join public.watchlist_entry e on e.id = h.entry_id
  where l.id = list and l.audience_id = any ((select portolan.visible())::integer[]) and portolan.viewer_is('OFFICER')
    and e.audience_id = any ((select portolan.visible())::integer[])
$$;

-- Which of these entries the viewer sees at this moment and may take along. A reference list is published anyway.
create or replace function portolan.leaving_entries(ids uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.id from public.watchlist_entry e join public.watchlist w on w.id = e.watchlist_id
  where e.id = any (ids) and e.audience_id = any ((select portolan.visible())::integer[])
    and (w.kind = 'REFERENCE' or portolan.may_leave(w.tlp, e.handling, 'EXPORT', e.agency_id = portolan.viewer_agency()))
$$;

-- At any time, also while it is at work: subjects and hits go with it.
create or replace function portolan.delete_screening_list(list uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare l public.screening_list := portolan.own_screening_list(list, 'COLLECTING', 'READY', 'SCREENING', 'SCREENED', 'FAILED');
begin
  delete from public.screening_list s where s.id = l.id;
end $$;

-- For the worker.
create or replace function portolan.fail_screening_list(list uuid, code text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.screening_list s set state = 'FAILED', failure = code where s.id = list and s.state = 'SCREENING'
$$;

create or replace function portolan.delete_old_screening_lists() returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from public.screening_list s where s.delete_at <= now()
$$;
