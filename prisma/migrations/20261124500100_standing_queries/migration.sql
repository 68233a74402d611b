-- CreateTable
CREATE TABLE "standing_query" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "subject" JSONB NOT NULL,
    "purpose" TEXT NOT NULL,
    "case_reference" TEXT NOT NULL,
    "watchlist_ids" UUID[],
    "last_day" DATE NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "standing_query_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "standing_query_member_id_idx" ON "standing_query"("member_id");

-- CreateIndex
CREATE INDEX "standing_query_created_at_id_idx" ON "standing_query"("created_at", "id");

-- AddForeignKey
ALTER TABLE "standing_query" ADD CONSTRAINT "standing_query_member_id_agency_id_fkey" FOREIGN KEY ("member_id", "agency_id") REFERENCES "member"("id", "agency_id") ON DELETE RESTRICT ON UPDATE RESTRICT;


alter table public.standing_query add foreign key (audience_id) references portolan.audience (id);
alter table public.standing_query alter column audience_id set (n_distinct = 1);

-- What a standing query is asked with: a session's is its member's, a key's ends with the key.
create table portolan.standing_errand (
  query_id uuid primary key references public.standing_query (id) on delete cascade,
  member_id uuid not null,
  via text not null check (via in ('SESSION', 'API_KEY')),
  credential_id uuid not null
);
create index on portolan.standing_errand (member_id, via, credential_id);

-- What matched, once for each version of an entry. Read through functions alone, which show to each reader those
-- whose entry the reader sees.
create table portolan.standing_hit (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity unique,
  query_id uuid not null references public.standing_query (id) on delete cascade,
  entry_id uuid not null,
  entry_version text not null,
  score double precision not null,
  matched_name text not null,
  reasons jsonb not null,
  raised_at timestamptz not null default now(),
  -- Known when the query was saved: no news.
  was_known boolean not null,
  seen_at timestamptz,
  seen_by_id uuid references public.member (id),
  unique (query_id, entry_id, entry_version)
);
