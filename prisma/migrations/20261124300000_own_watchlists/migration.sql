-- DropForeignKey
ALTER TABLE "watchlist_entry" DROP CONSTRAINT "watchlist_entry_watchlist_id_agency_id_audience_id_fkey";

-- AlterTable
ALTER TABLE "report_import" ADD COLUMN     "watchlist_id" UUID;

-- AlterTable
ALTER TABLE "release" ADD COLUMN     "chosen" JSONB;

-- AlterTable
ALTER TABLE "watchlist" ADD COLUMN     "description" TEXT,
ADD COLUMN     "legal_basis" TEXT,
ADD COLUMN     "legal_basis_note" TEXT,
ADD COLUMN     "purpose" TEXT,
ADD COLUMN     "reference" TEXT,
ADD COLUMN     "shared_at" TIMESTAMPTZ,
ADD COLUMN     "tlp" TEXT;

-- AlterTable
ALTER TABLE "watchlist_entry" ADD COLUMN     "duty_contact" TEXT,
ADD COLUMN     "emails" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "handling" TEXT,
ADD COLUMN     "hit_action" TEXT,
ADD COLUMN     "legal_basis" TEXT,
ADD COLUMN     "legal_basis_note" TEXT,
ADD COLUMN     "nomination_id" UUID,
ADD COLUMN     "phones" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "postage_accounts" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "postal_items" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "review_on" DATE,
ADD COLUMN     "reviewed_at" TIMESTAMPTZ,
ADD COLUMN     "subject_status" TEXT;

-- CreateTable
CREATE TABLE "watchlist_nomination" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "watchlist_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "entry_id" UUID,
    "own_reference" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "grounds" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'WAITING',
    "nominated_by_id" UUID NOT NULL,
    "nominated_at" TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ,
    "reason" TEXT,
    "import_id" UUID,
    "correction_id" UUID,

    CONSTRAINT "watchlist_nomination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watchlist_entry_step" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "entry_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "member_id" UUID,
    "nomination_id" UUID,
    "note" TEXT,
    "happened_at" TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "watchlist_entry_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watchlist_correction" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "entry_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "proposer_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "problem" TEXT NOT NULL,
    "evidence" TEXT,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ,
    "proposed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "watchlist_correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "watchlist_nomination_agency_id_state_nominated_at_id_idx" ON "watchlist_nomination"("agency_id", "state", "nominated_at", "id");

-- CreateIndex
CREATE INDEX "watchlist_nomination_watchlist_id_own_reference_idx" ON "watchlist_nomination"("watchlist_id", "own_reference");

-- CreateIndex
CREATE INDEX "watchlist_nomination_entry_id_idx" ON "watchlist_nomination"("entry_id");

-- CreateIndex
CREATE INDEX "watchlist_nomination_import_id_idx" ON "watchlist_nomination"("import_id");

-- CreateIndex
CREATE INDEX "watchlist_entry_step_entry_id_happened_at_idx" ON "watchlist_entry_step"("entry_id", "happened_at");

-- CreateIndex
CREATE INDEX "watchlist_correction_entry_id_idx" ON "watchlist_correction"("entry_id");

-- CreateIndex
CREATE INDEX "watchlist_correction_state_proposed_at_idx" ON "watchlist_correction"("state", "proposed_at");

-- CreateIndex
CREATE UNIQUE INDEX "watchlist_id_agency_id_key" ON "watchlist"("id", "agency_id");

-- CreateIndex
CREATE INDEX "watchlist_entry_agency_id_review_on_idx" ON "watchlist_entry"("agency_id", "review_on");

-- CreateIndex
CREATE UNIQUE INDEX "watchlist_entry_id_agency_id_key" ON "watchlist_entry"("id", "agency_id");

