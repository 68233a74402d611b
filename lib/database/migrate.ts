// Brings a database to today's schema and policies. Safe to run again and by several processes at once.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";
import { CannotStart } from "./cannot-start.ts";
import { jobQueueVersion, migrateJobQueue } from "./job-queue.ts";
import { deriveKey, loginRoles } from "./role.ts";
import { applyMigrations, type MigrationFolder } from "./schema-engine.ts";

const folder = (path: string) => new URL(`../../prisma/${path}`, import.meta.url);

function readMigrations(): MigrationFolder[] {
  return readdirSync(folder("migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, script: readFileSync(folder(`migrations/${name}/migration.sql`), "utf8") }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

export const knownMigrations = (): string[] => readMigrations().map(({ name }) => name);

function readPolicies(): string {
  return readdirSync(folder("policies"))
    .sort()
    .map((name) => readFileSync(folder(`policies/${name}`), "utf8"))
    .join("\n");
}

/** Makes the database of the address if the server does not have it yet. */
async function createDatabase(url: string): Promise<void> {
  const target = new URL(url);
  const name = decodeURIComponent(target.pathname.slice(1));
  const probe = new pg.Client({ connectionString: url });
  try {
    await probe.connect();
    return await probe.end();
  } catch (error) {
    if ((error as { code?: string }).code !== "3D000") {
      throw new CannotStart(
        `The database at ${target.host} cannot be used: ${(error as Error).message}. Check DATABASE_URL and that PostgreSQL is running.`,
      );
    }
  }
  target.pathname = "/postgres";
  const server = new pg.Client({ connectionString: target.toString() });
  await server.connect();
  await server.query(`create database ${pg.escapeIdentifier(name)} encoding 'UTF8' template template0`).catch((error: { code?: string }) => {
    if (error.code !== "42P04") throw error;
  });
  await server.end();
}

async function prepareRoles(admin: pg.Client, secret: string): Promise<void> {
  for (const role of ["portolan_owner", ...loginRoles]) {
    const exists = await admin.query("select 1 from pg_roles where rolname = $1", [role]);
    if (!exists.rowCount) await admin.query(`create role ${role} nosuperuser nobypassrls nocreaterole nocreatedb`);
  }
  for (const role of loginRoles) {
    await admin.query(`alter role ${role} login password ${pg.escapeLiteral(deriveKey(secret, `role|${role}`))}`);
    await admin.query(`alter role ${role} set statement_timeout = '20s'`);
    await admin.query(`alter role ${role} set idle_in_transaction_session_timeout = '60s'`);
  }
  await admin.query("grant portolan_owner to current_user");
  await admin.query("create extension if not exists pg_trgm");
  await admin.query("create extension if not exists unaccent");
  await admin.query("grant create, usage on schema public to portolan_owner");
  await admin.query("do $$ begin execute format('grant create, connect, temporary on database %I to portolan_owner', current_database()); end $$");
}

export type Migrated = { migrations: string[]; policies: boolean };

/** Migrations that a newer version of the portal applied: this one would not know what its rows mean. */
async function refuseNewer(admin: pg.Client, known: MigrationFolder[]): Promise<void> {
  const { rows } = await admin.query("select to_regclass('public._prisma_migrations') as found");
  if (!rows[0].found) return;
  const applied = await admin.query<{ name: string }>(
    "select migration_name as name from public._prisma_migrations where rolled_back_at is null order by 1",
  );
  const unknown = applied.rows.map(({ name }) => name).filter((name) => !known.some((one) => one.name === name));
  if (unknown.length) {
    throw new CannotStart(
      `The database belongs to a newer version of Portolan: this one does not know its ${unknown.join(", ")}. Start that version, or restore the backup from before its upgrade.`,
    );
  }
}

/**
 * Creates the database, roles and schema as needed, applies new migrations and, when they changed, all policies.
 * `only`: these migrations and no policies, as a backup needs it.
 */
export async function migrate(url: string, secret: string, { only }: { only?: string[] } = {}): Promise<Migrated> {
  await createDatabase(url);
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    const version = Number((await admin.query("show server_version_num")).rows[0].server_version_num);
    if (version < 150000) throw new CannotStart(`PostgreSQL 15 or later is needed; this server is ${Math.floor(version / 10000)}.`);
    // Two processes starting together: the second waits here and then finds nothing to do.
    await admin.query("select pg_advisory_lock(7067047)");
    const known = readMigrations();
    await refuseNewer(admin, known);
    const policies = readPolicies();
    const digest = createHash("sha256")
      .update(policies)
      .update(known.map((one) => one.name).join())
      .update(jobQueueVersion)
      .update(deriveKey(secret, "migrated"))
      .digest("hex");
    const applied = (await admin.query("select to_regclass('portolan.applied') as found")).rows[0].found
      ? (await admin.query("select policies from portolan.applied")).rows[0]?.policies
      : undefined;
    if (applied === digest) return { migrations: [], policies: false };

    await prepareRoles(admin, secret).catch((error: { code?: string; message: string }) => {
      if (error.code !== "42501") throw error;
      throw new CannotStart(
        `The user of DATABASE_URL may not prepare the database: ${error.message}. It needs CREATEROLE and must own the database.`,
      );
    });
    const wanted = only ? known.filter(({ name }) => only.includes(name)) : known;
    const migrations = await applyMigrations({ connectionString: url, options: "-c role=portolan_owner" }, wanted);
    await migrateJobQueue(url);
    if (only) return { migrations, policies: false };
    await admin.query("set role portolan_owner");
    // A function may carry a setting of pg_trgm only once that library is loaded.
    await admin.query("select public.similarity('', '')");
    await admin.query(`begin; ${policies}; delete from portolan.applied; insert into portolan.applied (policies) values ('${digest}'); commit`);
    return { migrations, policies: true };
  } finally {
    await admin.end();
  }
}
