-- AlterTable
ALTER TABLE "watchlist_entry" ADD COLUMN     "is_hit_only" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "watchlist_sighting" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "entry_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "asker_id" INTEGER NOT NULL,
    "reference" TEXT,
    "day" DATE NOT NULL DEFAULT ((now() AT TIME ZONE 'UTC'::text))::date,
    "sighted_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "watchlist_sighting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watchlist_quota_alarm" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "day" DATE NOT NULL DEFAULT ((now() AT TIME ZONE 'UTC'::text))::date,
    "reached_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "watchlist_quota_alarm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watchlist_question" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "asker_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "case_reference" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL DEFAULT 'ASKED',
    "answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ,
    "disclosed_until" TIMESTAMPTZ,

    CONSTRAINT "watchlist_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watchlist_clearance" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "entry_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_key" BYTEA NOT NULL,
    "entry_key" BYTEA NOT NULL,
    "reason" TEXT NOT NULL,
    "cleared_by_id" UUID NOT NULL,
    "cleared_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "withdrawn_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "watchlist_clearance_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "watchlist_sighting_entry_id_idx" ON "watchlist_sighting"("entry_id");

-- CreateIndex
CREATE INDEX "watchlist_sighting_reference_idx" ON "watchlist_sighting"("reference");

-- CreateIndex
CREATE INDEX "watchlist_sighting_sighted_at_id_idx" ON "watchlist_sighting"("sighted_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "watchlist_quota_alarm_member_id_day_key" ON "watchlist_quota_alarm"("member_id", "day");

-- CreateIndex
CREATE INDEX "watchlist_question_reference_idx" ON "watchlist_question"("reference");

-- CreateIndex
CREATE INDEX "watchlist_question_asked_at_id_idx" ON "watchlist_question"("asked_at", "id");

-- CreateIndex
CREATE INDEX "watchlist_clearance_subject_key_idx" ON "watchlist_clearance"("subject_key");

-- CreateIndex
CREATE INDEX "watchlist_clearance_entry_id_idx" ON "watchlist_clearance"("entry_id");

-- CreateIndex
CREATE INDEX "watchlist_clearance_cleared_at_id_idx" ON "watchlist_clearance"("cleared_at", "id");

-- AddForeignKey
ALTER TABLE "watchlist_sighting" ADD CONSTRAINT "watchlist_sighting_entry_id_agency_id_fkey" FOREIGN KEY ("entry_id", "agency_id") REFERENCES "watchlist_entry"("id", "agency_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_sighting" ADD CONSTRAINT "watchlist_sighting_asker_id_fkey" FOREIGN KEY ("asker_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_quota_alarm" ADD CONSTRAINT "watchlist_quota_alarm_member_id_agency_id_fkey" FOREIGN KEY ("member_id", "agency_id") REFERENCES "member"("id", "agency_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "watchlist_question" ADD CONSTRAINT "watchlist_question_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_question" ADD CONSTRAINT "watchlist_question_asker_id_fkey" FOREIGN KEY ("asker_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_question" ADD CONSTRAINT "watchlist_question_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_question" ADD CONSTRAINT "watchlist_question_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watchlist_clearance" ADD CONSTRAINT "watchlist_clearance_cleared_by_id_agency_id_fkey" FOREIGN KEY ("cleared_by_id", "agency_id") REFERENCES "member"("id", "agency_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "watchlist_clearance" ADD CONSTRAINT "watchlist_clearance_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Below: what Prisma does not describe.
alter table public.watchlist_entry add check (not is_hit_only or nomination_id is not null);
-- Told once a day, however often it is asked.
create unique index on public.watchlist_sighting (entry_id, reference, day) where reference is not null;
create unique index on public.watchlist_sighting (entry_id, asker_id, day) where reference is null;
alter table public.watchlist_question
  add check (state in ('ASKED', 'ANSWERED', 'REFUSED', 'DISCLOSED')),
  add check (state = 'ASKED' or (answered_by_id is not null and answered_at is not null)),
  add check (state not in ('ANSWERED', 'REFUSED') or answer is not null),
  add check ((state = 'DISCLOSED') = (disclosed_until is not null));
alter table public.watchlist_clearance
  add foreign key (entry_id) references public.watchlist_entry (id) on delete cascade,
  add check (expires_at > cleared_at), add check ((withdrawn_by_id is null) = (withdrawn_at is null));
alter table public.watchlist_entry_step drop constraint watchlist_entry_step_kind_check, add constraint watchlist_entry_step_kind_check
  check (kind in ('APPROVED', 'CONFIRMED', 'REMINDED', 'LAPSED', 'WITHDRAWN', 'DISCLOSED', 'DISCLOSURE_ENDED'));
do $$
declare t text;
begin
  foreach t in array array['watchlist_sighting', 'watchlist_quota_alarm', 'watchlist_question', 'watchlist_clearance'] loop
    execute format('alter table public.%I add foreign key (audience_id) references portolan.audience (id)', t);
    execute format('alter table public.%I alter column audience_id set (n_distinct = 1)', t);
  end loop;
end $$;

-- What others may be told of an entry that may only be hit, and who. Not a table with an audience: who could read it
-- would count what is hidden.
create table portolan.entry_notice (
  entry_id uuid primary key references public.watchlist_entry (id) on delete cascade,
  agency_id integer not null,
  audience_id integer not null references portolan.audience (id)
);
-- What the entry is recognised by: lib/hit-only/hit-keys.ts.
create table portolan.entry_notice_key (
  key text not null,
  entry_id uuid not null references portolan.entry_notice (entry_id) on delete cascade,
  primary key (key, entry_id)
);
create index on portolan.entry_notice_key (entry_id);

-- What was answered, on the asker's side. A reference stands for one question of one agency in one case.
create table portolan.notice_answer (
  reference text primary key,
  owner_id integer not null references public.agency (id),
  asker_id integer not null references public.agency (id),
  -- Those of the asker's agency who may be told.
  principals integer[] not null,
  case_key bytea not null,
  subject_key bytea not null,
  unique (asker_id, owner_id, principals, case_key, subject_key)
);
create table portolan.notice_told (
  reference text not null references portolan.notice_answer (reference),
  member_id uuid not null references public.member (id),
  day date not null,
  primary key (reference, member_id, day)
);
create index on portolan.notice_told (day);

-- Which entries a question is about, and who of the asker's agency reads them once they are disclosed.
create table portolan.question_entry (
  question_id uuid not null references public.watchlist_question (id) on delete cascade,
  entry_id uuid not null references public.watchlist_entry (id) on delete cascade,
  principals integer[] not null,
  primary key (question_id, entry_id)
);
create index on portolan.question_entry (entry_id);

-- Subjects are kept as hashes that nobody can compute who does not have this.
create table portolan.subject_secret (secret bytea not null);
insert into portolan.subject_secret
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
