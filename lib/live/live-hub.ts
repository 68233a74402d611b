// Everybody who is subscribed in this process. Who may be concerned by what was committed is read for, as the viewer
// that it is at that moment; who has the same credential and question and stands at the same place is read for once.
import type { ServerResponse } from "node:http";
import { type PlaceInStream, type SnapshotText, streamCursorOf } from "../changes/place-in-stream.ts";
import { provide } from "../running/once.ts";
import { ChangeListener, type Concerned } from "./change-listener.ts";
import type { EventStream } from "./event-stream.ts";
import { countLiveEvent, observeLiveReading } from "./live-metrics.ts";
import { OpenStreams } from "./open-streams.ts";

export type Reading =
  /** `result` is null when there was nothing to tell. */
  { kind: "TOLD"; result: string | null; end: PlaceInStream; hasMore: boolean } | { kind: "OVER"; result: string } | { kind: "LATER" };

export type Subscriber = {
  /** The same for the same credential, address and question. */
  readonly key: string;
  readonly agencyId: number;
  readonly stream: EventStream;
  readonly read: (from: PlaceInStream, until: SnapshotText) => Promise<Reading>;
  /** Everything before it was sent. */
  place: PlaceInStream;
};

const signOfLife = 15_000;
/** A credential that ends, or a viewer whose rights change, is noticed within it also when nothing happens. */
const lookAgain = 60_000;
const tryAgain = 1_000;

export class LiveHub {
  readonly #readingsAtOnce: number;
  readonly #streams: OpenStreams;
  readonly #listener: ChangeListener;
  readonly #members = new Map<Subscriber, { readAt: number }>();
  #joining: Subscriber[] = [];
  /** Who is to be read for, and since when, in that order. */
  readonly #due = new Map<Subscriber, number>();
  readonly #busy = new Set<Subscriber>();
  readonly #timers: NodeJS.Timeout[];
  #snapshot: SnapshotText = "";
  #running = 0;
  #isStopping = false;

  private constructor(url: string, readingsAtOnce: number, most: number) {
    this.#readingsAtOnce = readingsAtOnce;
    this.#streams = new OpenStreams(most);
    this.#listener = new ChangeListener(url, (look) => this.#round(look));
    void this.#listener.listen();
    this.#timers = [setInterval(() => this.#mark(), signOfLife), setInterval(() => this.#lookAgain(), 1_000)];
  }

  /** Listens over the address of portolan_system. */
  static start(url: string, readingsAtOnce: number, most: number): LiveHub {
    return provide("live", new LiveHub(url, readingsAtOnce, most));
  }

  get size(): number {
    return this.#members.size + this.#joining.length;
  }

  get isListening(): boolean {
    return this.#listener.isListening;
  }

  /** Counts one more stream of a member, before it is read for: many may be asked for at once. See OpenStreams. */
  count(memberId: string, response: ServerResponse): "MEMBER" | "PROCESS" | null {
    return this.#isStopping ? "PROCESS" : this.#streams.count(memberId, response);
  }

  /** From its place on. It is read for after the next look at the database, which sees all that its place saw. */
  add(subscriber: Subscriber): void {
    // A look that is under way may have been before its place: who comes meanwhile waits for the next.
    this.#joining = [...this.#joining, subscriber];
    subscriber.stream.attend(
      () => this.#dispatch(),
      () => this.remove(subscriber),
    );
    this.#listener.wake();
  }

  remove(subscriber: Subscriber): void {
    this.#joining = this.#joining.filter((one) => one !== subscriber);
    this.#members.delete(subscriber);
    this.#due.delete(subscriber);
  }

  /** Connections are cut so that clients go on elsewhere, or here after a restart. */
  cut(): void {
    this.#isStopping = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const { stream } of [...this.#members.keys(), ...this.#joining]) stream.cut();
  }

  stop(): Promise<void> {
    return this.#listener.stop();
  }

  async #round(look: () => Promise<Concerned>): Promise<void> {
    const joined = this.#joining;
    const { snapshot, isEveryone, agencies } = await look();
    const concerned = new Set(agencies);
    const before = this.#snapshot;
    this.#snapshot = snapshot;
    for (const member of this.#members.keys()) {
      const isLevel = !member.place.within && member.place.seen === before && !this.#busy.has(member) && !this.#due.has(member);
      if (isLevel && !isEveryone && !concerned.has(member.agencyId)) member.place = { ...member.place, seen: snapshot };
      else this.#isDue(member);
    }
    this.#joining = this.#joining.filter((one) => !joined.includes(one));
    for (const subscriber of joined) {
      if (!subscriber.stream.isOpen) continue;
      this.#members.set(subscriber, { readAt: 0 });
      this.#isDue(subscriber);
    }
    this.#dispatch();
  }

  #isDue(member: Subscriber): void {
    if (!this.#due.has(member)) this.#due.set(member, performance.now());
  }

  #dispatch(): void {
    while (this.#running < this.#readingsAtOnce && !this.#isStopping) {
      const group = this.#nextGroup();
      if (!group.length) return;
      void this.#readFor(group);
    }
  }

  /** All who ask the same from the same place as whoever has waited longest. */
  #nextGroup(): Subscriber[] {
    const group: Subscriber[] = [];
    let cursor = "";
    for (const member of this.#due.keys()) {
      if (this.#busy.has(member) || !member.stream.isReady) continue;
      if (!group.length) cursor = streamCursorOf(member.place);
      else if (member.key !== group[0]?.key || streamCursorOf(member.place) !== cursor) continue;
      group.push(member);
    }
    return group;
  }

  async #readFor(group: Subscriber[]): Promise<void> {
    const [{ read, place }] = group as [Subscriber];
    const dueSince = Math.max(...group.map((member) => this.#due.get(member) ?? 0));
    for (const member of group) {
      this.#due.delete(member);
      this.#busy.add(member);
    }
    this.#running++;
    const reading = await read(place, this.#snapshot);
    this.#running--;
    for (const member of group) {
      this.#busy.delete(member);
      const standing = this.#members.get(member);
      if (standing) {
        standing.readAt = Date.now();
        this.#tell(member, reading);
      }
    }
    if (reading.kind === "TOLD" && reading.result !== null) observeLiveReading(performance.now() - dueSince);
    this.#dispatch();
  }

  #tell(member: Subscriber, reading: Reading): void {
    if (reading.kind === "TOLD") {
      member.place = reading.end;
      if (reading.result !== null) {
        member.stream.next(streamCursorOf(reading.end), reading.result);
        countLiveEvent();
      }
      if (reading.hasMore) this.#isDue(member);
    } else if (reading.kind === "OVER") {
      this.remove(member);
      member.stream.next(null, reading.result);
      member.stream.complete();
    } else {
      // The database cannot serve now: the place stays, and so does what is owed.
      setTimeout(() => {
        if (!this.#members.has(member)) return;
        this.#isDue(member);
        this.#dispatch();
      }, tryAgain);
    }
  }

  #mark(): void {
    for (const { stream, place } of this.#members.keys()) stream.mark(streamCursorOf(place));
  }

  /** A few each second, so that they do not keep what just happened waiting. */
  #lookAgain(): void {
    let most = Math.ceil(this.#members.size / 30);
    const overdue = Date.now() - lookAgain;
    for (const [member, { readAt }] of this.#members) {
      if (readAt > overdue || this.#due.has(member) || this.#busy.has(member)) continue;
      this.#isDue(member);
      if (--most === 0) break;
    }
    this.#dispatch();
  }
}
