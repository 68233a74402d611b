-- The record of access. The application's role calls one function and can neither write nor change rows.

create or replace function portolan.access_hash(previous bytea, r public.access_record) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select sha256(previous || convert_to(jsonb_build_array(r.id, r.agency_id, r.audience_id, r.member_id, r.via, r.credential_id, r.operation, r.purpose,
    r.case_reference, r.asked, r.consulted, r.outcome, extract(epoch from r.recorded_at)::text, r.strand, r.sequence)::text, 'UTF8'))
$$;

-- consulted: 'KIND:id' of the records that were opened, found by name or exported.
create or replace function portolan.record_access(operation text, purpose text, case_reference text, asked jsonb, consulted text[], outcome text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v jsonb := portolan.viewer();
  chain portolan.access_strand;
  r public.access_record;
begin
  if v is null then raise exception 'not signed in' using errcode = 'PT401'; end if;
  -- Any chain that nobody is writing to; only when all are busy, wait for one.
  select * into chain from portolan.access_strand order by (strand + pg_backend_pid()) % 16 for update skip locked limit 1;
  if not found then
    select * into chain from portolan.access_strand where strand = 1 + pg_backend_pid() % 16 for update;
  end if;
  r.id := nextval(pg_get_serial_sequence('public.access_record', 'id'));
  r.agency_id := (v ->> 'agency')::integer;
  r.audience_id := portolan.intern_audience(array[portolan.principal('AUDITORS', r.agency_id)]);
  r.member_id := (v ->> 'member')::uuid;
  r.via := v ->> 'via';
  r.credential_id := (v ->> 'credential')::uuid;
  r.operation := record_access.operation;
  r.purpose := record_access.purpose;
  r.case_reference := record_access.case_reference;
  r.asked := record_access.asked;
  r.consulted := record_access.consulted;
  r.outcome := record_access.outcome;
  r.recorded_at := clock_timestamp();
  r.strand := chain.strand;
  r.sequence := chain.sequence + 1;
  r.previous_hash := chain.hash;
  r.hash := portolan.access_hash(chain.hash, r);
  insert into public.access_record select r.*;
  update portolan.access_strand s set sequence = r.sequence, hash = r.hash where s.strand = chain.strand;
  -- What an originator learns: which agency, which record, when; not how often it was loaded again, unless it was
  -- released again in between. Reference lists have no originator to tell.
  -- Who is told is worked out once for each home, not once for each record of it.
  with consulted as materialized (
    select 'SEIZURE_REPORT' as kind, s.id, s.agency_id, s.unit_id, s.released_at from public.seizure_report s
    where s.id in (select split_part(c, ':', 2)::uuid from unnest(r.consulted) c where c like 'SEIZURE\_REPORT:%')
      and s.agency_id <> r.agency_id and s.audience_id = any (portolan.visible())
    union all
    select 'ALERT', a.id, a.agency_id, a.unit_id, a.released_at from public.alert a
    where a.id in (select split_part(c, ':', 2)::uuid from unnest(r.consulted) c where c like 'ALERT:%')
      and a.agency_id <> r.agency_id and a.audience_id = any (portolan.visible())
    union all
    select 'PATTERN', p.id, p.agency_id, p.unit_id, p.released_at from public.pattern p
    where p.id in (select split_part(c, ':', 2)::uuid from unnest(r.consulted) c where c like 'PATTERN:%')
      and p.agency_id <> r.agency_id and p.audience_id = any (portolan.visible())
    union all
    select 'WATCHLIST_ENTRY', e.id, e.agency_id, null, null from public.watchlist_entry e
    where e.id in (select split_part(c, ':', 2)::uuid from unnest(r.consulted) c where c like 'WATCHLIST\_ENTRY:%')
      and e.nomination_id is not null and e.agency_id <> r.agency_id and e.audience_id = any (portolan.visible())
  ), told as materialized (
    select agency_id, unit_id,
      portolan.intern_audience(portolan.home_principals(agency_id, unit_id) || portolan.principal('AUDITORS', agency_id)) as audience_id
    from (select distinct agency_id, unit_id from consulted) homes
  )
  insert into public.consultation (agency_id, audience_id, consulter_id, record_kind, record_id, consulted_at)
  select c.agency_id, t.audience_id, r.agency_id, c.kind, c.id, r.recorded_at
  from consulted c join told t on t.agency_id = c.agency_id and t.unit_id is not distinct from c.unit_id
  where not exists (select from public.consultation e
    where e.record_id = c.id and e.consulter_id = r.agency_id and e.consulted_at > greatest(r.recorded_at - interval '10 minutes', c.released_at));
end $$;

-- For the operator: the first place in each chain where a row was removed or altered.
create or replace function portolan.verify_access_records() returns table (strand integer, sequence bigint, fault text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with walked as (
    select r.strand, r.sequence, r.hash, r.previous_hash, portolan.access_hash(r.previous_hash, r) as computed,
      lag(r.hash, 1, '\x') over w as expected_previous, lag(r.sequence, 1, 0::bigint) over w + 1 as expected_sequence
    from public.access_record r window w as (partition by r.strand order by r.sequence)
  ), faults as (
    select w.strand, w.sequence, case
      when w.sequence <> w.expected_sequence then 'removed: sequence ' || w.expected_sequence || ' is missing'
      when w.previous_hash <> w.expected_previous then 'altered: does not continue the row before it'
      when w.hash <> w.computed then 'altered: content does not match its hash' end as fault
    from walked w
    union all
    select s.strand, s.sequence, 'removed: the chain ends at ' || coalesce(max(r.sequence), 0) || ' instead of ' || s.sequence
    from portolan.access_strand s left join public.access_record r on r.strand = s.strand
    group by s.strand, s.sequence, s.hash
    having coalesce(max(r.sequence), 0) <> s.sequence
    union all
    -- Nothing continues the last row yet: the chain itself knows how it ended.
    select s.strand, s.sequence, 'altered: the chain does not end with this row'
    from portolan.access_strand s join public.access_record r on r.strand = s.strand and r.sequence = s.sequence
    where r.hash <> s.hash
  )
  select distinct on (f.strand) f.strand, f.sequence, f.fault from faults f where f.fault is not null order by f.strand, f.sequence
$$;
