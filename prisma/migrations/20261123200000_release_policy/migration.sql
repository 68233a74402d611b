-- CreateTable
CREATE TABLE "release_policy" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "record_kind" TEXT NOT NULL,
    "tlps" TEXT[],
    "tlps_with_parties" TEXT[],
    "proposed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    "confirmed_by_id" UUID,
    "effective_at" TIMESTAMPTZ,

    CONSTRAINT "release_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_request" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "member_id" UUID,
    "recipients" JSONB NOT NULL,
    "party_recipients" JSONB NOT NULL,
    "note" TEXT,
    "asked_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ,

    CONSTRAINT "release_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "release_policy_agency_id_record_kind_proposed_at_idx" ON "release_policy"("agency_id", "record_kind", "proposed_at");

-- CreateIndex
CREATE INDEX "release_request_audience_id_asked_at_idx" ON "release_request"("audience_id", "asked_at");

-- CreateIndex
CREATE INDEX "release_request_record_id_idx" ON "release_request"("record_id");

-- AddForeignKey
ALTER TABLE "release_policy" ADD CONSTRAINT "release_policy_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_policy" ADD CONSTRAINT "release_policy_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_request" ADD CONSTRAINT "release_request_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

alter table public.release_policy add foreign key (agency_id) references public.agency (id),
  add check (tlps <@ array['RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR']), add check (tlps_with_parties <@ tlps);
alter table public.release_request add foreign key (agency_id) references public.agency (id);
create unique index release_request_open on public.release_request (record_kind, record_id) where closed_at is null;

do $$
declare t text;
begin
  foreach t in array array['release_policy', 'release_request'] loop
    execute format('alter table public.%I add foreign key (audience_id) references portolan.audience (id)', t);
    execute format('alter table public.%I alter column audience_id set (n_distinct = 1)', t);
  end loop;
end $$;
