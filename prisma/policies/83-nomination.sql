-- What comes onto an own list: an officer nominates, a supervisor who is somebody else approves. Until then it is no
-- entry, so nothing can hit or share it; and while a changed content waits, the approved one stays in force.

-- Whom the viewer nominates for: the own unit and the custodians.
create or replace function portolan.nominate_entries(list uuid, given jsonb, import uuid default null, correction uuid default null)
returns table (place integer, nomination uuid, outcome text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  agency integer := portolan.viewer_agency();
  home integer := portolan.draft_audience();
  w public.watchlist;
  one jsonb;
  judged record;
begin
  perform portolan.require_role('OFFICER');
  -- Without its lock: nominating changes nothing that is in force.
  select * into w from public.watchlist l
  where l.id = list and l.kind = 'OWN' and l.agency_id = agency and l.audience_id = any (portolan.visible());
  if w.id is null then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'watchlist'; end if;
  -- A file is approved whole: nothing that was not in it comes under its name.
  if import is not null then perform portolan.own_import(import, 'IMPORTING'); end if;
  for place, one in select n - 1, value from jsonb_array_elements(given) with ordinality x (value, n) loop
    nomination := null;
    select * into judged from portolan.judge_nomination(w.id, one ->> 'ownReference', one -> 'content', one ->> 'grounds');
    outcome := judged.outcome;
    if outcome in ('NOMINATED', 'PROPOSED') then
      -- Asking again replaces what one's own unit asked. What another unit did is not there for this one.
      update public.watchlist_nomination n set state = 'REPLACED', decided_at = now()
      where n.watchlist_id = w.id and n.own_reference = one ->> 'ownReference' and n.state = 'WAITING' and n.audience_id = home;
      insert into public.watchlist_nomination (watchlist_id, agency_id, audience_id, entry_id, own_reference, content, grounds, nominated_by_id, import_id, correction_id)
      values (w.id, agency, home, judged.entry_id, one ->> 'ownReference', one -> 'content', one ->> 'grounds', portolan.viewer_member(), import, correction)
      returning id into nomination;
    end if;
    return next;
  end loop;
  perform portolan.see_also(home);
end $$;

-- What nominating would make of a content: of an entry that is there, as the viewer sees it, a change or nothing.
create or replace function portolan.judge_nomination(list uuid, own_reference text, content jsonb, grounds text, out entry_id uuid, out outcome text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  e public.watchlist_entry;
  says_it boolean;
begin
  select * into e from public.watchlist_entry x
  where x.agency_id = portolan.viewer_agency() and x.source_id = judge_nomination.own_reference and x.nomination_id is not null
    and x.audience_id = any (portolan.visible());
  select e.delisted_at is null and n.content = judge_nomination.content and n.grounds = judge_nomination.grounds into says_it
  from public.watchlist_nomination n where n.id = e.nomination_id;
  entry_id := e.id;
  outcome := case when e.id is null then 'NOMINATED' when e.watchlist_id <> list then 'REFERENCE_ON_OTHER_LIST'
    when says_it then 'UNCHANGED' else 'PROPOSED' end;
end $$;

-- A nomination that waits, as the viewer sees it, for a supervisor who did not make it.
create or replace function portolan.waiting_nomination(nomination uuid, field text) returns public.watchlist_nomination
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare n public.watchlist_nomination;
begin
  select * into n from public.watchlist_nomination x
  where x.id = nomination and x.agency_id = portolan.viewer_agency() and x.audience_id = any (portolan.visible()) for update;
  if n.id is null then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = field; end if;
  if n.state <> 'WAITING' then raise exception 'NOT_WAITING' using errcode = 'PT422', detail = field; end if;
  if n.nominated_by_id = portolan.viewer_member() then raise exception 'SECOND_PERSON_NEEDED' using errcode = 'PT422', detail = field; end if;
  return n;
end $$;

create or replace function portolan.approve_nominations(nominations uuid[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  n public.watchlist_nomination;
  w public.watchlist;
  list uuid;
  place integer;
  principals integer[];
begin
  perform portolan.require_role('SUPERVISOR');
  -- Lists in one order, so that two who approve wait for each other; each before its nominations.
  for list in select distinct x.watchlist_id from public.watchlist_nomination x
    where x.id = any (nominations) and x.agency_id = portolan.viewer_agency() and x.audience_id = any (portolan.visible()) order by 1
  loop
    w := portolan.own_watchlist(list);
    principals := portolan.present_principals(w);
    perform portolan.require_lawful_reach(w.agency_id, principals, 'ids');
    -- An entry that may only be hit makes a list visible to nobody.
    if exists (select from public.watchlist_nomination x
      where x.id = any (nominations) and x.watchlist_id = list and not portolan.is_hit_only(x))
    then w := portolan.widen_watchlist(w, principals); end if;
    for place in select min(i) from unnest(nominations) with ordinality g (id, i) join public.watchlist_nomination x on x.id = g.id
      where x.watchlist_id = list group by x.id order by 1
    loop
      n := portolan.waiting_nomination(nominations[place], 'ids.' || place - 1);
      perform portolan.put_entry(w, n, principals, 'ids.' || place - 1);
    end loop;
    perform portolan.count_entries(w.id);
  end loop;
  if exists (select from unnest(nominations) g (id) where not exists (
    select from public.watchlist_nomination x where x.id = g.id and x.agency_id = portolan.viewer_agency() and x.audience_id = any (portolan.visible())))
  then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'ids'; end if;
  perform portolan.plan_review();
end $$;

-- Newcomers who will see entries see the list that they are on.
create or replace function portolan.widen_watchlist(w public.watchlist, principals integer[]) returns public.watchlist
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare wider integer := portolan.intern_audience(portolan.principals_in(w.audience_id) || principals);
begin
  if wider <> w.audience_id then
    update public.watchlist l set audience_id = wider where l.id = w.id returning * into w;
    perform portolan.see_also(wider);
    perform portolan.trace_watchlist(w, principals, (select r.chosen from public.release r
      where r.record_kind = 'WATCHLIST' and r.record_id = w.id and r.ended_at is null order by r.released_at desc limit 1));
  end if;
  return w;
end $$;

create or replace function portolan.is_hit_only(n public.watchlist_nomination) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as
$$ select coalesce((n.content ->> 'isHitOnly')::boolean, false) $$;

-- An approved nomination's content becomes what the entry says. What is in force already goes on to whom it went.
create or replace function portolan.put_entry(w public.watchlist, n public.watchlist_nomination, principals integer[], field text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (now() at time zone 'UTC')::date;
  latest date := today + interval '12 months';
  review date := least((n.content ->> 'reviewOn')::date, latest);
  e public.watchlist_entry;
  audience integer;
  is_new boolean;
begin
  -- What waited for longer than that is reviewed within the year.
  if review <= today then review := latest; end if;
  select * into e from public.watchlist_entry x where x.agency_id = n.agency_id and x.source_id = n.own_reference and x.nomination_id is not null;
  is_new := e.id is null;
  if e.watchlist_id <> w.id then raise exception 'REFERENCE_ON_OTHER_LIST' using errcode = 'PT422', detail = field; end if;
  if e.id is not null and e.delisted_at is null and e.review_on >= today then
    principals := portolan.entry_principals(e);
    if portolan.is_hit_only(n) and not e.is_hit_only then perform portolan.narrow_entry(e, 'NO_LONGER_SHARED', 'DESTROY'); end if;
  end if;
  audience := case when portolan.is_hit_only(n) then portolan.hit_only_audience(n.agency_id, e.id, review)
    else portolan.entry_audience(n.agency_id, principals, review) end;
  insert into public.watchlist_entry (watchlist_id, agency_id, audience_id, source_id, kind, name, birth_dates, countries, addresses, documents, programmes,
    phones, emails, postal_items, postage_accounts, nomination_id, subject_status, legal_basis, legal_basis_note, hit_action, duty_contact, handling,
    listed_on, reviewed_at, review_on, is_hit_only)
  select w.id, n.agency_id, audience, n.own_reference, c.kind, c.names -> 0 ->> 'name', c."birthDates", c.countries, c.addresses, c.documents, '{}',
    c.phones, c.emails, c."postalItems", c."postageAccounts", n.id, c."subjectStatus", c."legalBasis", c."legalBasisNote", c."hitAction", c."dutyContact", c.handling,
    today, now(), review, portolan.is_hit_only(n)
  from jsonb_to_record(n.content) as c (kind text, names jsonb, "birthDates" text[], countries text[], addresses jsonb, documents jsonb, phones text[],
    emails text[], "postalItems" text[], "postageAccounts" text[], "subjectStatus" text, "legalBasis" text, "legalBasisNote" text, "hitAction" text,
    "dutyContact" text, handling text)
  on conflict (watchlist_id, source_id) do update set audience_id = excluded.audience_id, kind = excluded.kind, name = excluded.name,
    birth_dates = excluded.birth_dates, countries = excluded.countries, addresses = excluded.addresses, documents = excluded.documents,
    phones = excluded.phones, emails = excluded.emails, postal_items = excluded.postal_items, postage_accounts = excluded.postage_accounts,
    nomination_id = excluded.nomination_id, subject_status = excluded.subject_status, legal_basis = excluded.legal_basis,
    legal_basis_note = excluded.legal_basis_note, hit_action = excluded.hit_action, duty_contact = excluded.duty_contact, handling = excluded.handling,
    reviewed_at = excluded.reviewed_at, review_on = excluded.review_on, is_hit_only = excluded.is_hit_only, delisted_at = null, updated_at = now()
  returning * into e;
  if not is_new then delete from public.watchlist_entry_name x where x.entry_id = e.id; end if;
  insert into public.watchlist_entry_name (entry_id, agency_id, audience_id, position, name, quality, search_key)
  select e.id, e.agency_id, e.audience_id, x.n - 1, x.value ->> 'name', x.value ->> 'quality', x.value ->> 'searchKey'
  from jsonb_array_elements(n.content -> 'names') with ordinality as x (value, n);
  update public.watchlist_nomination x set state = 'APPROVED', decided_by_id = portolan.viewer_member(), decided_at = now(), entry_id = e.id,
    audience_id = portolan.home_audience(n.agency_id, null)
  where x.id = n.id;
  perform portolan.note_entry_step(e, 'APPROVED', n.id, null);
  if is_new and not e.is_hit_only then perform portolan.see_also(audience);
  else perform portolan.place_entry(e, principals); end if;
end $$;

create or replace function portolan.note_entry_step(e public.watchlist_entry, kind text, nomination uuid, note text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.watchlist_entry_step (entry_id, agency_id, audience_id, kind, member_id, nomination_id, note)
  values (e.id, e.agency_id, portolan.home_audience(e.agency_id, null), note_entry_step.kind, portolan.viewer_member(), nomination, note_entry_step.note)
$$;

-- Everyone who sees the list sees how many there are: those that may only be hit are not counted.
create or replace function portolan.count_entries(list uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.watchlist w set entry_count = (select count(*) from public.watchlist_entry e where e.watchlist_id = list and e.delisted_at is null and not e.is_hit_only)
  where w.id = list
$$;

create or replace function portolan.reject_nominations(nominations uuid[], reason text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare n public.watchlist_nomination;
begin
  perform portolan.require_role('SUPERVISOR');
  for place in 1..cardinality(nominations) loop
    n := portolan.waiting_nomination(nominations[place], 'ids.' || place - 1);
    update public.watchlist_nomination x set state = 'REJECTED', decided_by_id = portolan.viewer_member(), decided_at = now(), reason = reject_nominations.reason
    where x.id = n.id;
  end loop;
end $$;

create or replace function portolan.take_back_nomination(nomination uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.require_role('OFFICER');
  update public.watchlist_nomination n set state = 'TAKEN_BACK', decided_at = now()
  where n.id = nomination and n.nominated_by_id = portolan.viewer_member() and n.audience_id = any (portolan.visible()) and n.state = 'WAITING';
  if not found then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
end $$;
