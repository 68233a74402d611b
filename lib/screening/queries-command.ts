// npm run screening:queries: what an index over a list finds, whom it alarms about wrongly, what it costs and how fast it is.
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import type { Built, Source } from "./bench/build-thread.ts";
import { measureCleanAlerts, measureLatency, measureRecall, measureSpeed, type Viewer, viewers } from "./bench/measure-search.ts";
import { readClean, readQueries } from "./bench/name-files.ts";
import { SearchThreads } from "./index/search-threads.ts";
import { bytesOf } from "./index/segment.ts";
import { startThread } from "./index/start-thread.ts";

const usage = `Usage: npm run screening:queries -- --list LIST.csv [--latin-only] [--background NAMES.txt.gz] --queries QUERIES.csv --clean CLEAN.csv [--json FILE]

  --list        columns entity, type, name
  --latin-only  leaves names in other scripts out of the list
  --background  further names, one in a line, for size; --times N puts them together to N times as many
  --queries     columns kind, query, entity (the one that must be found)
  --clean       column name: people who are on no list`;

const options = {
  list: { type: "string" },
  "latin-only": { type: "boolean", default: false },
  background: { type: "string" },
  times: { type: "string", default: "1" },
  queries: { type: "string" },
  clean: { type: "string" },
  json: { type: "string" },
} as const;

const megabytes = () => process.memoryUsage().rss / 2 ** 20;
const { values } = parseArgs({ options });
if (!values.list || !values.queries || !values.clean) {
  console.error(usage);
  process.exit(1);
}
for (const file of [values.list, values.queries, values.clean, values.background]) {
  if (file === undefined || existsSync(file)) continue;
  console.error(`There is no file ${file}.`);
  process.exit(1);
}
const empty = megabytes();
const load = loadavg()[0] as number;

const builder = startThread(new URL("./bench/build-thread.ts", import.meta.url), {
  list: values.list,
  latinOnly: values["latin-only"],
  background: values.background ?? null,
  times: Number(values.times),
} satisfies Source);
const [{ segment, entities, names, seconds }] = (await once(builder, "message")) as [Built];
await builder.terminate();
console.log(
  `${names.toLocaleString("en")} names; built in ${seconds.toFixed(2)} s, ${(bytesOf(segment) / 2 ** 20).toFixed(0)} MB of arrays (load before: ${load.toFixed(1)})`,
);

const [queries, clean] = [readQueries(values.queries), readClean(values.clean)];
const asked = [...queries.map(({ query }) => query), ...clean];
const perSecond: Record<string, Record<string, number>> = {};
const perProcessorSecond: Record<string, number> = {};
const figures = {
  recall: {} as Record<string, number>,
  cleanAlertsPerThousand: 0,
  buildSeconds: seconds,
  memoryMb: 0,
  latencyMs: { p50: 0, p95: 0, p99: 0 },
};

for (const [label, count] of [
  ["one", 1],
  ["two", 2],
] as const) {
  const search = new SearchThreads(count);
  search.use([segment]);
  if (label === "one") {
    figures.recall = await measureRecall(search, queries, entities);
    figures.cleanAlertsPerThousand = await measureCleanAlerts(search, clean);
    figures.latencyMs = await measureLatency(
      search,
      asked.filter((_, at) => at % 7 === 0),
    );
  }
  await measureSpeed(search, asked, "all", 1);
  for (const viewer of Object.keys(viewers) as Viewer[]) {
    const speed = await measureSpeed(search, asked, viewer, 2);
    perSecond[viewer] = { ...perSecond[viewer], [label]: speed.perSecond };
    perProcessorSecond[viewer] = speed.perProcessorSecond;
  }
  figures.memoryMb = Math.max(figures.memoryMb, megabytes() - empty);
  await search.stop();
}

const { all, ...others } = perSecond;
const print = (title: string, lines: Record<string, string>) =>
  console.log(
    `\n${title}\n${Object.entries(lines)
      .map(([name, value]) => `  ${name.padEnd(18)}${value}`)
      .join("\n")}`,
  );
const mapped = <Value>(record: Record<string, Value>, say: (value: Value) => string) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, say(value)]));
print(
  "recall@10",
  mapped(figures.recall, (share) => share.toFixed(4)),
);
print(
  "screens a second",
  mapped(perSecond, ({ one, two }) => `${one?.toFixed(0)} with one worker, ${two?.toFixed(0)} with two`),
);
print(
  "screens in a second of processor time, on a machine that does other things too",
  mapped(perProcessorSecond, (count) => count.toFixed(0)),
);
print(
  "one screen, ms",
  mapped(figures.latencyMs, (ms) => ms.toFixed(2)),
);
print("cost", {
  "clean alerts / 1,000": figures.cleanAlertsPerThousand.toFixed(1),
  "build, s": seconds.toFixed(2),
  "memory, MB": figures.memoryMb.toFixed(0),
});
console.log(`\nload of the machine: ${load.toFixed(1)} before, ${(loadavg()[0] as number).toFixed(1)} after`);
if (values.json)
  writeFileSync(values.json, `${JSON.stringify({ ...figures, perSecond: all, perSecondSeeing: others, perProcessorSecond }, null, 2)}\n`);
