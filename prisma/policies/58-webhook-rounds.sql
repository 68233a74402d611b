-- Calling webhooks, for the worker. One job at a time calls a webhook, whichever process works on it; messages that
-- fail are tried again for a day, each by itself, and a webhook that accepts nothing rests between two attempts.

create or replace function portolan.webhook_backoff(attempts integer) returns interval
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select (array['5 s', '30 s', '2 min', '10 min', '30 min', '1 h', '2 h', '4 h', '8 h', '8 h']::interval[])[attempts]
$$;

-- Its next call, as its owner; while it waits, a later one replaces it.
create or replace function portolan.schedule_webhook(webhook uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  w public.webhook;
  s portolan.webhook_state;
  due timestamptz;
  job bigint;
begin
  select * into w from public.webhook o where o.id = webhook and o.status = 'ACTIVE';
  select min(m.next_attempt_at) into due from portolan.webhook_message m where m.webhook_id = w.id and m.settled_at is null;
  if due is null then return; end if;
  select * into s from portolan.webhook_state x where x.webhook_id = w.id;
  -- Not earlier than now: who was called long gets in line behind the others.
  job := portolan.add_job('call-webhook', jsonb_build_object('webhook', w.id), queue => 'webhook-' || w.id, key => 'webhook-' || w.id,
    run_at => greatest(now(), due, s.resting_until), max_attempts => 10);
  insert into portolan.job_errand (job_id, member_id, roles, via, credential_id) values (job, w.member_id, s.roles, 'WEBHOOK', w.id)
  on conflict (job_id) do nothing;
end $$;

-- A round. Others that wait would find nothing that this one does not.
create or replace function portolan.begin_webhook_round() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from graphile_worker._private_jobs j where j.id in (
    select w.id from graphile_worker._private_jobs w join graphile_worker._private_tasks t on t.id = w.task_id
    where t.identifier = 'call-webhooks' and w.locked_at is null for update of w skip locked);
  perform portolan.schedule_webhook(w.id) from public.webhook w where w.status = 'ACTIVE';
end $$;

-- The next message that is due, with what it is signed with. Taking it is its attempt: a process that dies with it
-- leaves it to be tried again.
create or replace function portolan.take_webhook_message(webhook uuid)
returns table (id uuid, attempt integer, is_test boolean, created_at timestamptz, url text, secrets jsonb)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from portolan.webhook_message m where m.webhook_id = webhook and m.settled_at < now() - interval '30 days';
  delete from public.webhook_attempt a where a.webhook_id = webhook and a.attempted_at < now() - interval '30 days';
  return query
    update portolan.webhook_message m
    set attempts = m.attempts + 1, next_attempt_at = now() + coalesce(portolan.webhook_backoff(m.attempts + 1 - m.attempts_before), '1 min')
    from public.webhook w
    where w.id = m.webhook_id and m.id = (
      select x.id from portolan.webhook_message x join public.webhook o on o.id = x.webhook_id join portolan.webhook_state s on s.webhook_id = o.id
      where o.id = webhook and o.status = 'ACTIVE' and (s.resting_until is null or s.resting_until <= now())
        and x.settled_at is null and x.next_attempt_at <= now()
      order by x.number limit 1 for update of x skip locked)
    returning m.id, m.attempts, m.record_id is null, m.created_at, w.url,
      (select jsonb_agg(jsonb_build_object('id', k.id, 'encrypted', encode(k.encrypted, 'base64')) order by k.created_at desc)
       from portolan.webhook_secret k where k.webhook_id = w.id and (k.expires_at is null or k.expires_at > now()));
end $$;

-- It told its owner nothing, so nothing was sent.
create or replace function portolan.drop_webhook_message(message uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as
$$ delete from portolan.webhook_message m where m.id = message and m.settled_at is null $$;

-- How an attempt ended. After a day without one that was accepted, the webhook counts as failing and its agency is told.
create or replace function portolan.settle_webhook_message(message uuid, status_code integer, fault text, duration_ms integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m portolan.webhook_message;
  w public.webhook;
begin
  select * into m from portolan.webhook_message x where x.id = message for update;
  select * into w from public.webhook o where o.id = m.webhook_id for update;
  if w.id is null then return; end if;
  insert into public.webhook_attempt (webhook_id, agency_id, audience_id, message_id, number, duration_ms, status_code, fault)
  values (w.id, w.agency_id, w.audience_id, m.id, m.attempts, duration_ms, status_code, fault);
  if fault is null or m.record_id is null or portolan.webhook_backoff(m.attempts - m.attempts_before) is null then
    update portolan.webhook_message x set settled_at = now() where x.id = m.id;
  end if;
  if fault is null then
    update portolan.webhook_state s set failures = 0, resting_until = null where s.webhook_id = w.id;
    update public.webhook o set failing_since = null where o.id = w.id and o.failing_since is not null;
    return;
  end if;
  update portolan.webhook_state s
  set failures = s.failures + 1, resting_until = now() + least(coalesce(portolan.webhook_backoff(s.failures + 1), '10 min'), '10 min')
  where s.webhook_id = w.id;
  update public.webhook o set failing_since = coalesce(o.failing_since, now()),
    status = case when o.status = 'ACTIVE' and o.failing_since < now() - interval '1 day' then 'FAILING' else o.status end
  where o.id = w.id;
  if w.status = 'ACTIVE' and w.failing_since < now() - interval '1 day' then
    perform portolan.add_job('mail', jsonb_build_object('kind', 'WEBHOOK_FAILING', 'member', t.id))
    from public.member t where t.agency_id = w.agency_id and t.left_at is null and (t.id = w.member_id or 'ADMINISTRATOR' = any (t.roles));
  end if;
end $$;
