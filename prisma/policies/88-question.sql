-- Asking the owner of an entry, and what the owner answers: words, or the entry itself for a time.

-- About a hit, by its reference; or about an entry of an own list that the viewer reads. Purpose and case go to the
-- owner with it, which is why they are asked for once more.
create or replace function portolan.ask_owner(hit text, entry uuid, purpose text, case_reference text, words text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  asker integer := portolan.viewer_agency();
  fellows integer[];
  owner integer;
  named text;
  entries uuid[];
  audience integer;
  created uuid;
begin
  perform portolan.require_role('OFFICER');
  if hit is not null then
    select a.owner_id, a.principals, a.reference into owner, fellows, named from portolan.notice_answer a
    where a.reference = hit
      -- Of the viewer's agency or unit, or the viewer's own.
      and a.principals && array(select value::integer from jsonb_array_elements_text(portolan.viewer() -> 'principals'));
    entries := array(select distinct s.entry_id from public.watchlist_sighting s where s.reference = named);
  else
    select e.agency_id, portolan.fellow_readers(e.audience_id), e.source_id, array[e.id] into owner, fellows, named, entries
    from public.watchlist_entry e
    where e.id = entry and e.nomination_id is not null and e.agency_id <> asker and e.audience_id = any (portolan.visible());
  end if;
  if owner is null then
    raise exception 'NOT_FOUND' using errcode = 'PT404', detail = case when hit is not null then 'reference' else 'entry' end;
  end if;
  audience := portolan.intern_audience(portolan.home_principals(owner, null) || fellows);
  insert into public.watchlist_question (agency_id, audience_id, reference, asker_id, member_id, purpose, case_reference, text)
  values (owner, audience, named, asker, portolan.viewer_member(), ask_owner.purpose, ask_owner.case_reference, words)
  returning id into created;
  insert into portolan.question_entry (question_id, entry_id, principals) select created, e, fellows from unnest(entries) e;
  perform portolan.see_also(audience);
  return created;
end $$;

create or replace function portolan.received_question(question uuid, variadic states text[]) returns public.watchlist_question
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare q public.watchlist_question;
begin
  select * into q from public.watchlist_question x
  where x.id = question and x.agency_id = portolan.viewer_agency() and x.audience_id = any (portolan.visible()) for update;
  if q.id is null then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  if not q.state = any (states) then raise exception 'NOT_WAITING' using errcode = 'PT422', detail = 'id'; end if;
  return q;
end $$;

create or replace function portolan.answer_question(question uuid, words text, is_refused boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.require_role('OFFICER');
  perform portolan.received_question(question, 'ASKED');
  update public.watchlist_question q set state = case when is_refused then 'REFUSED' else 'ANSWERED' end, answer = words,
    answered_by_id = portolan.viewer_member(), answered_at = now()
  where q.id = question;
end $$;

-- The entry itself, until a time. Nobody ends it: from then on nobody holds the principal that it was disclosed to.
create or replace function portolan.disclose_entry(question uuid, until timestamptz, words text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  q public.watchlist_question;
  e public.watchlist_entry;
  is_given boolean := false;
begin
  perform portolan.require_role('SUPERVISOR');
  q := portolan.received_question(question, 'ASKED', 'ANSWERED', 'REFUSED');
  if until <= now() or until > now() + interval '12 months' then raise exception 'INVALID' using errcode = 'PT422', detail = 'until'; end if;
  perform portolan.require_lawful_reach(q.agency_id, x.principals, 'id') from portolan.question_entry x where x.question_id = q.id;
  update public.watchlist_question x set state = 'DISCLOSED', disclosed_until = until, answer = words, answered_by_id = portolan.viewer_member(), answered_at = now()
  where x.id = q.id;
  for e in select y.* from portolan.question_entry x join public.watchlist_entry y on y.id = x.entry_id
    where x.question_id = q.id and y.is_hit_only and y.delisted_at is null
      and y.review_on >= (now() at time zone 'UTC')::date order by y.id for update of y
  loop
    perform portolan.place_disclosures(e);
    perform portolan.note_entry_step(e, 'DISCLOSED', null, q.reference);
    is_given := true;
  end loop;
  if not is_given then raise exception 'NOT_IN_FORCE' using errcode = 'PT422', detail = 'id'; end if;
end $$;

-- Before its time: the entry is its owner's again at once.
create or replace function portolan.end_disclosure(question uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  q public.watchlist_question;
  e public.watchlist_entry;
begin
  perform portolan.require_role('SUPERVISOR');
  q := portolan.received_question(question, 'DISCLOSED');
  if q.disclosed_until <= now() then raise exception 'NOT_WAITING' using errcode = 'PT422', detail = 'id'; end if;
  update public.watchlist_question x set disclosed_until = now() where x.id = q.id;
  for e in select y.* from portolan.question_entry x join public.watchlist_entry y on y.id = x.entry_id
    where x.question_id = q.id and y.is_hit_only and y.delisted_at is null order by y.id for update of y
  loop
    perform portolan.place_disclosures(e);
    perform portolan.note_entry_step(e, 'DISCLOSURE_ENDED', null, q.reference);
  end loop;
end $$;

create or replace function portolan.place_disclosures(e public.watchlist_entry) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare audience integer := portolan.hit_only_audience(e.agency_id, e.id, e.review_on);
begin
  if audience <> e.audience_id then update public.watchlist_entry x set audience_id = audience where x.id = e.id; end if;
  perform portolan.see_also(audience);
end $$;

-- The entries that a question is about, as far as the viewer reads both: the owner at once, the asker while they are disclosed.
create or replace function portolan.question_entries(question uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.id from public.watchlist_question q join portolan.question_entry x on x.question_id = q.id join public.watchlist_entry e on e.id = x.entry_id
  where q.id = question and q.audience_id = any ((select portolan.visible())::integer[]) and e.audience_id = any ((select portolan.visible())::integer[])
$$;
