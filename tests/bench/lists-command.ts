// npm run bench:lists: how fast lists are on the database of bench:data, and whether the plans keep to the indexes.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { startGraphql } from "../../graphql/server.ts";
import { migrate } from "../../lib/database/migrate.ts";
import { closePools, openPools } from "../../lib/database/pools.ts";
import { readEnv } from "../../lib/env.ts";
import { openDatabase } from "../../lib/running/database.ts";
import { Asking, listenToStatements } from "./asking.ts";
import { type Measured, Measuring } from "./measure.ts";
import { startPortal } from "./portal-process.ts";
import type { Viewer } from "./registry.ts";
import { heading, printed } from "./table.ts";

const { values } = parseArgs({
  options: {
    folder: { type: "string", default: ".bench" },
    url: { type: "string", default: "" },
    json: { type: "string" },
    // Only lines whose name fits; only this viewer.
    only: { type: "string", default: "" },
    viewer: { type: "string", default: "" },
  },
});
const folder = resolve(values.folder);
const database = await openDatabase(readEnv({ ...process.env, PORTOLAN_DATA: folder, DATABASE_URL: values.url }));
await migrate(database.url, database.secret);
const portal = await startPortal(database.url, database.secret, folder);
openPools(database.url, database.secret, 4, () => undefined);
const graphql = await startGraphql();
const clients = [new pg.Client({ connectionString: database.url }), new pg.Client({ connectionString: database.url })];
for (const client of clients) await client.connect();
const [administrator, plainly] = clients as [pg.Client, pg.Client];
try {
  await measure();
} finally {
  for (const client of clients) await client.end();
  await closePools();
  await graphql.stop();
  await portal.stop();
  if (!database.wasRunning) await database.stop();
}

async function measure(): Promise<void> {
  const one = async (text: string, given: unknown[] = []) => (await plainly.query(text, given)).rows[0];
  const { rows: tables } = await plainly.query("select relname as name, reltuples as rows from pg_class where relnamespace = 'public'::regnamespace");
  const { version } = await one("select current_setting('server_version') as version");
  const agency = await one("select agency_id as row from seizure_report group by 1 order by count(*) desc limit 1");
  agency.id = Buffer.from(`Agency:${agency.row}`).toString("base64");
  const rowsOf = new Map<string, number>(tables.map(({ name, rows }) => [name, rows]));
  const processor = cpus();
  const machine = `${processor.length} × ${processor[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, PostgreSQL ${version}`;
  console.log(`${machine}; ${rowsOf.get("seizure_report")?.toLocaleString("en")} reports\n`);
  listenToStatements();
  const measuring = new Measuring(new Asking(portal.url, graphql, administrator), plainly, rowsOf);
  const viewers: Viewer[] = JSON.parse(readFileSync(resolve(folder, "viewers.json"), "utf8"));
  const all: Measured[] = [];
  for (const viewer of viewers.filter(({ sight }) => sight.startsWith(values.viewer))) {
    await plainly.query("begin");
    await plainly.query("select portolan.enter($1)", [viewer.key]);
    const { audiences } = await one("select portolan.visible() as audiences");
    await plainly.query("rollback");
    const { reports } = await one("select count(*)::integer as reports from seizure_report where audience_id = any ($1)", [audiences]);
    const item = await one("select item_id from seizure_report where item_id is not null and (audience_id = any ($1) or $2) limit 1", [
      audiences,
      !reports,
    ]);
    console.log(`\n${heading}\n${viewer.sight}: sees ${reports.toLocaleString("en")} reports by ${audiences.length.toLocaleString("en")} audiences`);
    const measured = await measuring.viewer({ ...viewer, audiences, reports }, agency, item.item_id, new RegExp(values.only));
    for (const line of measured) console.log(printed(line));
    all.push(...measured);
  }
  if (values.json) writeFileSync(values.json, JSON.stringify({ machine, measured: all }, null, 2));
  const missed = all.filter(({ bar, http, database }) => bar !== null && (http ?? database).p95 > bar);
  const scanning = all.filter(({ scans }) => scans.length);
  console.log(`\n${all.length} lines; ${missed.length} miss their bar; ${scanning.length} read a table as a whole`);
  for (const { viewer, name, scans } of scanning) console.log(`  ${viewer}, ${name}: ${scans.join("; ")}`);
  if (scanning.length) process.exitCode = 1;
}
