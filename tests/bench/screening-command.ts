// npm run bench:screening: the screening index beside pg_trgm, MiniSearch and Fuse.js, on the same names in the same run.
import { once } from "node:events";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Built, Source } from "../../lib/screening/bench/build-thread.ts";
import { measureRecall, measureSpeed } from "../../lib/screening/bench/measure-search.ts";
import { type AskedName, readBackground, readList, readQueries } from "../../lib/screening/bench/name-files.ts";
import { SearchThreads } from "../../lib/screening/index/search-threads.ts";
import { startThread } from "../../lib/screening/index/start-thread.ts";
import { type Engine, fuse, miniSearch, trigrams } from "./screening-engines.ts";

const usage = `Usage: npm run bench:screening -- --data FOLDER [--small] [--json FILE]

  --data   the folder of list-*.csv, queries-*.csv and background-*.txt.gz
  --small  the list alone, without the background`;

type Figures = { buildSeconds: number; perSecond: number; recall: Record<string, number>; queries: number };

const { values } = parseArgs({ options: { data: { type: "string" }, small: { type: "boolean", default: false }, json: { type: "string" } } });
if (!values.data) {
  console.error(usage);
  process.exit(1);
}
const folder = values.data;
const fileOf = (beginning: string) => join(folder, readdirSync(folder).find((name) => name.startsWith(beginning)) ?? beginning);
const background = values.small ? null : fileOf("background-");
const queries = readQueries(fileOf("queries-"));
const list = fileOf("list-");

/** As many of each kind, in turn, so that stopping early leaves some of each. */
function sample(each: number): AskedName[] {
  const taken = new Map<string, number>();
  const placed = queries.map((query) => {
    const place = taken.get(query.kind) ?? 0;
    taken.set(query.kind, place + 1);
    return { query, place };
  });
  return placed
    .filter(({ place }) => place < each)
    .sort((one, other) => one.place - other.place)
    .map(({ query }) => query);
}

async function measureOurs(threads: number): Promise<Figures> {
  const builder = startThread(new URL("../../lib/screening/bench/build-thread.ts", import.meta.url), {
    list,
    latinOnly: false,
    background,
    times: 1,
  } satisfies Source);
  const [{ segment, entities, seconds }] = (await once(builder, "message")) as [Built];
  await builder.terminate();
  const search = new SearchThreads(threads);
  search.use([segment]);
  const recall = await measureRecall(search, queries, entities);
  const { perSecond } = await measureSpeed(
    search,
    queries.map(({ query }) => query),
    "all",
    5,
  );
  await search.stop();
  return { buildSeconds: seconds, perSecond, recall, queries: queries.length };
}

/** Stops asking after `seconds`: some take that long for a few names. */
async function measure(make: () => Promise<Engine>, seconds: number): Promise<[string, Figures]> {
  const building = performance.now();
  const engine = await make();
  const buildSeconds = (performance.now() - building) / 1000;
  const found = new Map<string, boolean[]>();
  const started = performance.now();
  let count = 0;
  for (const { kind, query, entity } of sample(60)) {
    if (performance.now() - started > seconds * 1000) break;
    found.set(kind, [...(found.get(kind) ?? []), (await engine.find(query)).includes(entity)]);
    count++;
  }
  const perSecond = (count / (performance.now() - started)) * 1000;
  await engine.stop();
  const recall = Object.fromEntries([...found].map(([kind, all]) => [kind, all.filter(Boolean).length / all.length]));
  return [engine.name, { buildSeconds, perSecond, recall, queries: count }];
}

const engines: Record<string, Figures> = { "Portolan, one worker": await measureOurs(1), "Portolan, two workers": await measureOurs(2) };
const names = [...readList(list, false), ...(background ? readBackground(background).map((name) => ({ entity: "", type: "", name })) : [])];
for (const make of [trigrams, miniSearch, fuse]) {
  const [name, figures] = await measure(() => make(names), 30);
  engines[name] = figures;
}
const kinds = [...new Set(queries.map(({ kind }) => kind))];
console.log(`${names.length.toLocaleString("en")} names\n`);
console.log(["", "build s", "per second", "ours / theirs", ...kinds].map((cell, at) => cell.padEnd(at ? 14 : 24)).join(""));
const ours = engines["Portolan, two workers"] as Figures;
for (const [name, { buildSeconds, perSecond, recall }] of Object.entries(engines)) {
  const cells = [
    name,
    buildSeconds.toFixed(1),
    perSecond.toFixed(1),
    `${(ours.perSecond / perSecond).toFixed(1)} ×`,
    ...kinds.map((kind) => recall[kind]?.toFixed(3) ?? "-"),
  ];
  console.log(cells.map((cell, at) => cell.padEnd(at ? 14 : 24)).join(""));
}
if (values.json) {
  const ratios = Object.fromEntries(Object.entries(engines).map(([name, { perSecond }]) => [name, ours.perSecond / perSecond]));
  writeFileSync(values.json, `${JSON.stringify({ names: names.length, engines, ratios }, null, 2)}\n`);
}
process.exit(0);
