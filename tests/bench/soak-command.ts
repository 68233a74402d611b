// npm run bench:soak: a steady load for a while; does the portal's memory stay flat?
import { writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Installation } from "./faults/installation.ts";
import { judge } from "./faults/judge.ts";
import { Ledger } from "./faults/ledger.ts";
import { enrolCrews, work } from "./faults/load.ts";

const { minutes = "20", json } = parseArgs({ options: { minutes: { type: "string" }, json: { type: "string" } } }).values;
const token = "a-token-for-the-soak";

type Sample = { minute: number; heap: number; rss: number; operations: number };

const valueIn = (text: string, name: string) => Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)`, "m").exec(text)?.[1] ?? Number.NaN);

/** Megabytes that it grows in an hour: the slope of the straight line through the samples. */
function slopeOf(samples: Sample[], of: "heap" | "rss"): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(samples.map(({ minute }) => minute)), mean(samples.map((sample) => sample[of]))];
  const over = samples.reduce((sum, sample) => sum + (sample.minute - x) * (sample[of] - y), 0);
  return (60 * over) / samples.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0);
}

// Little room, so that what is no longer used is collected soon: without it the heap grows as far as it is let.
const installation = await Installation.start({ PORTOLAN_METRICS_TOKEN: token, NODE_OPTIONS: "--max-old-space-size=256" });
try {
  const administrator = await installation.administrator();
  const crews = await enrolCrews(administrator, 2);
  // As programs ask: the same few operations, so that what the portal keeps of each text does not grow.
  const ledger = new Ledger(false);
  const stopping = new AbortController();
  const working = crews.map((crew, place) => work(installation, ledger, crew, `soak-${place}`, stopping.signal));
  const started = performance.now();
  const samples: Sample[] = [];
  console.log("minute  heap MB  rss MB  operations");
  while (performance.now() - started < Number(minutes) * 60_000) {
    await wait(15_000);
    const text = await (await fetch(`${installation.url}/metrics`, { headers: { authorization: `Bearer ${token}` } })).text();
    const megabytes = (name: string) => Math.round(valueIn(text, name) / 1e5) / 10;
    const sample = {
      minute: Math.round((performance.now() - started) / 600) / 100,
      heap: megabytes("nodejs_heap_size_used_bytes"),
      rss: megabytes("process_resident_memory_bytes"),
      operations: ledger.entries.length,
    };
    samples.push(sample);
    if (samples.length % 4 === 0)
      console.log(
        Object.values(sample)
          .map((value) => String(value).padStart(6))
          .join("  "),
      );
  }
  stopping.abort();
  await Promise.all(working);
  // The first fifth is warming up: code is compiled, pools and plans fill.
  const settled = samples.slice(Math.floor(samples.length / 5));
  const slopes = { heap: Math.round(slopeOf(settled, "heap")), rss: Math.round(slopeOf(settled, "rss")) };
  const faults = await judge(administrator, ledger);
  await administrator.end();
  console.log(`After warming up: heap ${slopes.heap} MB an hour, rss ${slopes.rss} MB an hour, over ${ledger.entries.length} operations.`);
  for (const fault of faults.slice(0, 20)) console.error(fault);
  if (json) writeFileSync(json, `${JSON.stringify({ samples, slopes, faults }, null, 2)}\n`);
  process.exitCode = faults.length ? 1 : 0;
} finally {
  await installation.stop();
}
