// A partner's own reader of the stream: an HTTP connection, and lines as the standard on server-sent events tells.
import { type IncomingMessage, request as open } from "node:http";

export type LiveEvent = {
  id: string | null;
  event: string;
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test asserts on.
  data: any;
};

export class Subscriber {
  readonly events: LiveEvent[] = [];
  /** Where to go on: the last id that came, with an event or without one. */
  lastEventId: string | null = null;
  status = 0;
  isEnded = false;
  onEvent: (event: LiveEvent) => void = () => undefined;
  #end: () => void = () => undefined;
  #response: IncomingMessage | null = null;
  #listeners = new Set<() => void>();

  constructor(
    public url: string,
    readonly headers: Record<string, string>,
    readonly query: string,
    readonly variables: object = {},
  ) {}

  /** Connects, after the last event if there was one, and answers when the stream has begun. */
  async open(): Promise<this> {
    this.isEnded = false;
    const sent = open(`${this.url}/graphql`, {
      method: "POST",
      agent: false,
      headers: {
        "content-type": "application/json",
        accept: "text/event-stream",
        ...this.headers,
        ...(this.lastEventId && { "last-event-id": this.lastEventId }),
      },
    });
    this.#end = () => sent.destroy();
    sent.end(JSON.stringify({ query: this.query, variables: this.variables }));
    await new Promise<void>((begun) => {
      const over = () => {
        this.isEnded = true;
        this.#tellAll();
        begun();
      };
      sent.on("error", over);
      sent.on("response", (response) => {
        this.status = response.statusCode ?? 0;
        this.#response = response;
        let rest = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => {
          rest += part;
          const blocks = rest.split("\n\n");
          rest = blocks.pop() as string;
          for (const block of blocks) this.#take(block);
          begun();
        });
        response.on("close", over);
      });
    });
    return this;
  }

  /** Nothing more comes, also of what is on its way. */
  cut(): void {
    this.isEnded = true;
    this.#end();
  }

  /** Takes nothing more of what comes, until it does again. */
  pause(): void {
    this.#response?.pause();
  }

  resume(): void {
    this.#response?.resume();
  }

  /** Waits until it is so; a limit that nothing which works comes near. */
  async until(isSo: (events: LiveEvent[]) => boolean, what: string): Promise<void> {
    const limit = Date.now() + 60_000;
    while (!isSo(this.events)) {
      if (Date.now() > limit) throw new Error(`waited in vain until ${what}: ${JSON.stringify(this.events).slice(0, 500)}`);
      await new Promise<void>((done) => {
        this.#listeners.add(done);
        setTimeout(done, 500);
      });
    }
  }

  untilEnded(): Promise<void> {
    return this.until(() => this.isEnded, "the stream has ended");
  }

  #take(block: string): void {
    if (this.isEnded) return;
    const fields = new Map(
      block
        .split("\n")
        .filter((line) => line && !line.startsWith(":"))
        .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trimStart()]),
    );
    this.lastEventId = fields.get("id") ?? this.lastEventId;
    const event = fields.get("event");
    if (event !== undefined) {
      const taken = { id: fields.get("id") ?? null, event, data: fields.get("data") ? JSON.parse(fields.get("data") ?? "") : null };
      this.events.push(taken);
      this.onEvent(taken);
    }
    this.#tellAll();
  }

  #tellAll(): void {
    for (const listener of this.#listeners) listener();
    this.#listeners.clear();
  }
}
