-- What members have mailed: a digest at the hour that they chose, and alerts that ask their agency to act. What a mail
-- says is worked out when it is sent, by a job that enters as the member, without what was released to persons.

create or replace function portolan.choose_mail(alerts_at_once boolean, rhythm text, weekday integer, hour integer, time_zone text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v jsonb := portolan.viewer();
  zone text := coalesce(choose_mail.time_zone, (select a.time_zone from public.agency a where a.id = portolan.viewer_agency()), 'UTC');
begin
  if v is null or v ->> 'via' <> 'SESSION' then raise exception 'FORBIDDEN' using errcode = 'PT403'; end if;
  if not alerts_at_once and rhythm is null then
    delete from portolan.mail_choice c where c.member_id = portolan.viewer_member();
    return;
  end if;
  if not exists (select from pg_timezone_names z where z.name = zone) then raise exception 'UNKNOWN_CODE' using errcode = 'PT422', detail = 'timeZone'; end if;
  insert into portolan.mail_choice as c (member_id, alerts_at_once, rhythm, weekday, hour, time_zone, told_before)
  values (portolan.viewer_member(), alerts_at_once, rhythm, weekday, hour, zone, portolan.settled_before())
  on conflict (member_id) do update
    set alerts_at_once = excluded.alerts_at_once, rhythm = excluded.rhythm, weekday = excluded.weekday, hour = excluded.hour, time_zone = excluded.time_zone,
      -- What changed while there was no digest is no news.
      told_before = case when c.rhythm is null then excluded.told_before else c.told_before end;
  perform portolan.schedule_digest(portolan.viewer_member());
end $$;

create or replace function portolan.own_mail_choice()
returns table (alerts_at_once boolean, rhythm text, weekday integer, hour integer, time_zone text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.alerts_at_once, c.rhythm, c.weekday, c.hour, c.time_zone from portolan.mail_choice c where c.member_id = portolan.viewer_member()
$$;

-- The first of the chosen hours after a moment, by the clocks of the zone.
create or replace function portolan.next_digest(c portolan.mail_choice, after timestamptz) returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select min(due) from (
    select (day + make_interval(hours => c.hour)) at time zone c.time_zone as due
    from generate_series(date_trunc('day', after at time zone c.time_zone), (after at time zone c.time_zone) + interval '8 days', interval '1 day') day
    where c.rhythm = 'DAILY' or extract(isodow from day) = c.weekday) chosen
  where due > after
$$;

-- A job that enters as the member, with the rights of then; while one with the key waits, it is replaced.
create or replace function portolan.add_mail_job(task text, member uuid, payload jsonb, key text, run_at timestamptz default null) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare job bigint := portolan.add_job(task, payload || jsonb_build_object('member', member), key => key, run_at => run_at, max_attempts => 10);
begin
  insert into portolan.job_errand (job_id, member_id, roles, via, credential_id) values (job, member, '{}', 'DIGEST', member) on conflict (job_id) do nothing;
end $$;

-- The next one is due at the next of the chosen hours.
create or replace function portolan.schedule_digest(member uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c portolan.mail_choice;
begin
  update portolan.mail_choice x set due_at = portolan.next_digest(x, now()) where x.member_id = member and x.rhythm is not null returning * into c;
  if found then perform portolan.add_mail_job('send-digest', member, '{}', 'digest-' || member, c.due_at); end if;
end $$;

-- The one that is due, for the worker: none, if it was sent already or is no longer wanted.
create or replace function portolan.due_digest(member uuid) returns table (id uuid, rhythm text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.digest_id, c.rhythm from portolan.mail_choice c where c.member_id = member and c.rhythm is not null and c.due_at <= now()
$$;

-- What the viewer, whose digest is being written, has been told, and up to where the feed of changes can be read.
create or replace function portolan.told_by_mail() returns table (told_before bigint, until bigint, told text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.told_before, portolan.settled_before(),
    c.told || array(select concat_ws('.', m.alert_id, m.version) from portolan.alert_mail m where m.member_id = c.member_id)
  from portolan.mail_choice c where c.member_id = portolan.viewer_member() and portolan.viewer() ->> 'via' = 'DIGEST'
$$;

-- It was sent, or there was nothing to send. Once: a second one finds another id.
create or replace function portolan.settle_digest(member uuid, digest uuid, until bigint, told text[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update portolan.mail_choice c set told_before = until, told = settle_digest.told, digest_id = gen_random_uuid()
  where c.member_id = member and c.digest_id = digest;
  if found then perform portolan.schedule_digest(member); end if;
end $$;

-- An agency is asked to act: its members who chose so are mailed, each by a job of its own.
create or replace function portolan.note_alert_for_action() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.add_job('announce-alert', jsonb_build_object('addressee', new.id)) where exists (
    select from portolan.mail_choice c join public.member m on m.id = c.member_id where c.alerts_at_once and m.agency_id = new.addressee_id);
  return null;
end $$;
create or replace trigger announce_alert after update of purpose on public.alert_addressee
  for each row when (new.purpose = 'ACTION') execute function portolan.note_alert_for_action();

create or replace function portolan.announce_alert(addressee uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select portolan.add_mail_job('mail-alert', m.id, jsonb_build_object('alert', d.alert_id), concat_ws('-', 'mail-alert', d.alert_id, m.id))
  from public.alert_addressee d join public.member m on m.agency_id = d.addressee_id
    join portolan.mail_choice c on c.member_id = m.id and c.alerts_at_once
  where d.id = addressee
$$;

-- What a mail says of an alert that asks the viewer's agency to act: nothing once that is done, over, or was mailed; of
-- one that may not leave by mail, that there is one.
create or replace function portolan.alert_by_mail(alert uuid) returns table (title text, agency text, version integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when portolan.may_leave(a.tlp, a.handling, 'MAIL', false) then a.title end,
    case when portolan.may_leave(a.tlp, a.handling, 'MAIL', false) then g.name end, a.version
  from public.alert a join public.agency g on g.id = a.agency_id
    join public.alert_addressee d on d.alert_id = a.id and d.audience_id = any ((select portolan.visible())::integer[])
      and d.addressee_id = portolan.viewer_agency() and d.purpose = 'ACTION' and d.acknowledged_at is null
    join portolan.mail_choice c on c.member_id = portolan.viewer_member() and c.alerts_at_once
  where a.id = alert and a.audience_id = any ((select portolan.visible())::integer[]) and a.tlp <> 'RED'
    and a.status = 'RELEASED' and a.cancelled_at is null and a.valid_until > now()
    and not exists (select from portolan.alert_mail m where m.member_id = c.member_id and m.alert_id = a.id and m.version >= a.version)
$$;

create or replace function portolan.settle_alert_mail(member uuid, alert uuid, version integer) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into portolan.alert_mail as m (member_id, alert_id, version)
  select c.member_id, a.id, settle_alert_mail.version from portolan.mail_choice c, public.alert a where c.member_id = member and a.id = alert
  on conflict (member_id, alert_id) do update set version = excluded.version, sent_at = now() where m.version < excluded.version
$$;

-- Nobody is written to any more.
create or replace function portolan.end_mail_of_leaver() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from portolan.mail_choice c where c.member_id = new.id;
  return null;
end $$;
create or replace trigger end_mail after update of left_at on public.member
  for each row when (old.left_at is null and new.left_at is not null) execute function portolan.end_mail_of_leaver();
