-- How the queue of jobs stands, for the operator's monitoring: numbers only.
create or replace function portolan.measure_jobs() returns table (ready integer, running integer, later integer, failed integer, oldest_ready_seconds double precision)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with job as (
    select j.locked_at is not null as is_running, j.attempts >= j.max_attempts as has_failed, j.run_at
    from graphile_worker._private_jobs j
  )
  select count(*) filter (where not is_running and not has_failed and run_at <= now())::integer,
    count(*) filter (where is_running)::integer,
    count(*) filter (where not is_running and not has_failed and run_at > now())::integer,
    count(*) filter (where not is_running and has_failed)::integer,
    coalesce(extract(epoch from now() - min(run_at) filter (where not is_running and not has_failed and run_at <= now())), 0)::double precision
  from job
$$;
