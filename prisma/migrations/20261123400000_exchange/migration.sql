-- CreateIndex
CREATE INDEX "seizure_report_receptacle_id_idx" ON "seizure_report"("receptacle_id");

-- CreateIndex
CREATE INDEX "seizure_report_waybill_idx" ON "seizure_report"("waybill");

-- An own reference names one report of its unit. Where several shared one before, the oldest keeps it and the
-- others get their reference behind it; what a version said stays as it was.
with repeated as (
  select id, row_number() over (partition by agency_id, unit_id, own_reference order by created_at, id) as place
  from public.seizure_report where own_reference is not null and status <> 'WITHDRAWN'
)
update public.seizure_report r set own_reference = r.own_reference || ' / ' || r.reference
from repeated where repeated.id = r.id and repeated.place > 1;

-- A withdrawn report gives its own reference free. Of another unit nobody learns by this index: whoever files
-- for a unit sees all that the unit has filed.
create unique index seizure_report_own_reference_key on public.seizure_report (agency_id, unit_id, own_reference)
  nulls not distinct where own_reference is not null and status <> 'WITHDRAWN';

-- What a key of the caller's own already did, so that sending again does not write again.
create table portolan.idempotency_key (
  member_id uuid not null references public.member (id),
  key text not null check (length(key) between 1 and 200),
  operation text not null,
  digest bytea not null,
  -- Null only within the transaction that claimed it.
  answer jsonb,
  claimed_at timestamptz not null default now(),
  primary key (member_id, key)
);
create index on portolan.idempotency_key (claimed_at);

-- An agency says of its own report that it tells of the same event as another one. Kept apart from reports:
-- neither a row nor a version nor a moment of change of theirs tells of it. Without foreign keys, whose locks
-- would be felt by who changes the other report; no report is ever deleted.
create table portolan.event_link (
  report_id uuid not null,
  other_id uuid not null,
  linked_at timestamptz not null default now(),
  primary key (report_id, other_id),
  check (report_id <> other_id)
);
create index on portolan.event_link (other_id);
