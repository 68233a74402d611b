// Reports into their tables by COPY, in blocks, each a transaction of its own. The triggers that keep the
// words of search and the homes of parties run as they always do, and versions hold what a release
// writes into them. Indexes and foreign keys are taken down before and built again after, which checks
// every row against them.
import { once } from "node:events";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Audience } from "./audiences.ts";
import { blockDice, type Skewed } from "./chance.ts";
import { addReport, columns, type Row, type Rows } from "./report.ts";

const blockSize = 10_000;
const tables = ["seizure_goods", "route_leg", "seizure_report", "seizure_party", "release"] as const;

const field = (value: Row[number]) =>
  value === null
    ? "\\N"
    : typeof value === "string"
      ? value.replace(/[\\\t\n]/g, (mark) => ({ "\\": "\\\\", "\t": "\\t", "\n": "\\n" })[mark] as string)
      : String(value);

async function copy(client: pg.Client, table: keyof Rows, rows: Row[]): Promise<void> {
  const into: Writable = client.query(copyFrom(`copy ${table} (${columns[table]}) from stdin`));
  for (let place = 0; place < rows.length; place += 500) {
    const lines = rows.slice(place, place + 500).map((row) => `${row.map(field).join("\t")}\n`);
    if (!into.write(lines.join(""))) await once(into, "drain");
  }
  into.end();
  await finished(into);
}

async function loadBlock(client: pg.Client, audience: Skewed<Audience>, from: number, until: number, total: number): Promise<void> {
  const dice = blockDice(`reports from ${from}`);
  const rows: Rows = { seizure_report: [], seizure_goods: [], route_leg: [], seizure_party: [], release: [] };
  for (let place = from; place < until; place++) addReport(rows, dice, audience, place / total);
  await client.query("begin");
  for (const table of tables) await copy(client, table, rows[table]);
  await client.query(
    `insert into seizure_report_version (report_id, agency_id, audience_id, version, author_id, content, created_at)
     select r.id, r.agency_id, r.audience_id, r.version, l.member_id, portolan.version_content(r), r.released_at
     from seizure_report r join release l on l.record_id = r.id where r.id = any ($1)`,
    [rows.seizure_report.map(([id]) => id)],
  );
  await client.query("commit");
}

/** What is taken down for loading, as statements that put it back: foreign keys, and indexes but those that the triggers read. */
async function takeDown(client: pg.Client): Promise<string[]> {
  const owned = "array['seizure_report', 'seizure_goods', 'route_leg', 'seizure_party', 'seizure_report_version', 'release']::regclass[]";
  const { rows } = await client.query<{ remove: string; restore: string }>(`
    select format('drop index %s', indexrelid::regclass) as remove, pg_get_indexdef(indexrelid) as restore
    from pg_index where indrelid = any (${owned}) and not indisunique and pg_get_indexdef(indexrelid) not like '%(report_id, "position")'
      and pg_get_indexdef(indexrelid) not like '%(record_id, released_at)'
    union all
    select format('alter table %s drop constraint %I', conrelid::regclass, conname),
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    from pg_constraint where contype = 'f' and conrelid = any (${owned})`);
  for (const { remove } of rows) await client.query(remove);
  return rows.map(({ restore }) => restore);
}

/** `open` answers connections with the owner's rights; as many load side by side as there are. */
export async function loadReports(clients: pg.Client[], audience: Skewed<Audience>, total: number, say: (sentence: string) => void): Promise<void> {
  const [first] = clients as [pg.Client];
  const restore = await takeDown(first);
  let next = 0;
  await Promise.all(
    clients.map(async (client) => {
      for (let from = next; from < total; from = next) {
        next = Math.min(from + blockSize, total);
        await loadBlock(client, audience, from, next, total);
        if (next % 100_000 === 0) say(`${next.toLocaleString("en")} reports`);
      }
    }),
  );
  say("indexes and foreign keys");
  // Two on one table would wait for each other.
  for (const statement of restore) await first.query(statement);
}
