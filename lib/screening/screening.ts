// The screening index of this process: a thread that keeps it and threads that search it. It proposes entries by id to
// whoever may see them; what they say is read again by the viewer, under policy.
import type { Worker } from "node:worker_threads";
import { log } from "../running/log.ts";
import { provide, provided } from "../running/once.ts";
import type { FromKeeper, KeeperGiven, ToKeeper } from "./index/keeper-thread.ts";
import type { Proposal, Question, Terms } from "./index/search-thread.ts";
import { SearchThreads } from "./index/search-threads.ts";
import { bytesOf, nameCount, type Segment } from "./index/segment.ts";
import { startThread } from "./index/start-thread.ts";

/** Changes are taken over within milliseconds, and looked for every few seconds; without either the index is behind. */
const behindAfter = 15_000;
/** For a question that comes while the index is still being built. */
const patience = 15_000;

export class IndexNotReady extends Error {}

export class Screening {
  readonly #search: SearchThreads;
  readonly #url: string;
  #keeper: Worker;
  #segments: readonly Segment[] = [];
  #ready: { promise: Promise<void>; done: () => void };
  #caughtUpAt = 0;
  #waiting = new Map<number, () => void>();
  #asked = 0;
  #isStopping = false;
  readonly figures = { buildSeconds: 0, restarts: 0 };

  private constructor(url: string, searchThreads: number) {
    this.#url = url;
    this.#ready = openDoor();
    this.#search = new SearchThreads(searchThreads, (error) => this.#noteDeath("search", error));
    this.#keeper = this.#startKeeper();
  }

  /** Reads and listens over the address of portolan_system. */
  static start(url: string, searchThreads: number): Screening {
    return provide("screening", new Screening(url, searchThreads));
  }

  /** For each question the entries that are like it and in the audiences of the terms, best first. */
  async propose(questions: readonly Question[], terms: Terms): Promise<Proposal[][]> {
    await this.#isBuilt();
    return this.#search.ask(questions, terms);
  }

  /** Afterwards everything is in the index that was committed before. */
  async catchUp(): Promise<void> {
    const number = ++this.#asked;
    await new Promise<void>((done) => {
      this.#waiting.set(number, done);
      this.#keeper.postMessage({ catchUp: number } satisfies ToKeeper);
    });
  }

  /** What keeps questions from being answered as of now; null when nothing does. */
  get fault(): "BUILDING" | "BEHIND" | null {
    if (!this.#segments.length) return "BUILDING";
    return Date.now() - this.#caughtUpAt > behindAfter ? "BEHIND" : null;
  }

  get size(): { names: number; bytes: number; secondsBehind: number } {
    const sum = (of: (segment: Segment) => number) => this.#segments.reduce((total, segment) => total + of(segment), 0);
    return { names: sum(nameCount), bytes: sum(bytesOf), secondsBehind: this.#segments.length ? (Date.now() - this.#caughtUpAt) / 1000 : 0 };
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all([this.#keeper.terminate(), this.#search.stop()]);
  }

  async #isBuilt(): Promise<void> {
    if (this.#segments.length) return;
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, failed) => {
      timer = setTimeout(() => failed(new IndexNotReady()), patience);
    });
    await Promise.race([this.#ready.promise, tooLate]).finally(() => clearTimeout(timer));
  }

  #startKeeper(): Worker {
    const keeper = startThread(new URL("./index/keeper-thread.ts", import.meta.url), { url: this.#url } satisfies KeeperGiven);
    let fault: Error | null = null;
    keeper.on("message", (message: FromKeeper) => this.#hear(message));
    keeper.on("error", (error) => {
      fault = error;
    });
    keeper.on("exit", () => {
      if (this.#isStopping) return;
      this.#noteDeath("keeper", fault);
      this.#keeper = this.#startKeeper();
      // Whoever waits asks the new one, which reads everything anew.
      for (const number of this.#waiting.keys()) this.#keeper.postMessage({ catchUp: number } satisfies ToKeeper);
    });
    return keeper;
  }

  #hear(message: FromKeeper): void {
    if ("segments" in message) {
      this.#segments = message.segments;
      this.#search.use(message.segments);
    } else if ("built" in message) {
      this.figures.buildSeconds = message.built;
      this.#ready.done();
    } else if ("caughtUp" in message) {
      this.#caughtUpAt = Date.now();
      for (const number of message.caughtUp) {
        this.#waiting.get(number)?.();
        this.#waiting.delete(number);
      }
    } else log().warn({ code: message.lost }, "the screening index has lost its connection");
  }

  #noteDeath(thread: "search" | "keeper", error: Error | null): void {
    this.figures.restarts++;
    log().error({ thread, name: error?.name }, "a thread of screening ended");
  }
}

function openDoor(): { promise: Promise<void>; done: () => void } {
  let done: () => void = () => undefined;
  const promise = new Promise<void>((open) => {
    done = open;
  });
  return { promise, done };
}

export const screening = () => provided<Screening>("screening");
