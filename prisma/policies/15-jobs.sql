-- Jobs: work that goes on after the answer has left. Capabilities add them in their own transaction, each
-- through its own function; nobody who serves may add another. The worker is portolan_system.

-- Called by functions only. `for_viewer`: the job will enter as whoever is asking now.
drop function if exists portolan.add_job(text, jsonb, boolean, text, timestamptz, text);
create or replace function portolan.add_job(task text, payload jsonb, for_viewer boolean default false, queue text default null,
  run_at timestamptz default null, key text default null, max_attempts integer default null) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v jsonb := portolan.viewer();
  job bigint;
begin
  -- Those that another transaction clears away it would wait for, however long that one takes.
  delete from portolan.job_errand e where e.job_id in (
    select o.job_id from portolan.job_errand o where not exists (select from graphile_worker._private_jobs j where j.id = o.job_id) for update skip locked);
  -- The library neither replaces a job that begins at this very moment nor adds another one: it sees that it has begun
  -- when it is asked again.
  while job is null loop
    select j.id into strict job
    from graphile_worker.add_job(identifier => task, payload => payload::json, queue_name => queue, run_at => run_at,
      job_key => key, max_attempts => max_attempts) j;
  end loop;
  if for_viewer then
    if v is null then raise exception 'not signed in' using errcode = 'PT401'; end if;
    insert into portolan.job_errand (job_id, member_id, roles, via, credential_id)
    values (job, (v ->> 'member')::uuid, array(select jsonb_array_elements_text(v -> 'roles')), v ->> 'via', (v ->> 'credential')::uuid)
    on conflict (job_id) do update set member_id = excluded.member_id, roles = excluded.roles, via = excluded.via, credential_id = excluded.credential_id;
  end if;
  return job;
end $$;

-- What a running job enters with, once, as whoever started it. A job has one ticket at a time.
create or replace function portolan.issue_job_ticket(job bigint, secret_hash bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from portolan.job_ticket t where t.job_id = job or t.expires_at < now();
  insert into portolan.job_ticket (hash, job_id, expires_at)
  select secret_hash, e.job_id, now() + interval '1 minute'
  from portolan.job_errand e join graphile_worker._private_jobs j on j.id = e.job_id
  where e.job_id = job and j.locked_at is not null;
  if not found then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'job'; end if;
end $$;

-- Each worker holds an advisory lock on its name while it lives. Jobs of one that is gone (killed, or cut off
-- from the database) become free at once instead of after the library's four hours. Being cut off was not their
-- failure and takes no attempt from them; but not for ever, for a job may be what ends its process.
create or replace function portolan.free_abandoned_jobs() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare gone text[];
begin
  select array_agg(distinct j.locked_by) into gone
  from graphile_worker._private_jobs j
  where j.locked_by is not null and not exists (
    select from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database()
    where l.locktype = 'advisory' and l.classid = 7067051 and l.objid::bigint = hashtext(j.locked_by)::bigint & 4294967295);
  if gone is null then return; end if;
  update graphile_worker._private_jobs j set attempts = greatest(j.attempts - 1, 0)
  where j.locked_by = any (gone) and j.created_at > now() - interval '1 day';
  perform graphile_worker.force_unlock_workers(gone);
end $$;

-- The worker takes, retries and removes jobs. It cannot insert one, nor say for whom one acts.
revoke all on schema graphile_worker from public, portolan_app, portolan_auth, portolan_system;
revoke all on all tables in schema graphile_worker from public, portolan_app, portolan_auth, portolan_system;
revoke all on all functions in schema graphile_worker from public, portolan_app, portolan_auth, portolan_system;
grant usage on schema graphile_worker to portolan_system;
grant select, delete, update (attempts, last_error, locked_at, locked_by, payload, run_at) on graphile_worker._private_jobs to portolan_system;
grant select, update (locked_at, locked_by) on graphile_worker._private_job_queues to portolan_system;
grant select, insert (identifier) on graphile_worker._private_tasks to portolan_system;
do $$
declare t text;
begin
  foreach t in array array['_private_jobs', '_private_job_queues', '_private_tasks'] loop
    execute format('drop policy if exists work_system on graphile_worker.%I', t);
    execute format('create policy work_system on graphile_worker.%I to portolan_system using (true) with check (true)', t);
  end loop;
end $$;
