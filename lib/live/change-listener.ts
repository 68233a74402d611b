// Hears on one connection of the process that something was committed, and looks up whom it may concern. A connection
// that is lost is opened again, and what was missed is found by the snapshot of the last look: nothing is guessed.
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { SnapshotText } from "../changes/place-in-stream.ts";
import { log } from "../running/log.ts";

export type Concerned = { snapshot: SnapshotText; isEveryone: boolean; agencies: readonly number[] };

/** Announcements come at once; this finds a connection that died without a word. */
const lookEvery = 5_000;
const answerWithin = 10_000;
/** What is committed in quick succession is looked up together. */
const pause = 15;

export class ChangeListener {
  readonly #url: string;
  readonly #round: (look: () => Promise<Concerned>) => Promise<void>;
  #since: SnapshotText | null = null;
  #client: pg.Client | null = null;
  #wake: () => void = () => undefined;
  #isStopping = false;
  isListening = false;

  /** Calls `round` whenever something may have been committed, and at its beginning. */
  constructor(url: string, round: (look: () => Promise<Concerned>) => Promise<void>) {
    this.#url = url;
    this.#round = round;
  }

  async listen(): Promise<void> {
    while (!this.#isStopping) {
      await this.#listenOnce().catch(({ code, name }: { code?: string; name: string }) => {
        if (!this.#isStopping) log().warn({ code: code ?? name }, "live delivery has lost its connection");
      });
      this.isListening = false;
      if (!this.#isStopping) await wait(300);
    }
  }

  /** As though something had been announced. */
  wake(): void {
    this.#wake();
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#client?.end().catch(() => undefined);
  }

  async #listenOnce(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: "live",
      keepAlive: true,
      connectionTimeoutMillis: answerWithin,
      query_timeout: answerWithin,
    });
    this.#client = client;
    let lose: (error: Error) => void = () => undefined;
    const lost = new Promise<never>((_, failed) => {
      lose = failed;
    });
    lost.catch(() => undefined);
    client.on("error", lose);
    client.on("end", () => lose(new Error("the connection ended")));
    client.on("notification", () => this.wake());
    try {
      await client.connect();
      await client.query("listen change");
      // What was under way while nobody listened may concern anybody, and the database may be another one.
      let isFirst = true;
      while (!this.#isStopping) {
        const woken = new Promise<void>((done) => {
          this.#wake = done;
        });
        await this.#round(() => this.#look(client, isFirst));
        isFirst = false;
        this.isListening = true;
        const patience = new AbortController();
        await Promise.race([woken, lost, wait(lookEvery, null, { signal: patience.signal }).catch(() => undefined)]);
        patience.abort();
        await wait(pause);
      }
    } finally {
      // Of a connection that is gone, nobody says that it has ended.
      void client.end().catch(() => undefined);
    }
  }

  async #look(client: pg.Client, isFirst: boolean): Promise<Concerned> {
    const { rows } = await client.query<Concerned>({
      name: "concerned-since",
      text: `select snapshot::text, is_everyone as "isEveryone", agencies from portolan.concerned_since(coalesce($1::pg_snapshot, pg_current_snapshot()))`,
      values: [isFirst ? null : this.#since],
    });
    const concerned = rows[0] as Concerned;
    this.#since = concerned.snapshot;
    return isFirst ? { ...concerned, isEveryone: true } : concerned;
  }
}
