-- Alerts are written as seizure reports are: by the originating agency, only rows that it can see, and what is
-- released by a supervisor only. Extending and cancelling, which cannot wait for one, are functions.

grant insert (agency_id, unit_id, author_id, reference, own_reference, tlp, handling, handling_note, requested_action, severity, title,
  narrative, commodity_group, concealment, contact_name, contact_phone, expected_at, valid_until) on public.alert to portolan_app;
grant update (revision, updated_at, own_reference, tlp, handling, handling_note, requested_action, severity, title,
  narrative, commodity_group, concealment, contact_name, contact_phone, expected_at, valid_until) on public.alert to portolan_app;

drop policy if exists insert_own on public.alert;
create policy insert_own on public.alert for insert to portolan_app with check (
  agency_id = (select portolan.writes_for()) and audience_id = (select portolan.draft_audience())
  and unit_id is not distinct from (select portolan.viewer_unit()) and author_id = (select portolan.viewer_member()));
drop policy if exists update_own on public.alert;
create policy update_own on public.alert for update to portolan_app using (
  agency_id = (select portolan.writes_for()) and audience_id = any ((select portolan.visible())::integer[])
  and (audience_id = (select portolan.draft_audience()) or (select portolan.viewer_is('SUPERVISOR'))));

-- What nobody ends goes on for ever; a little is allowed for clocks that differ.
create or replace function portolan.keep_alert_bounded() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.valid_until > now() + interval '90 days 10 minutes' then
    raise exception 'VALIDITY_TOO_LONG' using errcode = 'PT422', detail = 'validUntil';
  end if;
  return new;
end $$;
create or replace trigger keep_bounded before insert or update of valid_until on public.alert
  for each row execute function portolan.keep_alert_bounded();

-- The composite foreign key ties (alert, agency, audience) together; no update, a save replaces lines.
drop policy if exists delete_own on public.alert_line;
create policy delete_own on public.alert_line for delete to portolan_app using (
  agency_id = (select portolan.writes_for()) and audience_id = any ((select portolan.visible())::integer[])
  and (audience_id = (select portolan.draft_audience()) or (select portolan.viewer_is('SUPERVISOR'))));
drop policy if exists insert_own on public.alert_line;
create policy insert_own on public.alert_line for insert to portolan_app with check (
  agency_id = (select portolan.writes_for()) and audience_id = any ((select portolan.visible())::integer[])
  and (audience_id = (select portolan.draft_audience()) or (select portolan.viewer_is('SUPERVISOR'))));
grant insert, delete on public.alert_line to portolan_app;

-- Senders and addressees begin where their alert has its home, and are judged by the alert as the viewer sees it.
create or replace function portolan.keep_alert_party_home() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.audience_id := coalesce((select portolan.home_audience(a.agency_id, a.unit_id) from public.alert a where a.id = new.alert_id), new.audience_id);
  return new;
end $$;
create or replace trigger keep_home before insert on public.alert_party for each row execute function portolan.keep_alert_party_home();

grant insert (alert_id, agency_id, position, role, name, address, country) on public.alert_party to portolan_app;
drop policy if exists insert_own on public.alert_party;
create policy insert_own on public.alert_party for insert to portolan_app with check (
  agency_id = (select portolan.writes_for()) and exists (select from public.alert a where a.id = alert_id
    and (a.audience_id = (select portolan.draft_audience()) or (select portolan.viewer_is('SUPERVISOR')))));
grant delete on public.alert_party to portolan_app;
drop policy if exists delete_own on public.alert_party;
create policy delete_own on public.alert_party for delete to portolan_app using (
  agency_id = (select portolan.writes_for()) and audience_id = any ((select portolan.visible())::integer[])
  and exists (select from public.alert a where a.id = alert_id
    and (a.audience_id = (select portolan.draft_audience()) or (select portolan.viewer_is('SUPERVISOR')))));
