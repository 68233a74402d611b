-- DropIndex
DROP INDEX "member_agency_id_email_key";

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "invited_until" TIMESTAMPTZ,
ADD COLUMN     "joined_at" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "member_proposal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "roles" TEXT[],
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "proposer_id" UUID NOT NULL,
    "decider_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ,

    CONSTRAINT "member_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_change" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" INTEGER NOT NULL,
    "audience_id" INTEGER NOT NULL,
    "actor_id" UUID,
    "member_id" UUID,
    "kind" TEXT NOT NULL,
    "granted" TEXT[],
    "withdrawn" TEXT[],
    "unit" TEXT,
    "recorded_at" TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "member_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "member_proposal_agency_id_state_created_at_idx" ON "member_proposal"("agency_id", "state", "created_at");

-- CreateIndex
CREATE INDEX "member_change_agency_id_recorded_at_idx" ON "member_change"("agency_id", "recorded_at");

-- AddForeignKey
ALTER TABLE "member_proposal" ADD CONSTRAINT "member_proposal_member_id_agency_id_fkey" FOREIGN KEY ("member_id", "agency_id") REFERENCES "member"("id", "agency_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "member_proposal" ADD CONSTRAINT "member_proposal_proposer_id_agency_id_fkey" FOREIGN KEY ("proposer_id", "agency_id") REFERENCES "member"("id", "agency_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "member_proposal" ADD CONSTRAINT "member_proposal_decider_id_agency_id_fkey" FOREIGN KEY ("decider_id", "agency_id") REFERENCES "member"("id", "agency_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "member_change" ADD CONSTRAINT "member_change_actor_id_agency_id_fkey" FOREIGN KEY ("actor_id", "agency_id") REFERENCES "member"("id", "agency_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "member_change" ADD CONSTRAINT "member_change_member_id_agency_id_fkey" FOREIGN KEY ("member_id", "agency_id") REFERENCES "member"("id", "agency_id") ON DELETE RESTRICT ON UPDATE RESTRICT;


-- Who was entered by the operator was here from then on.
update public.member set joined_at = created_at;
-- Whoever left may be invited again, as a new member: what was for the former person stays with the former person.
create unique index member_agency_id_email_key on public.member (agency_id, email) where left_at is null;
delete from portolan.member_password p using public.member m where m.id = p.member_id and m.left_at is not null;

alter table public.member_proposal
  add check (kind in ('ROLES', 'SECOND_FACTOR_REMOVAL')),
  add check (state in ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  add check (roles <@ array['ANALYST', 'OFFICER', 'SUPERVISOR']),
  add foreign key (audience_id) references portolan.audience (id),
  alter column audience_id set (n_distinct = 1);
create unique index on public.member_proposal (member_id, kind) where state = 'OPEN';
alter table public.member_change
  add foreign key (audience_id) references portolan.audience (id),
  alter column audience_id set (n_distinct = 1);

-- Links that work once: of each purpose a member has one, the latest. Used and revoked ones are not kept.
create table portolan.one_use_link (
  hash bytea primary key,
  member_id uuid not null references public.member (id),
  purpose text not null check (purpose in ('INVITATION', 'PASSWORD_RESET')),
  expires_at timestamptz not null,
  unique (member_id, purpose)
);

-- Secrets are encrypted with a key that the database does not have. `secret` counts from when its first code was
-- right; until then it is `pending`. last_step: the 30 seconds of the latest code, so that none works twice.
create table portolan.second_factor (
  member_id uuid primary key references public.member (id),
  secret bytea,
  last_step bigint not null default 0,
  pending bytea
);
create table portolan.recovery_code (
  hash bytea primary key,
  member_id uuid not null references public.member (id)
);
create index on portolan.recovery_code (member_id);
-- Whether supervisors and administrators need one: written at start from PORTOLAN_SECOND_FACTOR.
create table portolan.second_factor_rule (is_required boolean not null);
insert into portolan.second_factor_rule values (true);

-- proven_at: when this session last gave its password.
alter table portolan.session_secret
  add column proven_at timestamptz not null default now(),
  add column has_second_factor boolean not null default false;
