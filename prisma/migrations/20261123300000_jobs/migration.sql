-- For whom a job acts, and what it enters with. Reached through functions only.

create table portolan.job_errand (
  job_id bigint primary key,
  member_id uuid not null references public.member (id),
  -- Held when the job was started: who lost one of them since is not acted for.
  roles text[] not null,
  via text not null check (via in ('SESSION', 'API_KEY')),
  credential_id uuid not null
);
create table portolan.job_ticket (
  hash bytea primary key,
  job_id bigint not null references portolan.job_errand (job_id) on delete cascade,
  expires_at timestamptz not null
);
create index on portolan.job_ticket (job_id);
