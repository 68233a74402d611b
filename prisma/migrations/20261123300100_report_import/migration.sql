-- CreateTable
CREATE TABLE "report_import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'UPLOADED',
    "size" INTEGER NOT NULL DEFAULT 0,
    "encoding" TEXT NOT NULL DEFAULT 'utf-8',
    "delimiter" TEXT NOT NULL DEFAULT ',',
    "header" TEXT[],
    "preview" JSONB NOT NULL DEFAULT '[]',
    "mapping" JSONB,
    "mapping_id" UUID,
    "confirms_itself" BOOLEAN NOT NULL DEFAULT false,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "faulty_row_count" INTEGER NOT NULL DEFAULT 0,
    "fault_count" INTEGER NOT NULL DEFAULT 0,
    "new_count" INTEGER NOT NULL DEFAULT 0,
    "changed_count" INTEGER NOT NULL DEFAULT 0,
    "unchanged_count" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ,

    CONSTRAINT "report_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_import_fault" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "import_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "row_number" INTEGER NOT NULL,
    "column" TEXT,
    "field" TEXT,
    "value" TEXT,
    "code" TEXT NOT NULL,
    "values" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "report_import_fault_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "header" TEXT[],
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "report_import_created_at_id_idx" ON "report_import"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "report_import_id_agency_id_audience_id_key" ON "report_import"("id", "agency_id", "audience_id");

-- CreateIndex
CREATE INDEX "report_import_fault_import_id_row_number_id_idx" ON "report_import_fault"("import_id", "row_number", "id");

-- CreateIndex
CREATE UNIQUE INDEX "import_mapping_agency_id_name_key" ON "import_mapping"("agency_id", "name");

-- AddForeignKey
ALTER TABLE "report_import" ADD CONSTRAINT "report_import_member_id_agency_id_fkey" FOREIGN KEY ("member_id", "agency_id") REFERENCES "member"("id", "agency_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report_import" ADD CONSTRAINT "report_import_mapping_id_fkey" FOREIGN KEY ("mapping_id") REFERENCES "import_mapping"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_import_fault" ADD CONSTRAINT "report_import_fault_import_id_agency_id_audience_id_fkey" FOREIGN KEY ("import_id", "agency_id", "audience_id") REFERENCES "report_import"("id", "agency_id", "audience_id") ON DELETE CASCADE ON UPDATE CASCADE;


alter table public.report_import
  add check (state in ('UPLOADED', 'CHECKING', 'CHECKED', 'IMPORTING', 'IMPORTED', 'CANCELLED', 'FAILED')),
  add check (encoding in ('utf-8', 'windows-1252')), add check (delimiter in (',', ';', E'\t')), add check (progress between 0 and 100);
do $$
declare t text;
begin
  foreach t in array array['report_import', 'report_import_fault', 'import_mapping'] loop
    execute format('alter table public.%I add foreign key (audience_id) references portolan.audience (id)', t);
    execute format('alter table public.%I alter column audience_id set (n_distinct = 1)', t);
  end loop;
end $$;

-- The file, in pieces, so that any process can work on it after the browser was closed.
create table portolan.import_piece (
  import_id uuid not null references public.report_import (id) on delete cascade,
  position integer not null,
  bytes bytea not null,
  primary key (import_id, position)
);
-- Compressed it would be read slower than it is parsed.
alter table portolan.import_piece alter column bytes set storage external;

-- The reports of a file that are in order, until they are written or the import is given up.
create table portolan.staged_report (
  import_id uuid not null references public.report_import (id) on delete cascade,
  position integer not null,
  row_number integer not null,
  own_reference text not null,
  -- Columns of seizure_report that the file has, and goods, legs and (if the file has any) parties.
  content jsonb not null,
  reference text not null,
  -- NEW, CHANGED, AMENDED or UNCHANGED; and of which state of the report that was judged.
  action text,
  report_id uuid,
  revision integer,
  primary key (import_id, position),
  unique (import_id, own_reference)
);
