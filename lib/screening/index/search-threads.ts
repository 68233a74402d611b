// The threads that search. A batch is cut into pieces, and each goes to the thread that has the least to do; the
// pieces of a thread that died go to its successor.
import type { Worker } from "node:worker_threads";
import type { FromThread, Proposal, Question, Terms, ToThread } from "./search-thread.ts";
import type { Segment } from "./segment.ts";
import { startThread } from "./start-thread.ts";

type Piece = {
  questions: readonly Question[];
  terms: Terms;
  deaths: number;
  done: (proposals: Proposal[][]) => void;
  failed: (error: Error) => void;
};
type Thread = { worker: Worker; pieces: Map<number, Piece> };

/** Half of the room for what lives for a moment only: a twelfth slower, and 40 MB less in each thread. */
const limits = { maxYoungGenerationSizeMb: 22 };
const mostInPiece = 25;
/** A question that kills two threads is not given to a third. */
const mostDeaths = 2;

export class SearchThreads {
  readonly #threads: Thread[] = [];
  readonly #onDeath: (error: Error | null) => void;
  #segments: readonly Segment[] = [];
  #batches = 0;
  #isStopping = false;

  constructor(count: number, onDeath: (error: Error | null) => void = () => undefined) {
    this.#onDeath = onDeath;
    for (let at = 0; at < count; at++) this.#threads.push(this.#start());
  }

  /** From now on these are searched; questions that were asked before may still be answered from others. */
  use(segments: readonly Segment[]): void {
    this.#segments = segments;
    for (const { worker } of this.#threads) worker.postMessage({ use: segments } satisfies ToThread);
  }

  /** For each question the entries that are like it, best first. */
  async ask(questions: readonly Question[], terms: Terms): Promise<Proposal[][]> {
    const pieces: Promise<Proposal[][]>[] = [];
    const size = Math.max(1, Math.min(mostInPiece, Math.ceil(questions.length / this.#threads.length)));
    for (let at = 0; at < questions.length; at += size) {
      const piece = questions.slice(at, at + size);
      pieces.push(new Promise((done, failed) => this.#give({ questions: piece, terms, deaths: 0, done, failed })));
    }
    return (await Promise.all(pieces)).flat();
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #give(piece: Piece): void {
    const thread = this.#threads.reduce((least, one) => (one.pieces.size < least.pieces.size ? one : least));
    const batch = ++this.#batches;
    thread.pieces.set(batch, piece);
    thread.worker.postMessage({ batch, questions: piece.questions, terms: piece.terms } satisfies ToThread);
  }

  #start(): Thread {
    const thread: Thread = { worker: startThread(new URL("./search-thread.ts", import.meta.url), undefined, limits), pieces: new Map() };
    let fault: Error | null = null;
    thread.worker.postMessage({ use: this.#segments } satisfies ToThread);
    thread.worker.on("message", ({ batch, proposals }: FromThread) => {
      thread.pieces.get(batch)?.done(proposals);
      thread.pieces.delete(batch);
    });
    thread.worker.on("error", (error) => {
      fault = error;
    });
    thread.worker.on("exit", () => this.#replace(thread, fault));
    return thread;
  }

  #replace(dead: Thread, fault: Error | null): void {
    if (this.#isStopping) {
      for (const { failed } of dead.pieces.values()) failed(new Error("screening has stopped"));
      return;
    }
    this.#threads[this.#threads.indexOf(dead)] = this.#start();
    for (const piece of dead.pieces.values()) {
      if (++piece.deaths < mostDeaths) this.#give(piece);
      else piece.failed(fault ?? new Error("a search thread ended"));
    }
    this.#onDeath(fault);
  }
}
