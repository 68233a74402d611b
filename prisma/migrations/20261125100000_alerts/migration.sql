-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL DEFAULT portolan.draft_audience(),
    "unit_id" UUID,
    "author_id" UUID,
    "reference" TEXT NOT NULL,
    "own_reference" TEXT,
    "status" TEXT NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "tlp" TEXT NOT NULL DEFAULT 'AMBER',
    "handling" TEXT NOT NULL DEFAULT 'H0',
    "handling_note" TEXT,
    "requested_action" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "narrative" TEXT,
    "commodity_group" TEXT,
    "concealment" TEXT,
    "contact_name" TEXT NOT NULL,
    "contact_phone" TEXT NOT NULL,
    "expected_at" TIMESTAMPTZ,
    "valid_until" TIMESTAMPTZ NOT NULL,
    "cancelled_at" TIMESTAMPTZ,
    "cancel_reason" TEXT,
    "released_at" TIMESTAMPTZ,
    "recalled_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT now(),

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_line" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "alert_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "alert_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_party" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "alert_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL DEFAULT portolan.draft_audience(),
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "country" TEXT,

    CONSTRAINT "alert_party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "alert_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "note" TEXT,
    "is_correction" BOOLEAN NOT NULL DEFAULT false,
    "author_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "alert_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_addressee" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "alert_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "addressee_id" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT 'INFORMATION',
    "delivered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ,
    "acknowledged_at" TIMESTAMPTZ,
    "acknowledged_by_id" UUID,
    "escalated_at" TIMESTAMPTZ,

    CONSTRAINT "alert_addressee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_response" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "addressee_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "comment" TEXT,
    "member_id" UUID,
    "answered_at" TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "alert_response_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "alert_released_at_id_audience_id_idx" ON "alert"("released_at", "id", "audience_id");

-- CreateIndex
CREATE INDEX "alert_valid_until_id_audience_id_idx" ON "alert"("valid_until", "id", "audience_id");

-- CreateIndex
CREATE INDEX "alert_audience_id_valid_until_idx" ON "alert"("audience_id", "valid_until");

-- CreateIndex
CREATE UNIQUE INDEX "alert_id_agency_id_audience_id_key" ON "alert"("id", "agency_id", "audience_id");

-- CreateIndex
CREATE UNIQUE INDEX "alert_id_agency_id_key" ON "alert"("id", "agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "alert_agency_id_reference_key" ON "alert"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "alert_line_alert_id_position_idx" ON "alert_line"("alert_id", "position");

-- CreateIndex
CREATE INDEX "alert_line_kind_value_alert_id_audience_id_idx" ON "alert_line"("kind", "value", "alert_id", "audience_id");

-- CreateIndex
CREATE INDEX "alert_party_alert_id_position_idx" ON "alert_party"("alert_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "alert_version_alert_id_version_key" ON "alert_version"("alert_id", "version");

-- CreateIndex
CREATE INDEX "alert_addressee_addressee_id_alert_id_audience_id_idx" ON "alert_addressee"("addressee_id", "alert_id", "audience_id");

-- CreateIndex
CREATE UNIQUE INDEX "alert_addressee_alert_id_addressee_id_key" ON "alert_addressee"("alert_id", "addressee_id");

-- CreateIndex
CREATE UNIQUE INDEX "alert_addressee_id_agency_id_audience_id_key" ON "alert_addressee"("id", "agency_id", "audience_id");

-- CreateIndex
CREATE INDEX "alert_response_addressee_id_answered_at_idx" ON "alert_response"("addressee_id", "answered_at");

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_line" ADD CONSTRAINT "alert_line_alert_id_agency_id_audience_id_fkey" FOREIGN KEY ("alert_id", "agency_id", "audience_id") REFERENCES "alert"("id", "agency_id", "audience_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_party" ADD CONSTRAINT "alert_party_alert_id_agency_id_fkey" FOREIGN KEY ("alert_id", "agency_id") REFERENCES "alert"("id", "agency_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "alert_version" ADD CONSTRAINT "alert_version_alert_id_agency_id_fkey" FOREIGN KEY ("alert_id", "agency_id") REFERENCES "alert"("id", "agency_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "alert_version" ADD CONSTRAINT "alert_version_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_addressee" ADD CONSTRAINT "alert_addressee_alert_id_agency_id_fkey" FOREIGN KEY ("alert_id", "agency_id") REFERENCES "alert"("id", "agency_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "alert_addressee" ADD CONSTRAINT "alert_addressee_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_addressee" ADD CONSTRAINT "alert_addressee_acknowledged_by_id_fkey" FOREIGN KEY ("acknowledged_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_response" ADD CONSTRAINT "alert_response_addressee_id_agency_id_audience_id_fkey" FOREIGN KEY ("addressee_id", "agency_id", "audience_id") REFERENCES "alert_addressee"("id", "agency_id", "audience_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_response" ADD CONSTRAINT "alert_response_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

alter table public.alert
  add check (status in ('DRAFT', 'RELEASED', 'RECALLED', 'WITHDRAWN')),
  add check (tlp in ('RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR')),
  add check (handling in ('H0', 'H1', 'H2', 'H3')),
  add check (requested_action in ('HOLD_AND_CALL', 'X_RAY', 'INSPECT', 'LET_RUN_AND_REPORT', 'INFORMATION')),
  add check (severity in ('CRITICAL', 'HIGH', 'ROUTINE')),
  add check ((cancelled_at is null) = (cancel_reason is null)),
  add foreign key (unit_id, agency_id) references public.unit (id, agency_id),
  add foreign key (author_id, agency_id) references public.member (id, agency_id);
create unique index alert_own_reference_key on public.alert (agency_id, unit_id, own_reference)
  nulls not distinct where own_reference is not null and status <> 'WITHDRAWN';
alter table public.alert_line
  add check (kind in ('ITEM_ID', 'ITEM_PREFIX', 'RECEPTACLE_ID', 'ORIGIN', 'TRANSIT', 'DESTINATION', 'HS_CODE', 'WORDS'));
alter table public.alert_party add check (role in ('SENDER', 'ADDRESSEE'));
alter table public.alert_addressee
  add check (purpose in ('ACTION', 'INFORMATION')),
  add check ((purpose = 'ACTION') = (due_at is not null));
alter table public.alert_response add check (outcome in ('FOUND', 'NOT_FOUND', 'NOT_ARRIVED'));
do $$
declare t text;
begin
  foreach t in array array['alert', 'alert_line', 'alert_party', 'alert_version', 'alert_addressee', 'alert_response'] loop
    execute format('alter table public.%I add foreign key (audience_id) references portolan.audience (id)', t);
    execute format('alter table public.%I alter column audience_id set (n_distinct = 1)', t);
  end loop;
end $$;

-- Reports that an alert is founded on, as its agency says, or that it led to, as the report's agency says.
create table portolan.alert_report (
  alert_id uuid not null references public.alert (id) on delete cascade,
  report_id uuid not null references public.seizure_report (id) on delete cascade,
  is_source boolean not null,
  primary key (alert_id, report_id, is_source)
);
create index on portolan.alert_report (report_id);

alter table public.change drop constraint change_record_kind_check,
  add constraint change_record_kind_check check (record_kind in ('SEIZURE_REPORT', 'ALERT', 'NOTICE', 'WATCHLIST_ENTRY'));
