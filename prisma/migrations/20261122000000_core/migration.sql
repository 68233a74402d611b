create schema if not exists portolan;
-- Replaced by policies/12-audience.sql; the columns' defaults need the name to exist.
create function portolan.draft_audience() returns integer language sql as 'select null::integer';

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "agency" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "receives_personal_data" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "unit_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "roles" TEXT[],
    "language" TEXT NOT NULL DEFAULT 'en',
    "left_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "community" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL DEFAULT 'COMMUNITY',
    "starts_on" DATE,
    "ends_on" DATE,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "community_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "community_epoch" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "community_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "community_epoch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "community_membership" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "community_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "participant_id" INTEGER NOT NULL,
    "from_epoch" INTEGER NOT NULL,
    "joined_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "left_at" TIMESTAMPTZ,

    CONSTRAINT "community_membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seizure_report" (
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
    "occurred_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "place_kind" TEXT,
    "place_code" TEXT,
    "direction" TEXT,
    "offence" TEXT,
    "transport" TEXT NOT NULL,
    "mail_class" TEXT,
    "item_id" TEXT,
    "receptacle_id" TEXT,
    "waybill" TEXT,
    "postage_account" TEXT,
    "platform" TEXT,
    "concealment" TEXT,
    "detection" TEXT,
    "detection_reference" TEXT,
    "laboratory" TEXT,
    "disposition" TEXT,
    "narrative" TEXT,
    "review_on" DATE,
    "released_at" TIMESTAMPTZ,
    "recalled_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seizure_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seizure_goods" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "aspect" TEXT NOT NULL DEFAULT 'FOUND',
    "commodity_group" TEXT,
    "description" TEXT NOT NULL,
    "hs_code" TEXT,
    "quantity" DECIMAL(18,4),
    "unit" TEXT,
    "is_estimated" BOOLEAN NOT NULL DEFAULT false,
    "is_net" BOOLEAN NOT NULL DEFAULT false,
    "pieces" INTEGER,
    "value" DECIMAL(18,2),
    "currency" TEXT,
    "brand" TEXT,
    "right_holder" TEXT,
    "purity" DECIMAL(5,2),
    "serial_number" TEXT,
    "cites" TEXT,

    CONSTRAINT "seizure_goods_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "route_leg" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "office" TEXT,

    CONSTRAINT "route_leg_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seizure_party" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL DEFAULT portolan.draft_audience(),
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'UNKNOWN',
    "kind" TEXT NOT NULL DEFAULT 'PERSON',
    "name" TEXT NOT NULL,
    "birth_date" DATE,
    "address" TEXT,
    "country" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "document" TEXT,

    CONSTRAINT "seizure_party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seizure_report_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "note" TEXT,
    "is_correction" BOOLEAN NOT NULL DEFAULT false,
    "author_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seizure_report_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "tlp" TEXT NOT NULL,
    "member_id" UUID,
    "recipients" JSONB NOT NULL,
    "member_count" INTEGER NOT NULL,
    "released_audience_id" INTEGER NOT NULL,
    "parties_audience_id" INTEGER NOT NULL,
    "released_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "recipient_id" INTEGER NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "instruction" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acknowledged_at" TIMESTAMPTZ,
    "acknowledged_by_id" UUID,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watchlist" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'REFERENCE',
    "publisher" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "entry_count" INTEGER NOT NULL DEFAULT 0,
    "imported_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "watchlist_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watchlist_import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "watchlist_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "delisted" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "imported_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "watchlist_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watchlist_entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "watchlist_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "birth_dates" TEXT[],
    "countries" TEXT[],
    "addresses" JSONB NOT NULL DEFAULT '[]',
    "documents" JSONB NOT NULL DEFAULT '[]',
    "programmes" TEXT[],
    "reasons" TEXT,
    "listed_on" DATE,
    "content_hash" BYTEA,
    "delisted_at" TIMESTAMPTZ,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "watchlist_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watchlist_entry_name" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "entry_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "quality" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,

    CONSTRAINT "watchlist_entry_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "scopes" TEXT[],
    "is_read_only" BOOLEAN NOT NULL DEFAULT false,
    "networks" TEXT[],
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ,
    "last_used_at" TIMESTAMPTZ,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_record" (
    "id" BIGSERIAL NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "via" TEXT NOT NULL,
    "credential_id" UUID NOT NULL,
    "operation" TEXT NOT NULL,
    "purpose" TEXT,
    "case_reference" TEXT,
    "asked" JSONB NOT NULL,
    "consulted" TEXT[],
    "outcome" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    "strand" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "access_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "consulter_id" INTEGER NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "consulted_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agency_code_key" ON "agency"("code");

-- CreateIndex
CREATE UNIQUE INDEX "unit_id_agency_id_key" ON "unit"("id", "agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_agency_id_name_key" ON "unit"("agency_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "member_id_agency_id_key" ON "member"("id", "agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_agency_id_email_key" ON "member"("agency_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "community_id_agency_id_audience_id_key" ON "community"("id", "agency_id", "audience_id");

-- CreateIndex
CREATE UNIQUE INDEX "community_agency_id_name_key" ON "community"("agency_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "community_epoch_community_id_number_key" ON "community_epoch"("community_id", "number");

-- CreateIndex
CREATE INDEX "community_membership_participant_id_community_id_idx" ON "community_membership"("participant_id", "community_id");

-- CreateIndex
CREATE INDEX "seizure_report_occurred_on_id_idx" ON "seizure_report"("occurred_on", "id");

-- CreateIndex
CREATE INDEX "seizure_report_audience_id_occurred_on_id_idx" ON "seizure_report"("audience_id", "occurred_on", "id");

-- CreateIndex
CREATE INDEX "seizure_report_agency_id_occurred_on_idx" ON "seizure_report"("agency_id", "occurred_on");

-- CreateIndex
CREATE INDEX "seizure_report_released_at_id_idx" ON "seizure_report"("released_at", "id");

-- CreateIndex
CREATE INDEX "seizure_report_updated_at_id_idx" ON "seizure_report"("updated_at", "id");

-- CreateIndex
CREATE INDEX "seizure_report_item_id_idx" ON "seizure_report"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "seizure_report_id_agency_id_audience_id_key" ON "seizure_report"("id", "agency_id", "audience_id");

-- CreateIndex
CREATE UNIQUE INDEX "seizure_report_id_agency_id_key" ON "seizure_report"("id", "agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "seizure_report_agency_id_reference_key" ON "seizure_report"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "seizure_goods_report_id_position_idx" ON "seizure_goods"("report_id", "position");

-- CreateIndex
CREATE INDEX "seizure_goods_commodity_group_report_id_idx" ON "seizure_goods"("commodity_group", "report_id");

-- CreateIndex
CREATE INDEX "seizure_goods_hs_code_report_id_idx" ON "seizure_goods"("hs_code", "report_id");

-- CreateIndex
CREATE INDEX "route_leg_report_id_position_idx" ON "route_leg"("report_id", "position");

-- CreateIndex
CREATE INDEX "route_leg_role_country_report_id_idx" ON "route_leg"("role", "country", "report_id");

-- CreateIndex
CREATE INDEX "seizure_party_report_id_position_idx" ON "seizure_party"("report_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "seizure_report_version_report_id_version_key" ON "seizure_report_version"("report_id", "version");

-- CreateIndex
CREATE INDEX "release_record_id_released_at_idx" ON "release"("record_id", "released_at");

-- CreateIndex
CREATE INDEX "notice_audience_id_created_at_idx" ON "notice"("audience_id", "created_at");

-- CreateIndex
CREATE INDEX "notice_record_id_idx" ON "notice"("record_id");

-- CreateIndex
CREATE UNIQUE INDEX "watchlist_id_agency_id_audience_id_key" ON "watchlist"("id", "agency_id", "audience_id");

-- CreateIndex
CREATE UNIQUE INDEX "watchlist_agency_id_name_key" ON "watchlist"("agency_id", "name");

-- CreateIndex
CREATE INDEX "watchlist_import_watchlist_id_imported_at_idx" ON "watchlist_import"("watchlist_id", "imported_at");

-- CreateIndex
CREATE INDEX "watchlist_entry_watchlist_id_name_id_idx" ON "watchlist_entry"("watchlist_id", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "watchlist_entry_id_agency_id_audience_id_key" ON "watchlist_entry"("id", "agency_id", "audience_id");

-- CreateIndex
CREATE UNIQUE INDEX "watchlist_entry_watchlist_id_source_id_key" ON "watchlist_entry"("watchlist_id", "source_id");

-- CreateIndex
CREATE INDEX "watchlist_entry_name_entry_id_position_idx" ON "watchlist_entry_name"("entry_id", "position");

-- CreateIndex
CREATE INDEX "session_member_id_created_at_idx" ON "session"("member_id", "created_at");

-- CreateIndex
CREATE INDEX "api_key_member_id_created_at_idx" ON "api_key"("member_id", "created_at");

-- CreateIndex
CREATE INDEX "access_record_audience_id_recorded_at_idx" ON "access_record"("audience_id", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "access_record_strand_sequence_key" ON "access_record"("strand", "sequence");

-- CreateIndex
CREATE INDEX "consultation_audience_id_consulted_at_idx" ON "consultation"("audience_id", "consulted_at");

-- CreateIndex
CREATE INDEX "consultation_record_id_idx" ON "consultation"("record_id");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_unit_id_agency_id_fkey" FOREIGN KEY ("unit_id", "agency_id") REFERENCES "unit"("id", "agency_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "community" ADD CONSTRAINT "community_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_epoch" ADD CONSTRAINT "community_epoch_community_id_agency_id_audience_id_fkey" FOREIGN KEY ("community_id", "agency_id", "audience_id") REFERENCES "community"("id", "agency_id", "audience_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_membership" ADD CONSTRAINT "community_membership_community_id_agency_id_audience_id_fkey" FOREIGN KEY ("community_id", "agency_id", "audience_id") REFERENCES "community"("id", "agency_id", "audience_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_membership" ADD CONSTRAINT "community_membership_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seizure_report" ADD CONSTRAINT "seizure_report_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seizure_report" ADD CONSTRAINT "seizure_report_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seizure_goods" ADD CONSTRAINT "seizure_goods_report_id_agency_id_audience_id_fkey" FOREIGN KEY ("report_id", "agency_id", "audience_id") REFERENCES "seizure_report"("id", "agency_id", "audience_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "route_leg" ADD CONSTRAINT "route_leg_report_id_agency_id_audience_id_fkey" FOREIGN KEY ("report_id", "agency_id", "audience_id") REFERENCES "seizure_report"("id", "agency_id", "audience_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seizure_party" ADD CONSTRAINT "seizure_party_report_id_agency_id_fkey" FOREIGN KEY ("report_id", "agency_id") REFERENCES "seizure_report"("id", "agency_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "seizure_report_version" ADD CONSTRAINT "seizure_report_version_report_id_agency_id_fkey" FOREIGN KEY ("report_id", "agency_id") REFERENCES "seizure_report"("id", "agency_id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "seizure_report_version" ADD CONSTRAINT "seizure_report_version_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_acknowledged_by_id_fkey" FOREIGN KEY ("acknowledged_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist" ADD CONSTRAINT "watchlist_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_import" ADD CONSTRAINT "watchlist_import_watchlist_id_agency_id_audience_id_fkey" FOREIGN KEY ("watchlist_id", "agency_id", "audience_id") REFERENCES "watchlist"("id", "agency_id", "audience_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_entry" ADD CONSTRAINT "watchlist_entry_watchlist_id_agency_id_audience_id_fkey" FOREIGN KEY ("watchlist_id", "agency_id", "audience_id") REFERENCES "watchlist"("id", "agency_id", "audience_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_entry_name" ADD CONSTRAINT "watchlist_entry_name_entry_id_agency_id_audience_id_fkey" FOREIGN KEY ("entry_id", "agency_id", "audience_id") REFERENCES "watchlist_entry"("id", "agency_id", "audience_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_member_id_agency_id_fkey" FOREIGN KEY ("member_id", "agency_id") REFERENCES "member"("id", "agency_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_member_id_agency_id_fkey" FOREIGN KEY ("member_id", "agency_id") REFERENCES "member"("id", "agency_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "access_record" ADD CONSTRAINT "access_record_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_record" ADD CONSTRAINT "access_record_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_consulter_id_fkey" FOREIGN KEY ("consulter_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Below: what Prisma does not describe. Secrets and the parts of the access rule live in the schema
-- "portolan"; the application's role reaches them through functions only.

create table portolan.principal (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('STAFF', 'AGENCY', 'UNIT', 'CUSTODIANS', 'AUDITORS', 'ADMINISTRATORS', 'MEMBER', 'EPOCH', 'EVERYONE')),
  agency_id integer references public.agency (id),
  unit_id uuid references public.unit (id),
  member_id uuid references public.member (id),
  epoch_id uuid references public.community_epoch (id),
  valid_until timestamptz,
  unique nulls not distinct (kind, agency_id, unit_id, member_id, epoch_id, valid_until)
);
create index on portolan.principal (agency_id);
create index on portolan.principal (member_id);
create index on portolan.principal (unit_id);
create index on portolan.principal (epoch_id);

-- unique(principals) would fail at about 700 members (btree row limit), so a hash of the set is unique.
create table portolan.audience (
  id integer generated always as identity primary key,
  hash bytea not null unique,
  principals integer[] not null
);
create table portolan.audience_principal (
  principal_id integer not null references portolan.principal (id),
  audience_id integer not null references portolan.audience (id),
  primary key (principal_id, audience_id)
);

create table portolan.seal_secret (secret bytea not null);
insert into portolan.seal_secret (secret)
select decode(replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');

create table portolan.member_password (
  member_id uuid primary key references public.member (id),
  email text not null unique,
  hash text not null
);
create table portolan.session_secret (
  hash bytea primary key,
  session_id uuid not null unique references public.session (id)
);
create table portolan.api_key_secret (
  hash bytea primary key,
  api_key_id uuid not null unique references public.api_key (id)
);
-- Failed sign-ins of an account or an address; the subject is a hash, so no address is kept.
create table portolan.sign_in_failure (
  subject bytea not null,
  failed_at timestamptz not null default now()
);
create index on portolan.sign_in_failure (subject, failed_at);

-- The record of access is kept in several chains, so that operations need not wait for each other.
create table portolan.access_strand (
  strand integer primary key,
  sequence bigint not null default 0,
  hash bytea not null default '\x'
);
insert into portolan.access_strand (strand) select generate_series(1, 16);

-- What the migration last applied from policies/, so that a start with nothing to do is quick.
create table portolan.applied (policies text not null, applied_at timestamptz not null default now());

alter table public.agency add check (kind in ('CUSTOMS', 'POST', 'PARTNER')), add check (country ~ '^[A-Z]{2}$');
alter table public.member add check (roles <@ array['ANALYST', 'OFFICER', 'SUPERVISOR', 'ADMINISTRATOR', 'AUDITOR']);
alter table public.community add check (kind in ('COMMUNITY', 'OPERATION'));
alter table public.seizure_report
  add check (status in ('DRAFT', 'RELEASED', 'RECALLED', 'WITHDRAWN')),
  add check (tlp in ('RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR')),
  add check (handling in ('H0', 'H1', 'H2', 'H3'));
alter table public.seizure_goods add check (aspect in ('FOUND', 'DECLARED')), add check (hs_code ~ '^[0-9]{2,10}$');
alter table public.route_leg add check (role in ('ORIGIN', 'TRANSIT', 'DESTINATION')), add check (country ~ '^[A-Z]{2}$');
alter table public.notice add check (instruction in ('DESTROY', 'REPLACE', 'STOP_ACTION'));
alter table public.access_record add check (outcome in ('ANSWERED', 'REFUSED', 'FAILED'));

-- Every audience_id names an interned audience.
do $$
declare t text;
begin
  for t in select table_name from information_schema.columns where table_schema = 'public' and column_name = 'audience_id' loop
    execute format('alter table public.%I add foreign key (audience_id) references portolan.audience (id)', t);
    -- The planner cannot see into the viewer's set: tell it that the policy is broad (docs/decisions).
    execute format('alter table public.%I alter column audience_id set (n_distinct = 1)', t);
  end loop;
end $$;

-- Text search ignores accents and knows no language: reports are written in several.
create text search configuration portolan.words (copy = pg_catalog.simple);
alter text search configuration portolan.words alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.simple;

-- Kept by triggers (policies/62-search-words.sql): words of the report and of its goods in one place,
-- so that a search for two words finds them wherever in the report each stands.
alter table public.seizure_report add column search tsvector not null default '';
create index on public.seizure_report using gin (search);

create index on public.watchlist_entry_name using gin (search_key public.gin_trgm_ops);

-- One row while the demonstration is loaded or being loaded; loaded_at tells which.
create table portolan.demonstration (begun_at timestamptz not null default now(), loaded_at timestamptz);

alter table public.watchlist add check (kind in ('REFERENCE'));
alter table public.watchlist_entry add check (kind in ('PERSON', 'ORGANISATION', 'VESSEL', 'AIRCRAFT'));
alter table public.watchlist_entry_name add check (quality in ('PRIMARY', 'STRONG', 'WEAK', 'ORIGINAL_SCRIPT'));

-- What an import of a reference list has read and not yet compared; empty outside of its transaction.
create unlogged table portolan.staged_entry (
  watchlist_id uuid not null,
  source_id text not null,
  content jsonb not null,
  content_hash bytea not null,
  primary key (watchlist_id, source_id)
);
