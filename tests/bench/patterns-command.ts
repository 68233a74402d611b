// npm run bench:patterns -- --folder F: how fast patterns are proposed, listed, linked and recognised, and seizures like
// one found, on a database of bench:data of its own; beside the same statements by the owner, whom no policy holds.
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { startGraphql } from "../../graphql/server.ts";
import type { Reader } from "../../lib/access/operation.ts";
import { migrate } from "../../lib/database/migrate.ts";
import { closePools, openPools } from "../../lib/database/pools.ts";
import { readEnv } from "../../lib/env.ts";
import { findAlike } from "../../lib/patterns/alike-seizures.ts";
import { proposePatterns } from "../../lib/patterns/propose-patterns.ts";
import { openDatabase } from "../../lib/running/database.ts";
import { Asking, listenToStatements } from "./asking.ts";
import { addPatterns, recognise, recognising } from "./pattern-data.ts";
import { startPortal } from "./portal-process.ts";
import type { Viewer } from "./registry.ts";
import { heading, printed } from "./table.ts";
import { stopwatch, timed } from "./timing.ts";

const { values } = parseArgs({ options: { folder: { type: "string", default: ".bench" }, url: { type: "string", default: "" } } });
const folder = resolve(values.folder);
const database = await openDatabase(readEnv({ ...process.env, PORTOLAN_DATA: folder, DATABASE_URL: values.url }));
await migrate(database.url, database.secret);
const owner = new pg.Client({ connectionString: database.url });
await owner.connect();
await addPatterns(owner);
const recognised = await recognise(owner);
const portal = await startPortal(database.url, database.secret, folder);
openPools(database.url, database.secret, 4, () => undefined);
const graphql = await startGraphql();
try {
  await measure();
} finally {
  await owner.end();
  await closePools();
  await graphql.stop();
  await portal.stop();
  if (!database.wasRunning) await database.stop();
}

type Line = { name: string; bar: number; operation: (turn: number) => string; byHand: (turn: number) => Promise<unknown> };

async function linesFor(agencyId: number): Promise<Line[]> {
  const reader = { viewer: { agencyId }, rows: async ({ text, values: given }: pg.QueryConfig) => (await owner.query(text, given)).rows };
  const unheld = reader as unknown as Reader;
  const some = async (statement: string): Promise<string[]> => (await owner.query(statement)).rows.map(({ id }) => id);
  const reports = await some("select id from seizure_report where status = 'RELEASED' order by md5(id::text) limit 40");
  const patterns = await some("select id from pattern order by reference limit 40");
  const at = (ids: string[], turn: number) => ids[turn % ids.length] as string;
  const node = (type: string, ids: string[], fields: string) => (turn: number) =>
    `{ node(id: "${Buffer.from(`${type}:${at(ids, turn)}`).toString("base64")}") { ... on ${type} { ${fields} } } }`;
  return [
    {
      name: "what is proposed, 90 days",
      bar: 3_000,
      operation: () => "{ patternProposals(days: 90) { origin destination commodityGroup concealment mailClass count countBefore lift } }",
      byHand: () => proposePatterns(unheld, 90),
    },
    {
      name: "seizures like one",
      bar: 100,
      operation: node("SeizureReport", reports, "alike(first: 5) { score reasons { kind value } seizureReport { reference agency { name } } }"),
      byHand: (turn) => findAlike(unheld, at(reports, turn), 5),
    },
    {
      name: "patterns: first page and count",
      bar: 50,
      operation: () => "{ patterns(first: 50) { totalCount edges { node { reference title agency { name } indicators { kind value } } } } }",
      byHand: () =>
        owner.query(`select p.*, (select json_agg(i) from pattern_indicator i where i.pattern_id = p.id), (select count(*) from pattern)
          from pattern p order by p.updated_at desc, p.id desc limit 50`),
    },
    {
      name: "a pattern with its links",
      bar: 50,
      operation: node("Pattern", patterns, "title linkedReports { reference occurredOn } linkedPatterns { title }"),
      byHand: (turn) =>
        owner.query("select r.* from portolan.pattern_link l join seizure_report r on r.id = l.record_id where l.pattern_id = $1", [
          at(patterns, turn),
        ]),
    },
    {
      name: "what fits a pattern, and how many",
      bar: 100,
      operation: node(
        "Pattern",
        patterns.slice(0, recognising),
        "fits(first: 20) { totalCount edges { node { matched seizureReport { reference } } } }",
      ),
      byHand: (turn) =>
        owner.query(
          "select r.*, count(*) over () from portolan.pattern_match m join seizure_report r on r.id = m.report_id where m.pattern_id = $1 limit 20",
          [at(patterns.slice(0, recognising), turn)],
        ),
    },
  ];
}

async function measure(): Promise<void> {
  listenToStatements();
  const asking = new Asking(portal.url, graphql, owner);
  const processor = cpus();
  const [{ rows }] = [await owner.query("select count(*)::integer as reports from seizure_report")];
  console.log(`${processor.length} × ${processor[0]?.model}, load ${loadavg()[0]?.toFixed(1)}; ${rows[0].reports.toLocaleString("en")} reports`);
  if (recognised > 1_000)
    console.log(`recognising: ${(recognised / recognising / 1000).toFixed(1)} s for a new pattern to be held against all of them`);
  const viewers: Viewer[] = JSON.parse(readFileSync(resolve(folder, "viewers.json"), "utf8"));
  let missed = 0;
  for (const viewer of viewers.filter(({ sight }) => sight !== "nothing")) {
    const { data } = await asking.overHttp(viewer.key, "{ seizureReports(first: 1) { totalCount } patterns(first: 1) { totalCount } }");
    console.log(`\n${heading}\n${viewer.sight}: sees ${data.seizureReports.totalCount} reports and ${data.patterns.totalCount} patterns`);
    for (const { name, bar, operation, byHand } of await linesFor(viewer.agencyId)) {
      let turn = 0;
      const repeat = bar > 1_000 ? 5 : 40;
      const http = await timed(repeat, async () => (await asking.overHttp(viewer.key, operation(turn++))).milliseconds);
      const inside = await timed(repeat, async () => (await asking.inProcess(viewer.key, operation(turn++))).milliseconds);
      const plain = await timed(repeat, () => stopwatch(() => byHand(turn++)));
      if (http.p95 > bar) missed += 1;
      console.log(printed({ group: "report", name, viewer: viewer.sight, bar, http, database: inside, plain, scans: [] }));
    }
  }
  console.log(`\n${missed} miss their bar; load ${loadavg()[0]?.toFixed(1)}`);
}
