-- Files of entries for own lists go the way of files of reports, and are approved whole by a second person.
alter table public.report_import
  add column missing_count integer not null default 0,
  add column missing text[] not null default '{}',
  drop constraint report_import_state_check,
  add constraint report_import_state_check
    check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'IMPORTING', 'IMPORTED', 'APPROVING', 'CANCELLED', 'FAILED'));

-- The entries of a file that are in order, until they are nominated or the import is given up.
create table portolan.staged_nomination (
  import_id uuid not null references public.report_import (id) on delete cascade,
  position integer not null,
  row_number integer not null,
  own_reference text not null,
  grounds text not null,
  content jsonb not null,
  -- What nominating it would do, as it was judged.
  outcome text,
  primary key (import_id, position),
  unique (import_id, own_reference)
);
create index on public.report_import (watchlist_id, created_at) where watchlist_id is not null;
