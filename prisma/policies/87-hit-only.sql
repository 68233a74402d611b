-- Entries that may only be hit. Their content is their owner's; what others may learn is decided here, by keys that
-- agree exactly: nothing that is asked comes nearer to such an entry than anything else, so there is nothing to try
-- towards (docs/decisions/0052-hit-only-entries-by-exact-keys.md).

-- The one place for how many are answered in a day.
create or replace function portolan.hit_quota(out of_agency integer, out of_member integer)
language sql immutable set search_path = pg_catalog, pg_temp as $$ select 50, 20 $$;

-- A hash of what somebody asked for, of no use to who has the table alone.
create or replace function portolan.subject_key(subject text) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select sha256(s.secret || sha256(s.secret || convert_to(subject, 'UTF8'))) from portolan.subject_secret s $$;

-- Whom an entry is for besides its owner: of one that may only be hit, those who may be told.
create or replace function portolan.entry_principals(e public.watchlist_entry) returns integer[]
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select portolan.dated(portolan.principals_in(coalesce((select n.audience_id from portolan.entry_notice n where n.entry_id = e.id), e.audience_id)), null)
$$;

-- Home, and whom it was disclosed to for a time.
create or replace function portolan.hit_only_audience(agency integer, entry uuid, review_on date) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  principals integer[] := portolan.home_principals(agency, null);
  given record;
begin
  for given in select x.principals, least(q.disclosed_until, (hit_only_audience.review_on + 1)::timestamp at time zone 'UTC') as until
    from portolan.question_entry x join public.watchlist_question q on q.id = x.question_id
      join public.watchlist_entry e on e.id = x.entry_id join public.watchlist w on w.id = e.watchlist_id
    where x.entry_id = entry and q.state = 'DISCLOSED'
      -- No longer than its list is shared with them.
      and exists (select from portolan.reached_by(portolan.principals_in(w.audience_id), now()) r where r.agency = q.asker_id)
  loop
    if given.until > now() then principals := principals || portolan.dated(given.principals, given.until); end if;
  end loop;
  return portolan.intern_audience(principals);
end $$;

