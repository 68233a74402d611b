-- Secrets that are replaced while people work (policies/17-rotation.sql).

-- The one in use has no end. One that was replaced still opens what was sealed before.
alter table portolan.seal_secret add column retired_at timestamptz;
create unique index on portolan.seal_secret ((retired_at is null)) where retired_at is null;

-- What hashes of credentials go through, in order. None until the first rotation.
create table portolan.pepper (
  round integer primary key,
  pepper bytea not null,
  made_at timestamptz not null default now()
);
