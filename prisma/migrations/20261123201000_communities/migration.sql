-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "duty_email" TEXT,
ADD COLUMN     "duty_hours" TEXT,
ADD COLUMN     "duty_languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "duty_phone" TEXT,
ADD COLUMN     "email" TEXT,
ADD COLUMN     "personal_data_basis" TEXT,
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "time_zone" TEXT;

-- AlterTable
ALTER TABLE "community" ADD COLUMN     "closed_at" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "release" ADD COLUMN     "community_id" UUID;

-- CreateTable
CREATE TABLE "community_invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "community_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "invited_id" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'INVITED',
    "rule" JSONB,
    "invited_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ,
    "settled_at" TIMESTAMPTZ,

    CONSTRAINT "community_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "community_event" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "community_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" INTEGER,
    "member_id" UUID,
    "about_id" INTEGER,
    "happened_at" TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "community_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "community_contact" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "community_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "participant_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "languages" TEXT[],

    CONSTRAINT "community_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "community_tally" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "community_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "report_count" INTEGER NOT NULL,
    "agencies" JSONB NOT NULL,
    "groups" JSONB NOT NULL,
    "quantities" JSONB NOT NULL,
    "counted_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "community_tally_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "community_invitation_invited_id_status_idx" ON "community_invitation"("invited_id", "status");

-- CreateIndex
CREATE INDEX "community_invitation_community_id_idx" ON "community_invitation"("community_id");

-- CreateIndex
CREATE INDEX "community_event_community_id_happened_at_idx" ON "community_event"("community_id", "happened_at");

-- CreateIndex
CREATE UNIQUE INDEX "community_contact_community_id_participant_id_position_key" ON "community_contact"("community_id", "participant_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "community_tally_community_id_agency_id_key" ON "community_tally"("community_id", "agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "community_id_agency_id_key" ON "community"("id", "agency_id");

-- AddForeignKey
ALTER TABLE "community_invitation" ADD CONSTRAINT "community_invitation_community_id_agency_id_fkey" FOREIGN KEY ("community_id", "agency_id") REFERENCES "community"("id", "agency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_invitation" ADD CONSTRAINT "community_invitation_invited_id_fkey" FOREIGN KEY ("invited_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_event" ADD CONSTRAINT "community_event_community_id_agency_id_fkey" FOREIGN KEY ("community_id", "agency_id") REFERENCES "community"("id", "agency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_event" ADD CONSTRAINT "community_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_event" ADD CONSTRAINT "community_event_about_id_fkey" FOREIGN KEY ("about_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_event" ADD CONSTRAINT "community_event_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_contact" ADD CONSTRAINT "community_contact_community_id_agency_id_fkey" FOREIGN KEY ("community_id", "agency_id") REFERENCES "community"("id", "agency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_contact" ADD CONSTRAINT "community_contact_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_tally" ADD CONSTRAINT "community_tally_community_id_agency_id_fkey" FOREIGN KEY ("community_id", "agency_id") REFERENCES "community"("id", "agency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table public.community add check (kind = 'OPERATION' or (starts_on is null and ends_on is null and closed_at is null)), add check (starts_on <= ends_on);
alter table public.community_invitation add check (status in ('INVITED', 'ACCEPTED', 'DECLINED', 'CONFIRMED', 'WITHDRAWN'));
create unique index community_invitation_open on public.community_invitation (community_id, invited_id) where status in ('INVITED', 'ACCEPTED');
create unique index community_membership_present on public.community_membership (community_id, participant_id) where left_at is null;
alter table public.community_event add check (kind in
  ('CREATED', 'DESCRIBED', 'INVITED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'JOINED', 'LEFT', 'REMOVED', 'HANDED_OVER', 'EXTENDED', 'CLOSED'));

do $$
declare t text;
begin
  foreach t in array array['community_invitation', 'community_event', 'community_contact', 'community_tally'] loop
    execute format('alter table public.%I add foreign key (audience_id) references portolan.audience (id)', t);
    execute format('alter table public.%I alter column audience_id set (n_distinct = 1)', t);
  end loop;
end $$;
