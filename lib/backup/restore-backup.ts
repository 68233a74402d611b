// Brings a backup into an empty database: the schema as it was then, the data, then today's schema and policies.
import { once } from "node:events";
import { finished } from "node:stream/promises";
import pg from "pg";
import { type CopyStreamQuery, from as copyFrom } from "pg-copy-streams";
import { knownMigrations, migrate } from "../database/migrate.ts";
import { CannotRestore, checkArchive, columnList, type Heading, readArchive, type Table } from "./archive.ts";
import { bareTables } from "./bare-tables.ts";
import { placeFeed } from "./place-feed.ts";
import { secretPrintOf, tablesQuery } from "./take-backup.ts";

export type Restored = {
  takenAt: string;
  rows: number;
  migrations: string[];
  chains: "whole" | { strand: number; sequence: string; fault: string }[];
};
export type Restoring = { url: string; secret: string; previousSecret?: string | undefined; replace: boolean };

async function connectTo(url: string): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: url, application_name: "restore" });
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    // There is no such database yet: it will be made.
    if ((error as { code?: string }).code === "3D000") return null;
    throw error;
  }
}

/** Refuses a database that somebody uses or that holds something, or empties it if told to. */
async function makeRoom({ url, replace }: Restoring): Promise<void> {
  const client = await connectTo(url);
  if (!client) return;
  try {
    const { rows } = await client.query<{ tables: number; others: number }>(`
      select (select count(*)::integer from pg_tables where schemaname not in ('pg_catalog', 'information_schema')) as tables,
        (select count(*)::integer from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and usename is not null) as others`);
    if (rows[0]?.others) throw new CannotRestore("The database is in use. Stop the portal and every other command, then restore.");
    if (!rows[0]?.tables) return;
    if (!replace) throw new CannotRestore("The database is not empty. Restore into an empty one, or give --replace to delete what is in it.");
    await client.query(
      "drop schema if exists portolan cascade; drop schema if exists graphile_worker cascade; drop schema public cascade; create schema public",
    );
  } finally {
    await client.end();
  }
}

function judge(path: string, { secretPrint }: Heading, { secret, previousSecret }: Restoring): void {
  const known = [secret, previousSecret].some((one) => one && secretPrintOf(one) === secretPrint);
  if (!known) {
    throw new CannotRestore(
      `${path} was made with another secret: with this one nobody would stay signed in and no second factor could be read. Give the PORTOLAN_SECRET of then (with the embedded database: put it into the data folder, as “secret”), or name it in PORTOLAN_PREVIOUS_SECRET.`,
    );
  }
}

function refuseNewer(path: string, { migrations }: Heading): void {
  const unknown = migrations.filter((name) => !knownMigrations().includes(name));
  if (unknown.length)
    throw new CannotRestore(`${path} was made by a newer version of Portolan, with ${unknown.join(", ")}. Restore it with that version.`);
}

function openTable(client: pg.Client, table: Table, known: Map<string, string[]>): CopyStreamQuery {
  const columns = known.get(table.name);
  const isSame = columns && [...columns].sort().join() === [...table.columns].sort().join();
  if (!isSame)
    throw new CannotRestore(`The backup's table ${table.name} is not one of this version. Restore with the version that made it, then upgrade.`);
  return client.query(copyFrom(`copy ${table.name} (${columnList(table)}) from stdin`));
}

/** All rows and sequences, in one transaction: a restore that is cut off leaves nothing behind. */
async function load(client: pg.Client, path: string): Promise<number> {
  const { rows: tables } = await client.query<Table>(tablesQuery);
  const known = new Map(tables.map(({ name, columns }) => [name, columns]));
  await client.query(`truncate ${tables.map(({ name }) => name).join(", ")}`);
  let total = 0;
  let copying: CopyStreamQuery | undefined;
  for await (const part of readArchive(path)) {
    if (part.kind === "rows") {
      total += part.count;
      if (!copying?.write(part.rows)) await once(copying as CopyStreamQuery, "drain");
      continue;
    }
    if (copying) await finished(copying.end());
    copying = part.kind === "table" ? openTable(client, part.table, known) : undefined;
    if (part.kind === "sequence") await client.query("select setval($1::regclass, $2, $3)", [part.name, part.value, part.isCalled]);
  }
  return total;
}

/** In one transaction of who owns the tables. */
async function asOwner<Done>(url: string, work: (client: pg.Client) => Promise<Done>): Promise<Done> {
  const client = (await connectTo(url)) as pg.Client;
  try {
    await client.query("begin; set local role portolan_owner; set local statement_timeout = 0");
    const done = await work(client);
    await client.query("commit");
    return done;
  } finally {
    await client.end();
  }
}

/** Restores; throws CannotRestore, before anything is touched, when the file or the place is not fit for it. */
export async function restoreBackup(path: string, into: Restoring): Promise<Restored> {
  const { heading } = await checkArchive(path);
  refuseNewer(path, heading);
  judge(path, heading, into);
  await makeRoom(into);
  await migrate(into.url, into.secret, { only: heading.migrations });
  const rows = await asOwner(into.url, (client) => bareTables(client, () => load(client, path)));
  // What came since the backup: newer migrations, and the policies of this version.
  const { migrations } = await migrate(into.url, into.secret);
  await asOwner(into.url, placeFeed);
  return { takenAt: heading.takenAt, rows, migrations, chains: await verifyChains(into.url) };
}

export async function verifyChains(url: string): Promise<Restored["chains"]> {
  const client = (await connectTo(url)) as pg.Client;
  try {
    await client.query("set role portolan_owner; set statement_timeout = 0; analyze");
    const { rows } = await client.query<{ strand: number; sequence: string; fault: string }>("select * from portolan.verify_access_records()");
    return rows.length ? rows : "whole";
  } finally {
    await client.end();
  }
}
