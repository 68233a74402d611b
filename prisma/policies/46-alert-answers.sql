-- What agencies do about an alert: those addressed for action acknowledge once, in time; each says what came of it.

-- How soon those addressed for action are to acknowledge.
create or replace function portolan.time_to_acknowledge(severity text) returns interval
language sql immutable security definer set search_path = pg_catalog, pg_temp as $$
  select case severity when 'CRITICAL' then interval '30 minutes' when 'HIGH' then interval '2 hours' else interval '12 hours' end
$$;

-- The agencies among those reached that are asked to act. When one has not acknowledged in time, a job tells its duty desk.
create or replace function portolan.address_for_action(alert uuid, recipients jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  r record;
  due timestamptz;
  addressee uuid;
begin
  perform portolan.require_role('OFFICER');
  select * into r from portolan.own_record('ALERT', alert);
  if r.status <> 'RELEASED' then raise exception 'NOT_RELEASED' using errcode = 'PT422', detail = 'id'; end if;
  select now() + portolan.time_to_acknowledge(a.severity) into due from public.alert a where a.id = r.id;
  for addressee in
    update public.alert_addressee d set purpose = 'ACTION', due_at = due
    where d.alert_id = r.id and d.purpose = 'INFORMATION' and d.addressee_id in (
      select (reached ->> 'id')::integer from jsonb_array_elements(
        portolan.reach_of(r.agency_id, portolan.resolve_recipients(recipients, r.tlp, 'forAction'), '{}') -> 'agencies') reached)
    returning d.id
  loop
    perform portolan.add_job('escalate-alert', jsonb_build_object('addressee', addressee), run_at => due, key => 'escalate-alert-' || addressee);
  end loop;
end $$;

-- What has become graver is to be acknowledged sooner; never later than agencies were told.
create or replace function portolan.hasten_acknowledging() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  due timestamptz := now() + portolan.time_to_acknowledge(new.severity);
  addressee uuid;
begin
  for addressee in
    update public.alert_addressee d set due_at = due
    where d.alert_id = new.id and d.purpose = 'ACTION' and d.acknowledged_at is null and d.due_at > due
    returning d.id
  loop
    perform portolan.add_job('escalate-alert', jsonb_build_object('addressee', addressee), run_at => due, key => 'escalate-alert-' || addressee);
  end loop;
  return null;
end $$;
create or replace trigger hasten_acknowledging after update of severity on public.alert
  for each row when (new.status = 'RELEASED' and new.severity <> old.severity) execute function portolan.hasten_acknowledging();

-- The part of the viewer's agency in an alert that the viewer sees.
create or replace function portolan.own_part_in_alert(alert uuid) returns public.alert_addressee
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare d public.alert_addressee;
begin
  perform portolan.require_role('OFFICER');
  select p.* into d from public.alert_addressee p join public.alert a on a.id = p.alert_id and a.audience_id = any (portolan.visible())
  where p.alert_id = alert and p.addressee_id = portolan.viewer_agency() and p.audience_id = any (portolan.visible()) for update of p;
  if d.id is null then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  return d;
end $$;

create or replace function portolan.acknowledge_alert(alert uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare d public.alert_addressee := portolan.own_part_in_alert(alert);
begin
  update public.alert_addressee p set acknowledged_at = now(), acknowledged_by_id = portolan.viewer_member()
  where p.id = d.id and p.acknowledged_at is null;
end $$;

-- Who says what came of it has seen it.
create or replace function portolan.answer_alert(alert uuid, outcome text, comment text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare d public.alert_addressee := portolan.own_part_in_alert(alert);
begin
  perform portolan.acknowledge_alert(alert);
  insert into public.alert_response (addressee_id, agency_id, audience_id, outcome, comment, member_id)
  values (d.id, d.agency_id, d.audience_id, outcome, comment, portolan.viewer_member());
end $$;

-- What the originator and the agency may know has changed; the alert itself has not.
create or replace function portolan.note_alert_answers() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.note_change_of('ALERT', array_agg(d.alert_id), array_agg(d.agency_id), array_agg(d.audience_id))
  from (select distinct p.alert_id, p.agency_id, p.audience_id from now_rows n join public.alert_addressee p
    on p.id = (to_jsonb(n) ->> case tg_table_name when 'alert_response' then 'addressee_id' else 'id' end)::uuid) d;
  return null;
end $$;
create or replace trigger note_inserts after insert on public.alert_response
  referencing new table as now_rows for each statement execute function portolan.note_alert_answers();
create or replace trigger note_updates after update on public.alert_addressee
  referencing new table as now_rows for each statement execute function portolan.note_alert_answers();

-- Overdue, which only who is asked to act can be, and whom to mail: the desk of an agency that sees the alert as a whole
-- and still does; what is for named persons is no desk's. The headline goes along where the alert may leave by mail; of
-- one that is RED nothing is said outside of the portal at all.
create or replace function portolan.escalate_alert(addressee uuid) returns table (email text, agency text, language text, headline text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query select g.duty_email, g.name, coalesce(g.duty_languages[1], 'en'),
    case when portolan.may_leave(a.tlp, a.handling, 'MAIL', false) then a.title end
  from public.alert_addressee d join public.alert a on a.id = d.alert_id join public.agency g on g.id = d.addressee_id
    join portolan.audience x on x.id = a.audience_id
  where d.id = addressee and d.acknowledged_at is null and d.due_at <= now()
    and a.status = 'RELEASED' and a.cancelled_at is null and a.valid_until > now()
    and a.tlp <> 'RED' and g.duty_email is not null
    and exists (select from jsonb_array_elements(portolan.reach_of(a.agency_id, x.principals, '{}') -> 'agencies') reached
      where reached -> 'notify' @> to_jsonb(portolan.principal('AGENCY', g.id)));
end $$;

-- The mail server has taken it over.
create or replace function portolan.settle_escalation(addressee uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.alert_addressee d set escalated_at = now() where d.id = addressee and d.escalated_at is null
$$;
