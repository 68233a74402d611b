-- When standing queries are asked again. Completeness rests on order: a change and the job that follows from it
-- commit together; the job's round begins after that, and each owner's part of it after the round began.

-- One for each transaction: a key that all share would let short ones wait for a long import to commit.
create or replace function portolan.ask_standing_queries() returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select portolan.add_job('ask-standing-queries', '{}', key => 'ask-standing-queries-' || pg_current_xact_id())
  -- Adding it again for each of a hundred thousand entries took longer than the entries.
  where not exists (select from graphile_worker._private_jobs j where j.key = 'ask-standing-queries-' || pg_current_xact_id())
$$;

create or replace function portolan.ask_standing_queries_again() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.ask_standing_queries();
  return null;
end $$;

-- What is listed, and who may see it: entries and their names, communities, and what a member is.
do $$
declare t text;
begin
  foreach t in array array['watchlist_entry', 'watchlist_entry_name', 'community_membership'] loop
    execute format('create or replace trigger ask_standing_queries after insert or update on public.%I
      for each statement execute function portolan.ask_standing_queries_again()', t);
  end loop;
end $$;
create or replace trigger ask_standing_queries after update of roles, unit_id on public.member
  for each statement execute function portolan.ask_standing_queries_again();

-- Nobody is asked for any more when the member leaves; the custodians see it for a while.
create or replace function portolan.end_standing_queries_of_leaver() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.standing_query s set ended_at = now() where s.member_id = new.id and s.ended_at is null;
  if found then perform portolan.add_job('delete-standing-queries', '{}', run_at => now() + interval '30 days'); end if;
  return null;
end $$;
create or replace trigger end_standing_queries after update of left_at on public.member
  for each row when (old.left_at is null and new.left_at is not null) execute function portolan.end_standing_queries_of_leaver();

-- An owner's part of a round; while it waits, a later one replaces it. It enters with what its owner may do then,
-- whatever that was when the queries were saved.
create or replace function portolan.ask_owner_again(member uuid, via text, credential uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare job bigint;
begin
  job := portolan.add_job('ask-own-standing-queries', '{}', max_attempts => 10,
    key => concat_ws('-', 'standing', member, case via when 'API_KEY' then credential end));
  insert into portolan.job_errand (job_id, member_id, roles, via, credential_id) values (job, member, '{}', via, credential)
  on conflict (job_id) do update set credential_id = excluded.credential_id;
end $$;

-- A round. Others that wait would find nothing that this one does not.
create or replace function portolan.begin_standing_round() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from graphile_worker._private_jobs j where j.id in (
    select w.id from graphile_worker._private_jobs w join graphile_worker._private_tasks t on t.id = w.task_id
    where t.identifier = 'ask-standing-queries' and w.locked_at is null for update of w skip locked);
  perform portolan.ask_owner_again(o.member_id, o.via, o.credential_id) from (
    select e.member_id, e.via, max(e.credential_id::text)::uuid as credential_id
    from portolan.standing_errand e join public.standing_query s on s.id = e.query_id
    where s.ended_at is null and s.last_day >= current_date
    group by e.member_id, e.via, case e.via when 'API_KEY' then e.credential_id end) o;
end $$;

-- For the worker, when an owner's job opens nothing: the member left, or the key ended.
create or replace function portolan.end_standing_queries(job bigint) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.standing_query s set ended_at = now()
  from portolan.job_errand r join portolan.standing_errand e on e.member_id = r.member_id and e.via = r.via
    and (r.via = 'SESSION' or e.credential_id = r.credential_id)
  where r.job_id = job and s.id = e.query_id and s.ended_at is null
$$;

-- Thirty days after its last day nobody needs the subject any more.
create or replace function portolan.delete_old_standing_queries() returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from public.standing_query s where least(s.ended_at, s.last_day + interval '1 day') < now() - interval '29 days 23 hours'
$$;
