// A partner that keeps its copy by the stream: read once from the feed, and from then on told. Its connection is cut
// and taken up again, at any process of the portal.
import { streamPlaceOf } from "../../lib/changes/place-in-stream.ts";
import { notice, Partner, report } from "./partner.ts";
import { type LiveEvent, Subscriber } from "./subscriber.ts";

const document = `subscription Copy($after: String) { changes(after: $after) { cursor changes { cursor recordId isGone
  seizureReport { ${report} } notice { ${notice} } } } }`;

export class LivePartner extends Partner {
  #stream: Subscriber | null = null;
  #applied = 0;
  #told = new Set<string>();
  /** How often it was told to read anew, and how many events came. */
  beginningsByStream = 0;
  events = 0;
  /** What it was told and should not have been. */
  readonly faults: string[] = [];

  get isConnected(): boolean {
    return this.#stream !== null && !this.#stream.isEnded;
  }

  /** Connects, or connects again after the last event, to the process at `url`; asks with these headers. */
  async connect(url: string, headers: Record<string, string>): Promise<void> {
    this.cut();
    this.take();
    const last = this.#stream?.lastEventId ?? null;
    if (!last) await this.catchUp();
    const stream = new Subscriber(url, headers, document, { after: this.cursor });
    stream.lastEventId = last;
    this.#stream = stream;
    this.#applied = 0;
    await stream.open();
    this.take();
  }

  cut(): void {
    this.#stream?.cut();
  }

  /** Applies what has come. */
  take(): void {
    const stream = this.#stream;
    for (const event of stream?.events.slice(this.#applied) ?? []) {
      this.#applied += 1;
      if (this.#stream === stream) this.#apply(event);
    }
  }

  async untilItIs(isSo: () => boolean): Promise<void> {
    await this.#stream?.until(() => {
      this.take();
      return isSo();
    }, `${this.name} has what it may see`);
  }

  #apply({ event, data }: LiveEvent): void {
    if (event === "complete") return;
    const code = data.errors?.[0]?.extensions?.code;
    if (code === "READ_ANEW") {
      this.beginningsByStream += 1;
      this.#stream = null;
      this.#told.clear();
      this.cursor = null;
      return;
    }
    if (data.errors) return void this.faults.push(`${this.name}: ${JSON.stringify(data.errors)}`);
    this.events += 1;
    for (const { cursor, recordId, isGone, seizureReport, notice: told } of data.data.changes.changes) {
      const { transaction, position } = streamPlaceOf(cursor)?.within ?? {};
      const change = `${recordId} ${transaction} ${position}`;
      if (this.#told.has(change)) this.faults.push(`${this.name} is told twice of ${change}`);
      this.#told.add(change);
      if (isGone) this.copy.delete(recordId);
      else this.copy.set(recordId, JSON.stringify(seizureReport ?? told));
    }
  }
}
