// Writes all that is stored into one file, from one snapshot, while the portal goes on working.
import { createHash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { CannotStart } from "../database/cannot-start.ts";
import { deriveKey } from "../database/role.ts";
import { columnList, endingLine, headingLine, sequenceLine, type Table, tableEnd, tableLine } from "./archive.ts";

/** Schemas whose tables hold data. What tells which migrations ran is made anew by migrating. */
export const tablesQuery = `
  select format('%I.%I', n.nspname, c.relname) as name,
    array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where n.nspname in ('public', 'portolan', 'graphile_worker') and c.relkind = 'r' and c.relpersistence = 'p'
    and format('%I.%I', n.nspname, c.relname) not in ('public._prisma_migrations', 'portolan.applied', 'graphile_worker.migrations')
  group by n.nspname, c.relname order by n.nspname, c.relname`;

const sequencesQuery = `
  select format('%I.%I', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'portolan', 'graphile_worker') and c.relkind = 'S' order by 1`;

export const secretPrintOf = (secret: string) => deriveKey(secret, "backup").slice(0, 16);

export type Taken = { tables: number; rows: number; takenAt: string };

/** Everything that the file will hold, in order. */
async function* contentOf(client: pg.Client, secret: string, taken: Taken): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  const hashed = (text: string | Buffer) => {
    const bytes = Buffer.from(text);
    hash.update(bytes);
    return bytes;
  };
  const { rows: migrations } = await client.query<{ migration_name: string }>(
    "select migration_name from public._prisma_migrations where finished_at is not null and rolled_back_at is null order by migration_name",
  );
  yield hashed(
    headingLine({ form: 1, takenAt: taken.takenAt, migrations: migrations.map((one) => one.migration_name), secretPrint: secretPrintOf(secret) }),
  );
  const counted: Record<string, number> = {};
  const { rows: tables } = await client.query<Table>(tablesQuery);
  for (const table of tables) {
    yield hashed(tableLine(table));
    const stream = client.query(copyTo(`copy ${table.name} (${columnList(table)}) to stdout`));
    for await (const part of stream as AsyncIterable<Buffer>) yield hashed(part);
    counted[table.name] = stream.rowCount;
    taken.rows += stream.rowCount;
    yield hashed(tableEnd);
  }
  taken.tables = tables.length;
  const { rows: sequences } = await client.query<{ name: string }>(sequencesQuery);
  for (const { name } of sequences) {
    const { rows } = await client.query<{ last_value: string; is_called: boolean }>(`select last_value, is_called from ${name}`);
    if (rows[0]) yield hashed(sequenceLine(name, rows[0].last_value, rows[0].is_called));
  }
  yield Buffer.from(endingLine({ rows: counted, sha256: hash.digest("hex") }));
}

/** Writes the backup; the file gets its name when it is whole. */
export async function takeBackup(url: string, secret: string, path: string): Promise<Taken> {
  if (existsSync(path)) throw new CannotStart(`${path} exists already: a backup overwrites nothing. Choose another name.`);
  const client = new pg.Client({ connectionString: url, application_name: "backup" });
  client.on("error", () => {});
  await client.connect();
  const partial = `${path}.partial`;
  try {
    await client.query("begin isolation level repeatable read, read only");
    await client.query("set local role portolan_owner; set local statement_timeout = 0");
    // An error instead of fewer rows, should a policy ever apply to the owner.
    await client.query("set local row_security = off");
    const taken: Taken = { tables: 0, rows: 0, takenAt: new Date().toISOString() };
    await pipeline(contentOf(client, secret, taken), createGzip(), createWriteStream(partial, { mode: 0o600 }));
    await rename(partial, path);
    return taken;
  } finally {
    await client.end().catch(() => undefined);
    await rm(partial, { force: true });
  }
}
