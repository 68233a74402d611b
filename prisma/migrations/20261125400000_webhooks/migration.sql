-- CreateTable
CREATE TABLE "webhook" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "kinds" TEXT[],
    "status" TEXT NOT NULL DEFAULT 'PROPOSED',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ,
    "confirmed_by_id" UUID,
    "failing_since" TIMESTAMPTZ,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_attempt" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "webhook_id" UUID NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "message_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "attempted_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "duration_ms" INTEGER NOT NULL,
    "status_code" INTEGER,
    "fault" TEXT,

    CONSTRAINT "webhook_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "webhook_agency_id_created_at_idx" ON "webhook"("agency_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_id_agency_id_audience_id_key" ON "webhook"("id", "agency_id", "audience_id");

-- CreateIndex
CREATE INDEX "webhook_attempt_webhook_id_attempted_at_idx" ON "webhook_attempt"("webhook_id", "attempted_at");

-- CreateIndex
CREATE INDEX "webhook_attempt_message_id_idx" ON "webhook_attempt"("message_id");

-- AddForeignKey
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_member_id_agency_id_fkey" FOREIGN KEY ("member_id", "agency_id") REFERENCES "member"("id", "agency_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_confirmed_by_id_agency_id_fkey" FOREIGN KEY ("confirmed_by_id", "agency_id") REFERENCES "member"("id", "agency_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "webhook_attempt" ADD CONSTRAINT "webhook_attempt_webhook_id_agency_id_audience_id_fkey" FOREIGN KEY ("webhook_id", "agency_id", "audience_id") REFERENCES "webhook"("id", "agency_id", "audience_id") ON DELETE CASCADE ON UPDATE CASCADE;


alter table public.webhook add foreign key (audience_id) references portolan.audience (id);
alter table public.webhook alter column audience_id set (n_distinct = 1);
alter table public.webhook_attempt add foreign key (audience_id) references portolan.audience (id);
alter table public.webhook_attempt alter column audience_id set (n_distinct = 1);
alter table public.webhook add check (status in ('PROPOSED', 'ACTIVE', 'PAUSED', 'FAILING', 'ENDED'));

-- How a webhook is doing, and the roles that its owner held when it was proposed.
create table portolan.webhook_state (
  webhook_id uuid primary key references public.webhook (id) on delete cascade,
  roles text[] not null,
  failures integer not null default 0,
  resting_until timestamptz
);

-- What its messages are signed with, encrypted with a key that the database does not have.
create table portolan.webhook_secret (
  id uuid primary key,
  webhook_id uuid not null references public.webhook (id) on delete cascade,
  encrypted bytea not null,
  created_at timestamptz not null default clock_timestamp(),
  -- Of one that was replaced.
  expires_at timestamptz
);
create index on portolan.webhook_secret (webhook_id);

create table portolan.webhook_message (
  -- Sent as webhook-id, the same at each attempt.
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity,
  webhook_id uuid not null references public.webhook (id) on delete cascade,
  -- Null: a test.
  record_kind text,
  record_id uuid,
  -- In which it changed.
  audiences integer[] not null default '{}',
  created_at timestamptz not null default now(),
  attempts integer not null default 0,
  -- Made before it was sent again on demand.
  attempts_before integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  -- Accepted, or given up.
  settled_at timestamptz
);
create unique index on portolan.webhook_message (webhook_id, record_id) where attempts = 0 and settled_at is null;
create index on portolan.webhook_message (webhook_id, number) where settled_at is null;
create index on portolan.webhook_message (webhook_id, settled_at);

-- Also for what the portal itself sends out for somebody.
alter table portolan.job_errand drop constraint job_errand_via_check;
alter table portolan.job_errand add check (via in ('SESSION', 'API_KEY', 'WEBHOOK', 'DIGEST'));