-- AddForeignKey
ALTER TABLE "report_import" ADD CONSTRAINT "report_import_watchlist_id_agency_id_fkey" FOREIGN KEY ("watchlist_id", "agency_id") REFERENCES "watchlist"("id", "agency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_nomination" ADD CONSTRAINT "watchlist_nomination_watchlist_id_agency_id_fkey" FOREIGN KEY ("watchlist_id", "agency_id") REFERENCES "watchlist"("id", "agency_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_nomination" ADD CONSTRAINT "watchlist_nomination_entry_id_agency_id_fkey" FOREIGN KEY ("entry_id", "agency_id") REFERENCES "watchlist_entry"("id", "agency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_nomination" ADD CONSTRAINT "watchlist_nomination_nominated_by_id_agency_id_fkey" FOREIGN KEY ("nominated_by_id", "agency_id") REFERENCES "member"("id", "agency_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "watchlist_nomination" ADD CONSTRAINT "watchlist_nomination_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_nomination" ADD CONSTRAINT "watchlist_nomination_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "report_import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_nomination" ADD CONSTRAINT "watchlist_nomination_correction_id_fkey" FOREIGN KEY ("correction_id") REFERENCES "watchlist_correction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_entry_step" ADD CONSTRAINT "watchlist_entry_step_entry_id_agency_id_fkey" FOREIGN KEY ("entry_id", "agency_id") REFERENCES "watchlist_entry"("id", "agency_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_entry_step" ADD CONSTRAINT "watchlist_entry_step_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_correction" ADD CONSTRAINT "watchlist_correction_entry_id_agency_id_fkey" FOREIGN KEY ("entry_id", "agency_id") REFERENCES "watchlist_entry"("id", "agency_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_correction" ADD CONSTRAINT "watchlist_correction_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_correction" ADD CONSTRAINT "watchlist_correction_proposer_id_fkey" FOREIGN KEY ("proposer_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_correction" ADD CONSTRAINT "watchlist_correction_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_correction" ADD CONSTRAINT "watchlist_correction_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_entry" ADD CONSTRAINT "watchlist_entry_watchlist_id_agency_id_fkey" FOREIGN KEY ("watchlist_id", "agency_id") REFERENCES "watchlist"("id", "agency_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_entry" ADD CONSTRAINT "watchlist_entry_nomination_id_fkey" FOREIGN KEY ("nomination_id") REFERENCES "watchlist_nomination"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- Below: what Prisma does not describe.
alter table public.watchlist drop constraint watchlist_kind_check, add constraint watchlist_kind_check check (kind in ('REFERENCE', 'OWN')),
  add check (tlp in ('RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR')),
  add check (kind = 'REFERENCE' or (reference is not null and tlp is not null and legal_basis is not null and purpose is not null));
alter table public.watchlist_entry drop constraint watchlist_entry_kind_check, add constraint watchlist_entry_kind_check
  check (kind in ('PERSON', 'ORGANISATION', 'VESSEL', 'AIRCRAFT', 'ADDRESS', 'PHONE', 'EMAIL', 'DOCUMENT', 'POSTAL_ITEM', 'POSTAGE_ACCOUNT')),
  add check (subject_status in ('SUSPECT', 'ASSOCIATE', 'UNWITTING', 'IDENTITY_ABUSED')),
  add check (hit_action in ('CHECK', 'HOLD_AND_CALL', 'DO_NOT_ALERT', 'CONTACT_OWNER')),
  add check (handling in ('H0', 'H1', 'H2', 'H3')),
  -- Of an own list: governed whole, and reviewed within a year.
  add check (nomination_id is null or (subject_status is not null and legal_basis is not null and hit_action is not null and duty_contact is not null
    and handling is not null and reviewed_at is not null and review_on is not null)),
  add check (review_on <= (reviewed_at at time zone 'UTC')::date + interval '12 months');
-- An agency's own reference names one entry.
create unique index on public.watchlist_entry (agency_id, source_id) where nomination_id is not null;
alter table public.watchlist_nomination
  add check (state in ('WAITING', 'APPROVED', 'REJECTED', 'REPLACED', 'TAKEN_BACK')),
  -- Two persons.
  add check (state not in ('APPROVED', 'REJECTED') or (decided_by_id is not null and decided_by_id <> nominated_by_id)),
  add check (state <> 'APPROVED' or entry_id is not null),
  add check (state <> 'REJECTED' or reason is not null);
alter table public.watchlist_entry_step add check (kind in ('APPROVED', 'CONFIRMED', 'REMINDED', 'LAPSED', 'WITHDRAWN'));
alter table public.watchlist_correction
  add check (state in ('OPEN', 'ACCEPTED', 'REFUSED')),
  add check (field in ('NAMES', 'BIRTH_DATE', 'COUNTRIES', 'ADDRESSES', 'DOCUMENTS', 'PHONES', 'EMAILS', 'STATUS', 'OTHER')),
  add check (state = 'OPEN' or (answer is not null and answered_by_id is not null));
do $$
declare t text;
begin
  foreach t in array array['watchlist_nomination', 'watchlist_entry_step', 'watchlist_correction'] loop
    execute format('alter table public.%I add foreign key (audience_id) references portolan.audience (id)', t);
    execute format('alter table public.%I alter column audience_id set (n_distinct = 1)', t);
  end loop;
end $$;
alter table public.change drop constraint change_record_kind_check,
  add constraint change_record_kind_check check (record_kind in ('SEIZURE_REPORT', 'NOTICE', 'WATCHLIST_ENTRY'));
