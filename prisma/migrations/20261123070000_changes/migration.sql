-- CreateTable
CREATE TABLE "change" (
    "position" BIGSERIAL NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "transaction" BIGINT NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "change_pkey" PRIMARY KEY ("record_id", "audience_id")
);

-- CreateIndex
CREATE INDEX "change_transaction_position_idx" ON "change"("transaction", "position");

-- CreateIndex
CREATE INDEX "change_audience_id_transaction_position_idx" ON "change"("audience_id", "transaction", "position");

-- Below: what Prisma does not describe.
alter table public.change add foreign key (audience_id) references portolan.audience (id);
alter table public.change alter column audience_id set (n_distinct = 1);
alter table public.change add check (record_kind in ('SEIZURE_REPORT', 'NOTICE'));

-- What was there before the feed was: as changed now, in the order of its last change.
insert into public.change (agency_id, audience_id, record_kind, record_id, transaction)
select agency_id, audience_id, kind, id, pg_current_xact_id()::text::bigint from (
  select agency_id, audience_id, 'SEIZURE_REPORT' as kind, id, updated_at as at from public.seizure_report
  union all select agency_id, audience_id, 'NOTICE', id, coalesce(acknowledged_at, created_at) from public.notice) existing
order by at, id;
