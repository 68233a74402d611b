-- What happens to an entry of an own list afterwards: it is confirmed within the year, or withdrawn, or it lapses.

create or replace function portolan.own_entry(entry uuid) returns public.watchlist_entry
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare e public.watchlist_entry;
begin
  select * into e from public.watchlist_entry x
  where x.id = entry and x.nomination_id is not null and x.audience_id = any (portolan.visible());
  if e.id is null then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  -- Answers like this for a list of another agency.
  perform portolan.own_watchlist(e.watchlist_id);
  -- After the lock, as it is now.
  select * into strict e from public.watchlist_entry x where x.id = entry for update;
  if e.delisted_at is not null then raise exception 'NOT_IN_FORCE' using errcode = 'PT422', detail = 'id'; end if;
  return e;
end $$;

-- Off the list: never answered again, and told to everyone who could see it.
create or replace function portolan.withdraw_entry(entry uuid, reason text, instruction text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  e public.watchlist_entry;
begin
  perform portolan.require_role('SUPERVISOR');
  e := portolan.own_entry(entry);
  perform portolan.narrow_entry(e, withdraw_entry.reason, withdraw_entry.instruction);
  update public.watchlist_entry x set delisted_at = now(), updated_at = now() where x.id = e.id;
  perform portolan.note_entry_step(e, 'WITHDRAWN', null, withdraw_entry.reason);
  perform portolan.count_entries(e.watchlist_id);
end $$;

-- To its owner alone. Whom the day of review has left out already is told all the same.
create or replace function portolan.narrow_entry(e public.watchlist_entry, reason text, instruction text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  w public.watchlist;
  home integer := portolan.home_audience(e.agency_id, null);
begin
  select * into strict w from public.watchlist l where l.id = e.watchlist_id;
  perform portolan.tell_watchlist(w, 'WATCHLIST_ENTRY', e.id, e.source_id, narrow_entry.reason, narrow_entry.instruction, portolan.principals_in(e.audience_id),
    greatest(w.shared_at, (select min(s.happened_at) from public.watchlist_entry_step s where s.entry_id = e.id and s.kind = 'APPROVED')), '{}');
  delete from portolan.entry_notice n where n.entry_id = e.id;
  update public.watchlist_entry x set audience_id = home where x.id = e.id;
  if portolan.viewer() is not null then perform portolan.see_also(home); end if;
end $$;

-- Its grounds still hold. One that lapsed goes again to whom the list goes now; the others stay with whom they are.
create or replace function portolan.confirm_entry(entry uuid, review_on date, note text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (now() at time zone 'UTC')::date;
  e public.watchlist_entry;
  w public.watchlist;
  principals integer[];
begin
  perform portolan.require_role('SUPERVISOR');
  e := portolan.own_entry(entry);
  if confirm_entry.review_on <= today or confirm_entry.review_on > today + interval '12 months' then
    raise exception 'REVIEW_WITHIN_YEAR' using errcode = 'PT422', detail = 'reviewOn';
  end if;
  if e.review_on >= today then
    principals := portolan.entry_principals(e);
  else
    w := portolan.own_watchlist(e.watchlist_id);
    principals := portolan.present_principals(w);
    perform portolan.require_lawful_reach(w.agency_id, principals, 'id');
    if not e.is_hit_only then perform portolan.widen_watchlist(w, principals); end if;
  end if;
  update public.watchlist_entry x set review_on = confirm_entry.review_on, reviewed_at = now(), updated_at = now() where x.id = e.id returning x.* into e;
  perform portolan.place_entry(e, principals);
  perform portolan.note_entry_step(e, 'CONFIRMED', null, confirm_entry.note);
end $$;

-- The portal's own part, once a day: a month before, the owner's supervisors are told; when the day has passed, it is
-- said that the entry has lapsed. That nobody else sees it does not wait for this (82-watchlist.sql).
create or replace function portolan.review_watchlists() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (now() at time zone 'UTC')::date;
  e public.watchlist_entry;
  told integer[] := '{}';
begin
  for e in select x.* from public.watchlist_entry x
    where x.nomination_id is not null and x.delisted_at is null and x.review_on <= today + interval '1 month'
      and not exists (select from public.watchlist_entry_step s where s.entry_id = x.id and s.happened_at > x.reviewed_at
        and s.kind = case when x.review_on < today then 'LAPSED' else 'REMINDED' end)
    order by x.watchlist_id, x.id for update skip locked
  loop
    if e.review_on < today then
      perform portolan.narrow_entry(e, 'NOT_REVIEWED', 'STOP_ACTION');
      perform portolan.note_entry_step(e, 'LAPSED', null, null);
    else
      perform portolan.note_entry_step(e, 'REMINDED', null, null);
    end if;
    told := told || e.agency_id;
  end loop;
  perform portolan.add_job('mail', jsonb_build_object('kind', 'REVIEWS_DUE', 'member', m.id))
  from public.member m where m.agency_id = any (told) and 'SUPERVISOR' = any (m.roles) and m.left_at is null and m.joined_at is not null;
  perform portolan.plan_review();
end $$;

-- Planned by itself from the first approval on; a later one plans it anew, should it have come to an end.
create or replace function portolan.plan_review() returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select portolan.add_job('review-watchlists', '{}', run_at => ((now() at time zone 'UTC')::date + 1)::timestamp at time zone 'UTC' + interval '5 minutes',
    key => 'review-watchlists')
$$;
