-- Live delivery. What is announced has no content: whoever hears it looks up what was committed, and each viewer
-- reads for itself.

create or replace function portolan.announce_changes() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  notify change;
  return null;
end $$;
create or replace trigger announce_changes after insert or update on public.change
  for each statement execute function portolan.announce_changes();
create or replace trigger announce_fits after insert or update of told_in on portolan.pattern_match
  for each row when (new.told_in > 0) execute function portolan.announce_changes();

-- Whom that may concern which was committed since a snapshot was taken: agencies of which somebody may have seen it
-- before or may see it now. Never too few; who is among them still sees no more than by reading. And the snapshot to
-- go on from.
create or replace function portolan.concerned_since(since pg_snapshot)
returns table (snapshot pg_snapshot, is_everyone boolean, agencies integer[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with touched as (
    select distinct p.kind, p.agency_id, p.epoch_id from (
      select distinct c.audience_id from public.change c
      where c.transaction >= pg_snapshot_xmin(since)::text::bigint and c.transaction < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
        and not pg_visible_in_snapshot(c.transaction::text::xid8, since)) changed
    join portolan.audience_principal ap on ap.audience_id = changed.audience_id
    join portolan.principal p on p.id = ap.principal_id
  ), fitted as (
    select distinct p.agency_id as of_pattern, r.agency_id as of_report
    from portolan.pattern_match m join public.pattern p on p.id = m.pattern_id join public.seizure_report r on r.id = m.report_id
    where m.told_in >= pg_snapshot_xmin(since)::text::bigint and m.told_in < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
      and not pg_visible_in_snapshot(m.told_in::text::xid8, since)
  )
  select pg_current_snapshot(), exists (select from touched where kind = 'EVERYONE'),
    array(select agency_id from touched where agency_id is not null
      union select m.participant_id from touched t join public.community_epoch e on e.id = t.epoch_id
        join public.community_membership m on m.community_id = e.community_id
        where m.left_at is null and m.from_epoch <= e.number
      union select unnest(array[of_pattern, of_report]) from fitted)
$$;
