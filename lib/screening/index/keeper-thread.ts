// The thread that keeps the index: builds it, listens for changes on a connection of its own, and takes them over.
// A connection that is lost is opened again, and what was missed meanwhile is read by the snapshot of the last reading.
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import pg from "pg";
import { LiveSegments } from "./live-segments.ts";
import { readAll, readChanges } from "./read-entries.ts";
import type { Segment } from "./segment.ts";
import { startThread } from "./start-thread.ts";

export type KeeperGiven = { url: string };
export type ToKeeper = { catchUp: number };
export type FromKeeper =
  | { segments: readonly Segment[] }
  | { built: number }
  /** Everything is in the index that was committed before these were asked for. */
  | { caughtUp: readonly number[] }
  | { lost: string };

const { url } = workerData.given as KeeperGiven;
const say = (message: FromKeeper) => parentPort?.postMessage(message);

/** Announcements come at once; this finds a connection that died without a word. */
const lookEvery = 5_000;
const answerWithin = 10_000;

let live: LiveSegments | null = null;
let seen = { basis: "", snapshot: "" };
let asked: number[] = [];
let merged: { sources: readonly Segment[]; segment: Segment } | null = null;
let isMerging = false;
let wake: () => void = () => undefined;

parentPort?.on("message", ({ catchUp }: ToKeeper) => {
  asked.push(catchUp);
  wake();
});

async function build(client: pg.Client, basis: string): Promise<void> {
  const started = performance.now();
  const { read, snapshot } = await readAll(client);
  live = new LiveSegments(read);
  seen = { basis, snapshot };
  say({ segments: live.segments });
  say({ built: (performance.now() - started) / 1000 });
}

async function catchUp(client: pg.Client, current: LiveSegments): Promise<void> {
  const answered = asked;
  asked = [];
  try {
    const { read, snapshot } = await readChanges(client, seen.snapshot, current);
    let isOther = current.apply(read);
    if (merged) {
      current.replace(merged.sources, merged.segment);
      merged = null;
      isOther = true;
    }
    seen.snapshot = snapshot;
    if (isOther) say({ segments: current.segments });
    say({ caughtUp: answered });
  } catch (error) {
    asked.unshift(...answered);
    throw error;
  }
  if (current.isDueForMerge && !isMerging) void mergeAside(current.segments);
}

/** In a thread of its own: changes go on meanwhile. */
async function mergeAside(sources: readonly Segment[]): Promise<void> {
  isMerging = true;
  const thread = startThread(new URL("./merge-thread.ts", import.meta.url), sources);
  try {
    const [segment] = (await once(thread, "message")) as [Segment];
    merged = { sources, segment };
    wake();
  } catch {
    // The segments serve as they are; the next change tries again.
  } finally {
    isMerging = false;
    await thread.terminate();
  }
}

async function keep(): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "screening",
    keepAlive: true,
    connectionTimeoutMillis: answerWithin,
    query_timeout: 60_000,
  });
  let lose: (error: Error) => void = () => undefined;
  const lost = new Promise<never>((_, failed) => {
    lose = failed;
  });
  lost.catch(() => undefined);
  client.on("error", lose);
  client.on("end", () => lose(new Error("the connection ended")));
  client.on("notification", () => wake());
  try {
    await client.connect();
    await client.query("listen watchlist_entry");
    const { rows } = await client.query<{ basis: string }>("select portolan.index_basis() as basis");
    if (!live || rows[0]?.basis !== seen.basis) await build(client, rows[0]?.basis as string);
    for (;;) {
      const woken = new Promise<void>((done) => {
        wake = done;
      });
      await catchUp(client, live as LiveSegments);
      const patience = new AbortController();
      await Promise.race([woken, lost, wait(lookEvery, null, { signal: patience.signal }).catch(() => undefined)]);
      patience.abort();
    }
  } finally {
    wake = () => undefined;
    // Of a connection that is gone, nobody says that it has ended.
    void client.end().catch(() => undefined);
  }
}

for (;;) {
  await keep().catch(({ code, name }: { code?: string; name: string }) => say({ lost: code ?? name }));
  await wait(300);
}