-- Where an entry that is in force belongs now. `principals` are those that its list goes to.
create or replace function portolan.place_entry(e public.watchlist_entry, principals integer[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  told integer := portolan.entry_audience(e.agency_id, principals, e.review_on);
  audience integer := told;
begin
  delete from portolan.entry_notice n where n.entry_id = e.id;
  if e.is_hit_only then
    audience := portolan.hit_only_audience(e.agency_id, e.id, e.review_on);
    insert into portolan.entry_notice (entry_id, agency_id, audience_id) values (e.id, e.agency_id, told);
    insert into portolan.entry_notice_key (key, entry_id)
    select distinct k, e.id from public.watchlist_nomination n, jsonb_array_elements_text(n.content -> 'hitKeys') k where n.id = e.nomination_id;
  end if;
  if audience <> e.audience_id then
    update public.watchlist_entry x set audience_id = audience where x.id = e.id;
  end if;
  perform portolan.see_also(audience);
end $$;

-- Which entries of others each subject fits that the viewer may be told of and does not read: by one number or address
-- of its own, or by a name together with a birth date or an address.
drop function if exists portolan.entries_hit(text[]);
create or replace function portolan.entries_hit(subjects jsonb) returns table (place integer, entry_id uuid, agency_id integer, audience_id integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with held as (
    select (x.n - 1)::integer as place, k.entry_id, array_agg(distinct split_part(k.key, ':', 1)) as kinds
    from jsonb_array_elements(subjects) with ordinality x (value, n) cross join lateral jsonb_array_elements_text(x.value -> 'keys') asked (key)
      join portolan.entry_notice_key k on k.key = asked.key
    group by 1, 2)
  select held.place, n.entry_id, n.agency_id, n.audience_id
  from held join portolan.entry_notice n on n.entry_id = held.entry_id join public.watchlist_entry e on e.id = n.entry_id
  where n.audience_id = any ((select portolan.visible())::integer[])
    and e.delisted_at is null and not e.audience_id = any ((select portolan.visible())::integer[])
    and (held.kinds && array['DOCUMENT', 'PHONE', 'EMAIL', 'POSTAL_ITEM'] or (held.kinds @> array['NAME'] and held.kinds && array['BIRTH', 'ADDRESS']))
$$;

-- Whether another hit can be answered to the viewer today. Who asks waits for colleagues who ask now.
create or replace function portolan.is_within_quota() returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (now() at time zone 'UTC')::date;
  quota record := portolan.hit_quota();
begin
  perform pg_advisory_xact_lock(7067087, portolan.viewer_agency());
  return (select count(*) < quota.of_agency and count(*) filter (where t.member_id = portolan.viewer_member()) < quota.of_member
    from portolan.notice_told t join portolan.notice_answer a on a.reference = t.reference
    where t.day = today and a.asker_id = portolan.viewer_agency());
end $$;

-- One answer for each owner, whether one of its entries fits or several: who asks for two numbers at once does not
-- learn whether they are one subject's. The owner is told in the same transaction.
create or replace function portolan.answer_hits(subjects jsonb, case_reference text)
returns table (place integer, reference text, owner integer, hit_action text, duty_contact text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  hit record;
begin
  if not portolan.viewer_is('ANALYST') then raise exception 'FORBIDDEN' using errcode = 'PT403'; end if;
  for hit in
    select fits.place, fits.agency_id, fits.principals, array_agg(fits.entry_id) as entries
    from (select h.*, portolan.fellow_readers(h.audience_id) as principals from portolan.entries_hit(subjects) h) fits
    group by 1, 2, 3 order by 1, 2, 3
  loop
    place := hit.place;
    reference := portolan.tell_hit(hit.agency_id, hit.principals, hit.entries, portolan.subject_key(lower(btrim(case_reference))),
      portolan.subject_key(subjects -> place ->> 'subject'));
    continue when reference is null;
    owner := hit.agency_id;
    select e.hit_action, e.duty_contact into strict answer_hits.hit_action, answer_hits.duty_contact
    from public.watchlist_entry e where e.id = any (hit.entries)
    order by array_position(array['HOLD_AND_CALL', 'CONTACT_OWNER', 'DO_NOT_ALERT', 'CHECK'], e.hit_action), e.duty_contact limit 1;
    return next;
  end loop;
end $$;

-- The reference of the hit, null beyond the quota. Asking the same again takes nothing from it.
create or replace function portolan.tell_hit(owner integer, fellows integer[], entries uuid[], asked_case bytea, subject bytea) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (now() at time zone 'UTC')::date;
  asker integer := portolan.viewer_agency();
  who uuid := portolan.viewer_member();
  known text;
begin
  select a.reference into known from portolan.notice_answer a
  where a.asker_id = asker and a.owner_id = owner and a.principals = fellows and a.case_key = asked_case and a.subject_key = subject;
  if not exists (select from portolan.notice_told t where t.reference = known and t.member_id = who and t.day = today) then
    if not portolan.is_within_quota() then
      insert into public.watchlist_sighting (entry_id, agency_id, audience_id, asker_id)
      select e, owner, portolan.home_audience(owner, null), asker from unnest(entries) e order by e on conflict do nothing;
      insert into public.watchlist_quota_alarm (agency_id, audience_id, member_id)
      values (asker, portolan.intern_audience(array[portolan.principal('AUDITORS', asker), portolan.principal('CUSTODIANS', asker)]), who)
      on conflict do nothing;
      return null;
    end if;
    insert into portolan.notice_answer as a (reference, owner_id, asker_id, principals, case_key, subject_key)
    values ('HIT-' || upper(left(replace(gen_random_uuid()::text, '-', ''), 12)), owner, asker, fellows, asked_case, subject)
    on conflict (asker_id, owner_id, principals, case_key, subject_key) do update set subject_key = excluded.subject_key
    returning a.reference into known;
    insert into portolan.notice_told (reference, member_id, day) values (known, who, today) on conflict do nothing;
  end if;
  insert into public.watchlist_sighting (entry_id, agency_id, audience_id, asker_id, reference)
  select e, owner, portolan.home_audience(owner, null), asker, known from unnest(entries) e order by e on conflict do nothing;
  return known;
end $$;
