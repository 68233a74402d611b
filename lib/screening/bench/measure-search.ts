// Measures an index that stands: what it finds, whom it alarms about wrongly, and how fast.
import { STRONG_FROM } from "../bands.ts";
import { audienceSet } from "../index/gather.ts";
import type { Question, Terms } from "../index/search-thread.ts";
import type { SearchThreads } from "../index/search-threads.ts";
import { audienceCount, entryNumber } from "./entry-numbers.ts";
import type { AskedName } from "./name-files.ts";

const asQuestion = (name: string): Question => ({ names: [name], kind: null, addresses: [], identifiers: [] });
const every = (step: number) => audienceSet(Array.from({ length: Math.ceil(audienceCount / step) }, (_, at) => 1 + at * step));
const terms = (given: Partial<Terms>): Terms => ({ audiences: every(1), lists: null, least: 0, most: 10, ...given });

/** Viewers by how much of the list they may see. */
export const viewers = { all: every(1), twentyPercent: every(5), onePerThousand: every(audienceCount) } as const;
export type Viewer = keyof typeof viewers;

/** Share of the queries of each kind whose entity is among the ten best. */
export async function measureRecall(
  search: SearchThreads,
  queries: readonly AskedName[],
  entities: readonly string[],
): Promise<Record<string, number>> {
  const answers = await search.ask(
    queries.map(({ query }) => asQuestion(query)),
    terms({}),
  );
  const found = new Map<string, boolean[]>();
  queries.forEach(({ kind, entity }, at) => {
    const isFound = (answers[at] ?? []).some(({ entryId }) => entities[entryNumber(entryId)] === entity);
    found.set(kind, [...(found.get(kind) ?? []), isFound]);
  });
  return Object.fromEntries([...found].map(([kind, all]) => [kind, all.filter(Boolean).length / all.length]));
}

/** Of a thousand names that nobody looks for, how many raise an alert. */
export async function measureCleanAlerts(search: SearchThreads, clean: readonly string[]): Promise<number> {
  const answers = await search.ask(clean.map(asQuestion), terms({ least: STRONG_FROM, most: 1 }));
  return (answers.filter((hits) => hits.length > 0).length / clean.length) * 1000;
}

const leastScreens = 4_000;

export type Speed = { perSecond: number; perProcessorSecond: number };

/** Screens in batches, as a posted manifest is screened; by the clock, and by the time that processors were given to it. */
export async function measureSpeed(search: SearchThreads, names: readonly string[], viewer: Viewer, seconds: number): Promise<Speed> {
  const questions = names.map(asQuestion);
  const [batch, underWay] = [100, 4];
  const given = terms({ audiences: viewers[viewer], least: STRONG_FROM });
  let [next, done] = [0, 0];
  const [started, busy] = [performance.now(), process.cpuUsage()];
  // Code that has just begun is slow, and on a busy machine seconds pass without much of it.
  const isOver = () => performance.now() - started > seconds * 1000 && done >= leastScreens;
  const work = async () => {
    while (!isOver()) {
      const from = next % questions.length;
      next += batch;
      const answers = await search.ask(questions.slice(from, from + batch), given);
      done += answers.length;
    }
  };
  await Promise.all(Array.from({ length: underWay }, work));
  const { user, system } = process.cpuUsage(busy);
  return { perSecond: (done / (performance.now() - started)) * 1000, perProcessorSecond: (done / (user + system)) * 1_000_000 };
}

/** Milliseconds of one screen, asked one after the other. */
export async function measureLatency(search: SearchThreads, names: readonly string[]): Promise<{ p50: number; p95: number; p99: number }> {
  const times: number[] = [];
  for (const name of names) {
    const started = performance.now();
    await search.ask([asQuestion(name)], terms({ least: STRONG_FROM }));
    times.push(performance.now() - started);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
