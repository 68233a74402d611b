-- What happens to an alert besides release, update and recall: looked at before it is written, extended, cancelled,
-- and linked with reports.

-- Whom an alert that is not written yet would reach. The digest is of that answer alone.
create or replace function portolan.preview_alert(tlp text, recipients jsonb, party_recipients jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  chosen integer[];
  chosen_for_parties integer[];
  reached jsonb;
  needed_for text;
begin
  perform portolan.require_role('OFFICER');
  if jsonb_array_length(recipients) = 0 then raise exception 'NO_RECIPIENTS' using errcode = 'PT422', detail = 'recipients'; end if;
  chosen := portolan.resolve_recipients(recipients, tlp, 'recipients');
  chosen_for_parties := portolan.resolve_recipients(party_recipients, tlp, 'partyRecipients');
  reached := portolan.reach_of(portolan.viewer_agency(), chosen, chosen_for_parties);
  needed_for := portolan.supervisor_needed_for(portolan.viewer_agency(), 'ALERT', 'DRAFT', tlp,
    not chosen_for_parties <@ portolan.home_principals(portolan.viewer_agency(), portolan.viewer_unit()));
  return reached - 'members' || jsonb_build_object('supervisorNeededFor', needed_for,
    'viewerCanRelease', portolan.may_release(needed_for, portolan.viewer_member()),
    'digest', encode(sha256(convert_to(concat_ws('|', tlp, chosen, chosen_for_parties, reached), 'UTF8')), 'hex'));
end $$;

-- One that is out, as whoever it is from sees it.
create or replace function portolan.own_alert_in_force(alert uuid) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare r record;
begin
  perform portolan.require_role('OFFICER');
  select * into r from portolan.own_record('ALERT', alert);
  if r.status <> 'RELEASED' or exists (select from public.alert a where a.id = r.id and a.cancelled_at is not null) then
    raise exception 'ALERT_NOT_IN_FORCE' using errcode = 'PT422', detail = 'id';
  end if;
  return r.id;
end $$;

-- An alert goes on, or is over: its readers find that in its history as any other change.
create or replace function portolan.extend_alert(alert uuid, until timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare own uuid := portolan.own_alert_in_force(alert);
begin
  if until <= now() then raise exception 'EXPIRES_IN_PAST' using errcode = 'PT422', detail = 'validUntil'; end if;
  update public.alert a set valid_until = until, version = a.version + 1, revision = a.revision + 1, updated_at = now() where a.id = own;
  perform portolan.write_alert_version(own, null, false);
end $$;

create or replace function portolan.cancel_alert(alert uuid, reason text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare own uuid := portolan.own_alert_in_force(alert);
begin
  update public.alert a set cancelled_at = now(), cancel_reason = reason, version = a.version + 1, revision = a.revision + 1, updated_at = now()
  where a.id = own;
  perform portolan.write_alert_version(own, reason, false);
end $$;

-- A link is seen by who sees both of its ends.
create or replace function portolan.alert_reports(of_alert uuid default null, of_report uuid default null)
returns table (alert_id uuid, report_id uuid, is_source boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.alert_id, l.report_id, l.is_source from portolan.alert_report l
  join public.alert a on a.id = l.alert_id and a.audience_id = any ((select portolan.visible())::integer[])
  join public.seizure_report r on r.id = l.report_id and r.audience_id = any ((select portolan.visible())::integer[])
  where (of_alert is null or l.alert_id = of_alert) and (of_report is null or l.report_id = of_report)
$$;

-- The alert's agency says what it is founded on; the report's agency says what it led to.
create or replace function portolan.link_alert(alert uuid, report uuid, is_source boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.require_role('OFFICER');
  if is_source then perform portolan.own_record('ALERT', alert); else perform portolan.own_record('SEIZURE_REPORT', report); end if;
  if not exists (select from public.alert a where a.id = alert and a.audience_id = any (portolan.visible())) then
    raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id';
  end if;
  if not exists (select from public.seizure_report r where r.id = report and r.audience_id = any (portolan.visible())) then
    raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'reportId';
  end if;
  insert into portolan.alert_report (alert_id, report_id, is_source) values (alert, report, is_source) on conflict do nothing;
end $$;
