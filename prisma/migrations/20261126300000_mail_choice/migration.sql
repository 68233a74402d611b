-- What a member has mailed, besides what concerns the own account.
create table portolan.mail_choice (
  member_id uuid primary key references public.member (id) on delete cascade,
  -- Each alert that asks the agency to act.
  alerts_at_once boolean not null,
  -- Null: no digest.
  rhythm text check (rhythm in ('DAILY', 'WEEKLY')),
  -- 1 is Monday; of a weekly one.
  weekday integer not null check (weekday between 1 and 7),
  hour integer not null check (hour between 0 and 23),
  time_zone text not null,
  due_at timestamptz,
  -- Of the next one, the same at each attempt.
  digest_id uuid not null default gen_random_uuid(),
  -- What has been told: changes of reports and patterns by transactions before this one …
  told_before bigint not null,
  -- … and of what is in force or waits, as it was when the latest was sent, these.
  told text[] not null default '{}'
);

-- An alert that was mailed at once: the latest version of it.
create table portolan.alert_mail (
  member_id uuid not null references portolan.mail_choice (member_id) on delete cascade,
  alert_id uuid not null references public.alert (id) on delete cascade,
  version integer not null,
  sent_at timestamptz not null default now(),
  primary key (member_id, alert_id)
);
create index on portolan.alert_mail (alert_id);
