-- CreateTable
CREATE TABLE "pattern" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL DEFAULT portolan.draft_audience(),
    "unit_id" UUID,
    "author_id" UUID,
    "reference" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "tlp" TEXT NOT NULL DEFAULT 'AMBER',
    "handling" TEXT NOT NULL DEFAULT 'H0',
    "handling_note" TEXT,
    "title" TEXT NOT NULL,
    "modus_operandi" TEXT,
    "commodity_groups" TEXT[],
    "concealments" TEXT[],
    "sender_traits" TEXT,
    "addressee_traits" TEXT,
    "counter_measures" TEXT,
    "observed_from" DATE,
    "observed_until" DATE,
    "confidence" TEXT NOT NULL DEFAULT 'MODERATE',
    "source" TEXT NOT NULL DEFAULT 'X',
    "information" TEXT NOT NULL DEFAULT 'I4',
    "released_at" TIMESTAMPTZ,
    "recalled_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT now(),

    CONSTRAINT "pattern_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pattern_leg" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "pattern_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "office" TEXT,

    CONSTRAINT "pattern_leg_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pattern_indicator" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "pattern_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT,
    "low" DECIMAL(18,4),
    "high" DECIMAL(18,4),

    CONSTRAINT "pattern_indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pattern_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "pattern_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "note" TEXT,
    "is_correction" BOOLEAN NOT NULL DEFAULT false,
    "author_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pattern_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pattern_updated_at_id_audience_id_idx" ON "pattern"("updated_at", "id", "audience_id");

-- CreateIndex
CREATE INDEX "pattern_audience_id_updated_at_id_idx" ON "pattern"("audience_id", "updated_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "pattern_id_agency_id_audience_id_key" ON "pattern"("id", "agency_id", "audience_id");

-- CreateIndex
CREATE UNIQUE INDEX "pattern_id_agency_id_key" ON "pattern"("id", "agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "pattern_agency_id_reference_key" ON "pattern"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "pattern_leg_pattern_id_position_idx" ON "pattern_leg"("pattern_id", "position");

-- CreateIndex
CREATE INDEX "pattern_indicator_pattern_id_position_idx" ON "pattern_indicator"("pattern_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "pattern_version_pattern_id_version_key" ON "pattern_version"("pattern_id", "version");

-- AddForeignKey
ALTER TABLE "pattern" ADD CONSTRAINT "pattern_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pattern" ADD CONSTRAINT "pattern_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pattern_leg" ADD CONSTRAINT "pattern_leg_pattern_id_agency_id_audience_id_fkey" FOREIGN KEY ("pattern_id", "agency_id", "audience_id") REFERENCES "pattern"("id", "agency_id", "audience_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pattern_indicator" ADD CONSTRAINT "pattern_indicator_pattern_id_agency_id_audience_id_fkey" FOREIGN KEY ("pattern_id", "agency_id", "audience_id") REFERENCES "pattern"("id", "agency_id", "audience_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pattern_version" ADD CONSTRAINT "pattern_version_pattern_id_agency_id_fkey" FOREIGN KEY ("pattern_id", "agency_id") REFERENCES "pattern"("id", "agency_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pattern_version" ADD CONSTRAINT "pattern_version_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- Below: what Prisma does not describe.
alter table public.pattern
  add check (status in ('DRAFT', 'RELEASED', 'RECALLED', 'WITHDRAWN')),
  add check (tlp in ('RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR')),
  add check (handling in ('H0', 'H1', 'H2', 'H3')),
  add check (confidence in ('LOW', 'MODERATE', 'HIGH')),
  add check (source in ('A', 'B', 'C', 'X')),
  add check (information in ('I1', 'I2', 'I3', 'I4')),
  add check (commodity_groups <@ array['DRUGS', 'CULTURAL_HERITAGE', 'ENVIRONMENT', 'IPR_HEALTH_SAFETY', 'REVENUE', 'SECURITY', 'MONEY_LAUNDERING_TF']),
  add check (concealments <@ array['NONE_MISDECLARED', 'PACKAGING_WALL', 'FALSE_BOTTOM', 'INSIDE_PRODUCT', 'INSIDE_ELECTRONICS', 'INSIDE_FOOD_OR_COSMETIC',
    'IMPREGNATED', 'LIQUID_SOLUTION', 'BOOK_OR_DOCUMENT', 'TOY_OR_GIFT', 'CLOTHING_LINING', 'MACHINE_PART', 'SPLIT_SHIPMENT', 'OTHER']),
  add check (observed_from <= observed_until);
alter table public.pattern_leg add check (role in ('ORIGIN', 'TRANSIT', 'DESTINATION'));
alter table public.pattern_indicator
  add check (kind in ('ORIGIN', 'TRANSIT', 'DESTINATION', 'COMMODITY_GROUP', 'HS_PREFIX', 'CONCEALMENT', 'MAIL_CLASS', 'ITEM_PREFIX', 'WORDS', 'WEIGHT', 'VALUE')),
  add check ((value is null) = (kind = 'WEIGHT')),
  add check ((low is not null or high is not null) = (kind in ('WEIGHT', 'VALUE'))),
  add check (low <= high);
do $$
declare t text;
begin
  foreach t in array array['pattern', 'pattern_leg', 'pattern_indicator', 'pattern_version'] loop
    execute format('alter table public.%I add foreign key (audience_id) references portolan.audience (id)', t);
    execute format('alter table public.%I alter column audience_id set (n_distinct = 1)', t);
  end loop;
end $$;
alter table public.change drop constraint change_record_kind_check,
  add constraint change_record_kind_check check (record_kind in ('SEIZURE_REPORT', 'NOTICE', 'WATCHLIST_ENTRY', 'ALERT', 'PATTERN'));

-- What an agency says belongs to a pattern of its own. Neither record tells of it; without foreign keys, as for links
-- of events.
create table portolan.pattern_link (
  pattern_id uuid not null,
  record_kind text not null check (record_kind in ('SEIZURE_REPORT', 'ALERT', 'WATCHLIST_ENTRY', 'PATTERN')),
  record_id uuid not null check (record_id <> pattern_id),
  linked_at timestamptz not null default now(),
  primary key (pattern_id, record_id)
);
create index on portolan.pattern_link (record_id);

-- Which reports fit which patterns, whoever sees them: told to who sees both.
create table portolan.pattern_match (
  pattern_id uuid not null,
  report_id uuid not null,
  matched text[] not null,
  unstated text[] not null,
  recognised_at timestamptz not null default now(),
  -- By somebody of the pattern's agency, of the report's.
  owner_saw_at timestamptz,
  author_saw_at timestamptz,
  primary key (pattern_id, report_id)
);
create index on portolan.pattern_match (report_id);
create index on portolan.pattern_match (pattern_id, recognised_at, report_id);

-- What was written and is yet to be judged: once for each transaction, so that none waits for another.
create table portolan.pattern_due (
  kind text not null check (kind in ('PATTERN', 'SEIZURE_REPORT')),
  record_id uuid not null,
  transaction bigint not null,
  -- Of a pattern: the last report that it was held against.
  after uuid,
  primary key (kind, record_id, transaction)
);
