-- Which seizures fit which patterns. Whatever is written of either is noted in the same transaction and judged by a
-- job after it, whoever sees it; that one fits the other is told to who sees both.

-- Notes what is to be judged; a job follows from the first note of a transaction.
create or replace function portolan.note_pattern_due(of_kind text, records uuid[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into portolan.pattern_due (kind, record_id, transaction)
  select distinct of_kind, r, pg_current_xact_id()::text::bigint from unnest(records) r on conflict do nothing;
  if found then
    -- One for each transaction: a key that all share would let short ones wait for a long import to commit.
    perform portolan.add_job('recognise-patterns', '{}', key => 'recognise-patterns-' || pg_current_xact_id());
  end if;
end $$;

create or replace function portolan.note_part_due() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.note_pattern_due('SEIZURE_REPORT', array_agg(c.report_id)) from changed c;
  return null;
end $$;
create or replace function portolan.note_report_due() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if tg_op = 'INSERT' then
    perform portolan.note_pattern_due('SEIZURE_REPORT', array_agg(n.id)) from now_rows n;
  else
    -- Who sees it is asked when it is told.
    perform portolan.note_pattern_due('SEIZURE_REPORT', array_agg(n.id)) from now_rows n join before_rows b on b.id = n.id
    where (n.concealment, n.mail_class, n.item_id, n.search, n.status) is distinct from (b.concealment, b.mail_class, b.item_id, b.search, b.status);
  end if;
  return null;
end $$;
create or replace function portolan.note_indicator_due() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.note_pattern_due('PATTERN', array_agg(c.pattern_id)) from changed c;
  return null;
end $$;
create or replace function portolan.note_withdrawn_pattern() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.note_pattern_due('PATTERN', array[new.id]);
  return null;
end $$;

create or replace trigger note_due_inserts after insert on public.seizure_report
  referencing new table as now_rows for each statement execute function portolan.note_report_due();
create or replace trigger note_due_updates after update on public.seizure_report
  referencing new table as now_rows old table as before_rows for each statement execute function portolan.note_report_due();
do $$
declare t text;
begin
  foreach t in array array['seizure_goods', 'route_leg'] loop
    execute format('create or replace trigger note_due_inserts after insert on public.%I
      referencing new table as changed for each statement execute function portolan.note_part_due()', t);
    execute format('create or replace trigger note_due_deletes after delete on public.%I
      referencing old table as changed for each statement execute function portolan.note_part_due()', t);
  end loop;
end $$;
create or replace trigger note_due_inserts after insert on public.pattern_indicator
  referencing new table as changed for each statement execute function portolan.note_indicator_due();
create or replace trigger note_due_deletes after delete on public.pattern_indicator
  referencing old table as changed for each statement execute function portolan.note_indicator_due();
create or replace trigger note_due_withdrawal after update of status on public.pattern
  for each row when (new.status = 'WITHDRAWN' and old.status <> 'WITHDRAWN') execute function portolan.note_withdrawn_pattern();

-- A seizure that others share comes into the sight of agencies whose patterns it has fitted for long.
create or replace function portolan.note_released_fits() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update portolan.pattern_match m set told_in = pg_current_xact_id()::text::bigint
  from public.pattern p where m.report_id = new.id and p.id = m.pattern_id and p.agency_id <> new.agency_id;
  return null;
end $$;
create or replace trigger note_released_fits after update of released_at on public.seizure_report
  for each row when (new.status = 'RELEASED' and new.released_at is distinct from old.released_at) execute function portolan.note_released_fits();

-- What reports state of each kind of indicator: codes and words as they are, what was found in kilograms, and in
-- each currency.
create or replace function portolan.facts_of(reports uuid[]) returns table (report_id uuid, kind text, value text, amount numeric, words tsvector)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with r as materialized (select s.* from public.seizure_report s where s.id = any (reports) and s.status <> 'WITHDRAWN'),
    g as materialized (select l.* from r join public.seizure_goods l on l.report_id = r.id)
  select r.id, f.kind, f.value, null::numeric, f.words
  from r cross join lateral (values ('CONCEALMENT', r.concealment, null::tsvector), ('MAIL_CLASS', r.mail_class, null), ('ITEM_PREFIX', r.item_id, null),
    ('WORDS', '', r.search)) f (kind, value, words) where f.value is not null
  union all select l.report_id, l.role, l.country, null, null from r join public.route_leg l on l.report_id = r.id
  union all select g.report_id, f.kind, f.value, null, null
    from g cross join lateral (values ('COMMODITY_GROUP', g.commodity_group), ('HS_PREFIX', g.hs_code)) f (kind, value) where f.value is not null
  union all select g.report_id, 'WEIGHT', '', sum(g.quantity * u.kilograms), null
    from g join (values ('KGM', 1), ('GRM', 0.001), ('MGM', 0.000001), ('TNE', 1000), ('LBR', 0.45359237), ('ONZ', 0.0283495), ('CTM', 0.0002)) u (unit, kilograms)
      on u.unit = g.unit where g.aspect = 'FOUND' and g.quantity is not null group by g.report_id
  union all select g.report_id, 'VALUE', g.currency, sum(g.value), null from g where g.aspect = 'FOUND' and g.value is not null group by g.report_id, g.currency
$$;

-- A report fits if it states nothing against the pattern and at least two kinds of its indicators match, which are
-- half of them or more. Of several indicators of one kind any will do.
create or replace function portolan.judge_patterns(patterns uuid[], reports uuid[]) returns table (pattern_id uuid, report_id uuid, matched text[], unstated text[])
language sql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
  with i as materialized (
    select i.pattern_id, i.kind, i.value, coalesce(i.low, 0) as low, coalesce(i.high, 'Infinity') as high,
      case i.kind when 'WORDS' then websearch_to_tsquery('portolan.words', i.value) end as query
    from public.pattern_indicator i join public.pattern p on p.id = i.pattern_id
    where p.status <> 'WITHDRAWN' and (patterns is null or p.id = any (patterns))
  ), whole as materialized (
    select i.pattern_id, array_agg(distinct i.kind order by i.kind) as kinds, array_agg(i.value) filter (where i.kind = 'VALUE') as currencies from i group by 1
  ), f as materialized (
    select f.* from portolan.facts_of(reports) f where f.kind in (select i.kind from i)
  ), matching as (
    select i.pattern_id, f.report_id, array_agg(distinct i.kind order by i.kind) as kinds
    from i join f on f.kind = i.kind and case i.kind
      when 'WORDS' then f.words @@ i.query
      when 'HS_PREFIX' then starts_with(f.value, i.value)
      when 'ITEM_PREFIX' then starts_with(f.value, i.value)
      when 'WEIGHT' then f.amount between i.low and i.high
      when 'VALUE' then f.value = i.value and f.amount between i.low and i.high
      else f.value = i.value end
    group by 1, 2
  ), likely as materialized (
    select m.pattern_id, m.report_id, m.kinds, w.currencies, array(select k from unnest(w.kinds) k where not k = any (m.kinds)) as missing
    from matching m join whole w using (pattern_id)
    where cardinality(m.kinds) >= 2 and 2 * cardinality(m.kinds) >= cardinality(w.kinds)
  ), stated as (
    select distinct l.pattern_id, l.report_id from likely l cross join lateral unnest(l.missing) k
      join f on f.report_id = l.report_id and f.kind = k and (k <> 'VALUE' or f.value = any (l.currencies))
  )
  select l.pattern_id, l.report_id, l.kinds, l.missing from likely l
  where not exists (select from stated s where s.pattern_id = l.pattern_id and s.report_id = l.report_id)
$$;

-- All patterns, unless some are named. What was there when a pattern was written is no news of it: also of a report that
-- is written once more before the pattern has been held against it.
create or replace function portolan.keep_matches(patterns uuid[], reports uuid[]) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
  with judged as materialized (
    select j.*,
      case when h.is_stock and greatest(r.created_at, case when r.agency_id <> p.agency_id then r.released_at end) <= p.updated_at then now() end as owner_saw_at,
      case when h.is_stock and r.created_at <= p.updated_at then now() end as author_saw_at
    from portolan.judge_patterns(patterns, reports) j join public.pattern p on p.id = j.pattern_id join public.seizure_report r on r.id = j.report_id
    cross join lateral (select patterns is not null or exists (select from portolan.pattern_due d
      where d.kind = 'PATTERN' and d.record_id = p.id and (d.after is null or d.after < r.id)) as is_stock) h
  ), gone as (
    delete from portolan.pattern_match m where m.report_id = any (reports) and (patterns is null or m.pattern_id = any (patterns))
      and not exists (select from judged j where j.pattern_id = m.pattern_id and j.report_id = m.report_id)
  )
  insert into portolan.pattern_match as m (pattern_id, report_id, matched, unstated, owner_saw_at, author_saw_at, told_in)
  select j.pattern_id, j.report_id, j.matched, j.unstated, j.owner_saw_at, j.author_saw_at,
    case when j.owner_saw_at is null then pg_current_xact_id()::text::bigint else 0 end
  from judged j
  on conflict (pattern_id, report_id) do update set matched = excluded.matched, unstated = excluded.unstated
  where (m.matched, m.unstated) is distinct from (excluded.matched, excluded.unstated)
$$;

-- For the worker: judges some of what is due, and tells whether there may be more. A pattern is held against all
-- reports, from one to the next; what became of it is committed with how far it came. Reports that were written are
-- taken beside it: with many patterns to go through, what arrives is recognised all the same.
create or replace function portolan.recognise_patterns(most integer) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  due portolan.pattern_due;
  is_pattern_due boolean;
  reports uuid[];
begin
  -- One after another: what was judged earlier must not replace what was judged later.
  perform pg_advisory_xact_lock(7067053);
  -- Other jobs that wait would find nothing that this one does not.
  delete from graphile_worker._private_jobs j where j.id in (
    select w.id from graphile_worker._private_jobs w join graphile_worker._private_tasks t on t.id = w.task_id
    where t.identifier = 'recognise-patterns' and w.locked_at is null for update of w skip locked);
  select * into due from portolan.pattern_due d where d.kind = 'PATTERN' order by d.transaction, d.record_id limit 1;
  is_pattern_due := found;
  if is_pattern_due then
    -- From the beginning, it covers whatever else was written of the pattern until now.
    if due.after is null then
      delete from portolan.pattern_due d where d.kind = due.kind and d.record_id = due.record_id and d.transaction <> due.transaction;
    end if;
    if exists (select from public.pattern p where p.id = due.record_id and p.status <> 'WITHDRAWN'
      and (select count(distinct i.kind) from public.pattern_indicator i where i.pattern_id = p.id) >= 2) then
      reports := array(select r.id from public.seizure_report r where due.after is null or r.id > due.after order by r.id limit most);
    else
      delete from portolan.pattern_match m where m.pattern_id = due.record_id;
    end if;
    if coalesce(cardinality(reports), 0) = 0 then
      delete from portolan.pattern_due d where d.kind = due.kind and d.record_id = due.record_id and d.transaction = due.transaction;
    else
      perform portolan.keep_matches(array[due.record_id], reports);
      update portolan.pattern_due d set after = reports[cardinality(reports)]
      where d.kind = due.kind and d.record_id = due.record_id and d.transaction = due.transaction;
    end if;
  end if;
  with taken as (
    delete from portolan.pattern_due d where d.ctid = any (array(
      select n.ctid from portolan.pattern_due n where n.kind = 'SEIZURE_REPORT' order by n.transaction limit most)) returning d.record_id
  ) select array_agg(distinct record_id) into reports from taken;
  if reports is null then return is_pattern_due; end if;
  perform portolan.keep_matches(null, reports);
  return true;
end $$;

-- To those of the pattern's agency until one of them has seen it; again when another agency shares the seizure after
-- that. To those of the report's agency likewise, if it was filed after the pattern was shared.
create or replace function portolan.is_fit_news(m portolan.pattern_match, p public.pattern, r public.seizure_report) returns boolean
language sql stable as $$
  select (p.agency_id = portolan.viewer_agency() and (m.owner_saw_at is null or (r.agency_id <> p.agency_id and r.released_at > m.owner_saw_at)))
    or (r.agency_id = portolan.viewer_agency() and p.agency_id <> r.agency_id and m.author_saw_at is null and r.created_at > p.released_at)
$$;

-- What fits, as far as the viewer sees both: from a place on, latest first, or backwards from there.
drop function if exists portolan.pattern_fits(uuid, uuid, boolean, timestamptz, uuid, integer);
drop function if exists portolan.pattern_fits(uuid, uuid, boolean, timestamptz, uuid, boolean, integer);
create or replace function portolan.pattern_fits(
  of_pattern uuid, of_report uuid, only_news boolean, beyond timestamptz, beyond_report uuid, beyond_pattern uuid, backwards boolean, most integer)
returns table (pattern_id uuid, report_id uuid, matched text[], unstated text[], recognised_at timestamptz, is_news boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
  select m.pattern_id, m.report_id, m.matched, m.unstated, m.recognised_at, n.is_news
  from portolan.pattern_match m
  join public.pattern p on p.id = m.pattern_id and p.audience_id = any ((select portolan.visible())::integer[])
  join public.seizure_report r on r.id = m.report_id and r.audience_id = any ((select portolan.visible())::integer[])
  cross join lateral (select portolan.is_fit_news(m, p, r) as is_news) n
  where (of_pattern is null or m.pattern_id = of_pattern) and (of_report is null or m.report_id = of_report) and (not only_news or n.is_news)
    and (beyond is null or case when backwards then (m.recognised_at, m.report_id, m.pattern_id) > (beyond, beyond_report, beyond_pattern)
      else (m.recognised_at, m.report_id, m.pattern_id) < (beyond, beyond_report, beyond_pattern) end)
  -- Of a plan for one direction the other's keys are constants, so that the index gives the order.
  order by case when backwards then m.recognised_at end, case when backwards then m.report_id end, case when backwards then m.pattern_id end,
    m.recognised_at desc, m.report_id desc, m.pattern_id desc
  limit most
$$;

-- News that was committed between two snapshots, from a place on, in the order in which it came to be news.
drop function if exists portolan.fits_between(pg_snapshot, pg_snapshot, integer);
create or replace function portolan.fits_between(
  seen pg_snapshot, until pg_snapshot, beyond bigint, beyond_report uuid, beyond_pattern uuid, most integer)
returns table (pattern_id uuid, report_id uuid, matched text[], unstated text[], recognised_at timestamptz, is_news boolean, told_in bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.pattern_id, m.report_id, m.matched, m.unstated, m.recognised_at, true, m.told_in
  from portolan.pattern_match m
  join public.pattern p on p.id = m.pattern_id and p.audience_id = any ((select portolan.visible())::integer[])
  join public.seizure_report r on r.id = m.report_id and r.audience_id = any ((select portolan.visible())::integer[])
  where m.told_in >= pg_snapshot_xmin(seen)::text::bigint and m.told_in < pg_snapshot_xmax(until)::text::bigint
    and pg_visible_in_snapshot(m.told_in::text::xid8, until) and not pg_visible_in_snapshot(m.told_in::text::xid8, seen)
    and (beyond is null or (m.told_in, m.report_id, m.pattern_id) > (beyond, beyond_report, beyond_pattern))
    and portolan.is_fit_news(m, p, r)
  order by m.told_in, m.report_id, m.pattern_id limit most
$$;

create or replace function portolan.count_pattern_fits(of_pattern uuid, only_news boolean) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::integer from portolan.pattern_fits(of_pattern, null, only_news, null, null, null, false, null)
$$;

-- Seen for the viewer's agency, on either side.
create or replace function portolan.see_pattern_fits(pattern uuid, reports uuid[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.require_role('OFFICER');
  if not portolan.is_seen('PATTERN', pattern) then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  update portolan.pattern_match m
  set owner_saw_at = case when p.agency_id = portolan.viewer_agency() then now() else m.owner_saw_at end,
    author_saw_at = case when r.agency_id = portolan.viewer_agency() then coalesce(m.author_saw_at, now()) else m.author_saw_at end
  from public.pattern p, public.seizure_report r
  where m.pattern_id = see_pattern_fits.pattern and m.report_id = any (reports) and p.id = m.pattern_id
    and r.id = m.report_id and r.audience_id = any ((select portolan.visible())::integer[]);
end $$;
