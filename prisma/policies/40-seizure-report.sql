-- Only the originating agency writes, and only rows that it can see: the audience is tested again,
-- because an update without WHERE or RETURNING skips the policy for reading. What is released
-- (its audience is no longer the drafters') is changed by a supervisor only.

-- Status, version, audience, author and agency change through functions; everything else by listed columns.
grant insert (agency_id, unit_id, author_id, reference, own_reference, tlp, handling, handling_note, occurred_on, place, place_kind,
  place_code, direction, offence, transport, mail_class, item_id, receptacle_id, waybill, postage_account, platform, concealment,
  detection, detection_reference, laboratory, disposition, narrative, review_on) on public.seizure_report to portolan_app;
grant update (revision, updated_at, own_reference, tlp, handling, handling_note, occurred_on, place, place_kind,
  place_code, direction, offence, transport, mail_class, item_id, receptacle_id, waybill, postage_account, platform, concealment,
  detection, detection_reference, laboratory, disposition, narrative, review_on) on public.seizure_report to portolan_app;

drop policy if exists insert_own on public.seizure_report;
create policy insert_own on public.seizure_report for insert to portolan_app with check (
  agency_id = (select portolan.writes_for()) and audience_id = (select portolan.draft_audience())
  and unit_id is not distinct from (select portolan.viewer_unit()) and author_id = (select portolan.viewer_member()));
drop policy if exists update_own on public.seizure_report;
create policy update_own on public.seizure_report for update to portolan_app using (
  agency_id = (select portolan.writes_for()) and audience_id = any ((select portolan.visible())::integer[])
  and (audience_id = (select portolan.draft_audience()) or (select portolan.viewer_is('SUPERVISOR'))));

-- Parts: the composite foreign key ties (report, agency, audience) together, so nothing can be
-- planted under another agency's report; no update, a save replaces them.
do $$
declare t text;
begin
  foreach t in array array['seizure_goods', 'route_leg'] loop
    execute format('drop policy if exists delete_own on public.%I', t);
    execute format('create policy delete_own on public.%I for delete to portolan_app using (
      agency_id = (select portolan.writes_for()) and audience_id = any ((select portolan.visible())::integer[])
      and (audience_id = (select portolan.draft_audience()) or (select portolan.viewer_is(''SUPERVISOR''))))', t);
    execute format('grant delete on public.%I to portolan_app', t);
    execute format('drop policy if exists insert_own on public.%I', t);
    execute format('create policy insert_own on public.%I for insert to portolan_app with check (
      agency_id = (select portolan.writes_for()) and audience_id = any ((select portolan.visible())::integer[])
      and (audience_id = (select portolan.draft_audience()) or (select portolan.viewer_is(''SUPERVISOR''))))', t);
    execute format('grant insert on public.%I to portolan_app', t);
  end loop;
end $$;

-- A party has an audience of its own, at first where its report has its home: a supervisor of another unit
-- who edits a draft must not carry it to the own one. Nobody chooses it, so it is set here.
create or replace function portolan.keep_party_home() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.audience_id := coalesce((select portolan.home_audience(r.agency_id, r.unit_id) from public.seizure_report r where r.id = new.report_id), new.audience_id);
  return new;
end $$;
create or replace trigger keep_home before insert on public.seizure_party for each row execute function portolan.keep_party_home();

-- The foreign key alone would let a party be planted under, and so reveal, a report of another unit, and its
-- own audience would let an officer write what is released: the report is looked up under policy and judged.
grant insert (report_id, agency_id, position, role, status, kind, name, birth_date, address, country, phone, email, document)
  on public.seizure_party to portolan_app;
drop policy if exists insert_own on public.seizure_party;
create policy insert_own on public.seizure_party for insert to portolan_app with check (
  agency_id = (select portolan.writes_for()) and exists (select from public.seizure_report r where r.id = report_id
    and (r.audience_id = (select portolan.draft_audience()) or (select portolan.viewer_is('SUPERVISOR')))));
grant delete on public.seizure_party to portolan_app;
drop policy if exists delete_own on public.seizure_party;
create policy delete_own on public.seizure_party for delete to portolan_app using (
  agency_id = (select portolan.writes_for()) and audience_id = any ((select portolan.visible())::integer[])
  and exists (select from public.seizure_report r where r.id = report_id
    and (r.audience_id = (select portolan.draft_audience()) or (select portolan.viewer_is('SUPERVISOR')))));
