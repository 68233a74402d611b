-- CreateTable
CREATE TABLE "screening_list" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "case_reference" TEXT NOT NULL,
    "watchlist_ids" UUID[],
    "state" TEXT NOT NULL DEFAULT 'COLLECTING',
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "screened_count" INTEGER NOT NULL DEFAULT 0,
    "sample_size" INTEGER NOT NULL DEFAULT 0,
    "sample_alerts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ,
    "delete_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "screening_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "screening_subject" (
    "list_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "screening_subject_pkey" PRIMARY KEY ("list_id","position")
);

-- CreateIndex
CREATE INDEX "screening_list_created_at_id_idx" ON "screening_list"("created_at", "id");

-- CreateIndex
CREATE INDEX "screening_list_delete_at_idx" ON "screening_list"("delete_at");

-- CreateIndex
CREATE UNIQUE INDEX "screening_list_id_agency_id_audience_id_key" ON "screening_list"("id", "agency_id", "audience_id");

-- AddForeignKey
ALTER TABLE "screening_list" ADD CONSTRAINT "screening_list_member_id_agency_id_fkey" FOREIGN KEY ("member_id", "agency_id") REFERENCES "member"("id", "agency_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening_subject" ADD CONSTRAINT "screening_subject_list_id_agency_id_audience_id_fkey" FOREIGN KEY ("list_id", "agency_id", "audience_id") REFERENCES "screening_list"("id", "agency_id", "audience_id") ON DELETE CASCADE ON UPDATE CASCADE;


alter table public.screening_list
  add check (state in ('COLLECTING', 'READY', 'SCREENING', 'SCREENED', 'FAILED')), add check (screened_count <= row_count);
do $$
declare t text;
begin
  foreach t in array array['screening_list', 'screening_subject'] loop
    execute format('alter table public.%I add foreign key (audience_id) references portolan.audience (id)', t);
    execute format('alter table public.%I alter column audience_id set (n_distinct = 1)', t);
  end loop;
end $$;

-- What was found for a subject. Read through a function alone, which shows to each reader those whose entry the
-- reader sees: neither the list's audience nor the entry's would do by itself. No key to the entry: a hit on one
-- that is gone is not shown either.
create table portolan.screening_hit (
  list_id uuid not null,
  position integer not null,
  entry_id uuid not null,
  score double precision not null,
  matched_name text not null,
  reasons jsonb not null,
  primary key (list_id, position, entry_id),
  foreign key (list_id, position) references public.screening_subject (list_id, position) on delete cascade
);
