-- Webhooks: endpoints of an agency's own systems, called with their owner's rights. An officer proposes one, and an
-- administrator, who knows the agency's machines, confirms that this is one of them.

create or replace function portolan.create_webhook(url text, description text, kinds text[], secret_id uuid, encrypted bytea) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v jsonb := portolan.viewer();
  w public.webhook;
begin
  perform portolan.require_role('OFFICER');
  -- A key cannot: what it makes would outlive its own end.
  if v ->> 'via' <> 'SESSION' then raise exception 'FORBIDDEN' using errcode = 'PT403'; end if;
  -- Each costs a row for each change that its agency sees.
  if (select count(*) from public.webhook o where o.agency_id = portolan.viewer_agency() and o.status <> 'ENDED') >= 20 then
    raise exception 'TOO_MANY_WEBHOOKS' using errcode = 'PT422';
  end if;
  insert into public.webhook (agency_id, audience_id, member_id, url, description, kinds)
  values (portolan.viewer_agency(),
    portolan.intern_audience(array[portolan.principal('MEMBER', portolan.viewer_agency(), null, portolan.viewer_member()),
      portolan.principal('ADMINISTRATORS', portolan.viewer_agency())]),
    portolan.viewer_member(), url, description, kinds) returning * into w;
  insert into portolan.webhook_state (webhook_id, roles) values (w.id, array(select jsonb_array_elements_text(v -> 'roles')));
  insert into portolan.webhook_secret (id, webhook_id, encrypted) values (secret_id, w.id, encrypted);
  perform portolan.see_also(w.audience_id);
  return w.id;
end $$;

-- Loaded as the viewer sees it and judged: own, or of the agency that the viewer administers.
create or replace function portolan.steered_webhook(webhook uuid, variadic from_states text[]) returns public.webhook
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare w public.webhook;
begin
  select * into w from public.webhook o
  where o.id = webhook and o.audience_id = any (portolan.visible()) and portolan.may_end(o.member_id, o.agency_id) for update;
  if not found then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  if not w.status = any (from_states) then raise exception 'WEBHOOK_NOT_SO' using errcode = 'PT422', detail = 'id'; end if;
  return w;
end $$;

create or replace function portolan.confirm_webhook(webhook uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare w public.webhook := portolan.steered_webhook(webhook, 'PROPOSED');
begin
  perform portolan.require_role('ADMINISTRATOR');
  if w.member_id = portolan.viewer_member() then raise exception 'SECOND_PERSON_NEEDED' using errcode = 'PT422', detail = 'id'; end if;
  update public.webhook o set status = 'ACTIVE', confirmed_at = now(), confirmed_by_id = portolan.viewer_member() where o.id = w.id;
end $$;

-- What changes meanwhile waits.
create or replace function portolan.pause_webhook(webhook uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare w public.webhook := portolan.steered_webhook(webhook, 'ACTIVE', 'FAILING');
begin
  update public.webhook o set status = 'PAUSED' where o.id = w.id;
end $$;

create or replace function portolan.resume_webhook(webhook uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare w public.webhook := portolan.steered_webhook(webhook, 'PAUSED', 'FAILING');
begin
  update public.webhook o set status = 'ACTIVE', failing_since = null where o.id = w.id;
  update portolan.webhook_state s set failures = 0, resting_until = now() where s.webhook_id = w.id;
  update portolan.webhook_message m set next_attempt_at = now() where m.webhook_id = w.id and m.settled_at is null;
  perform portolan.schedule_webhook(w.id);
end $$;

-- For good: with its secrets and with what waits for it. The log stays.
create or replace function portolan.close_webhooks(ids uuid[]) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.webhook o set status = 'ENDED', ended_at = now() where o.id = any (ids);
  delete from portolan.webhook_secret s where s.webhook_id = any (ids);
  delete from portolan.webhook_message m where m.webhook_id = any (ids) and m.settled_at is null;
$$;

create or replace function portolan.end_webhook(webhook uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare w public.webhook := portolan.steered_webhook(webhook, 'PROPOSED', 'ACTIVE', 'PAUSED', 'FAILING');
begin
  perform portolan.close_webhooks(array[w.id]);
end $$;

-- The old secret signs beside the new one for a day. Only the owner learns a secret.
create or replace function portolan.rotate_webhook_secret(webhook uuid, secret_id uuid, encrypted bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare w public.webhook := portolan.steered_webhook(webhook, 'PROPOSED', 'ACTIVE', 'PAUSED', 'FAILING');
begin
  if w.member_id <> portolan.viewer_member() then raise exception 'FORBIDDEN' using errcode = 'PT403'; end if;
  delete from portolan.webhook_secret s where s.webhook_id = w.id and s.expires_at <= now();
  update portolan.webhook_secret s set expires_at = now() + interval '24 hours' where s.webhook_id = w.id and s.expires_at is null;
  insert into portolan.webhook_secret (id, webhook_id, encrypted) values (secret_id, w.id, encrypted);
end $$;

-- A message without a record, tried once.
create or replace function portolan.test_webhook(webhook uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare w public.webhook := portolan.steered_webhook(webhook, 'ACTIVE');
begin
  insert into portolan.webhook_message (webhook_id) values (w.id);
  update portolan.webhook_state s set resting_until = now() where s.webhook_id = w.id;
  perform portolan.schedule_webhook(w.id);
end $$;

-- The same message with the same id, built anew with the rights of then.
create or replace function portolan.redeliver_webhook_message(message uuid) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m portolan.webhook_message;
  w public.webhook;
begin
  select * into m from portolan.webhook_message x where x.id = message;
  w := portolan.steered_webhook(m.webhook_id, 'ACTIVE');
  update portolan.webhook_message x set settled_at = null, attempts_before = x.attempts, next_attempt_at = now() where x.id = m.id;
  update portolan.webhook_state s set resting_until = now() where s.webhook_id = w.id;
  perform portolan.schedule_webhook(w.id);
  return w.id;
end $$;

-- How many messages wait, of webhooks that the viewer sees.
create or replace function portolan.count_webhook_messages(webhook uuid) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::integer from portolan.webhook_message m join public.webhook w on w.id = m.webhook_id
  where w.id = webhook and w.audience_id = any ((select portolan.visible())::integer[]) and m.settled_at is null
$$;

-- It was confirmed for somebody who could see what they could see then.
create or replace function portolan.end_webhooks_of_changed_member() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.close_webhooks(array(
    select w.id from public.webhook w join portolan.webhook_state s on s.webhook_id = w.id
    where w.member_id = new.id and w.status <> 'ENDED' and (new.left_at is not null or not s.roles <@ new.roles)));
  return null;
end $$;
create or replace trigger end_webhooks after update of roles, left_at on public.member
  for each row execute function portolan.end_webhooks_of_changed_member();
