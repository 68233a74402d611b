// One subscriber's connection, written as server-sent events. It takes an event when it has let go of the one before:
// so nothing piles up here for who reads slowly, and what waits is read when it can be taken.
import type { ServerResponse } from "node:http";

/** Who takes nothing for so long is gone; its client comes back and goes on where it was. */
const patience = 60_000;

export class EventStream {
  readonly #response: ServerResponse;
  #fullSince: number | null = null;

  constructor(response: ServerResponse) {
    this.#response = response;
    response.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      // Nginx would hold events back until its buffer is full.
      "x-accel-buffering": "no",
    });
    response.socket?.setNoDelay(true);
    response.flushHeaders();
    response.on("drain", () => {
      this.#fullSince = null;
    });
  }

  /** `onReady` hears that it can take an event again, `onClose` that it can take none any more. */
  attend(onReady: () => void, onClose: () => void): void {
    this.#response.on("drain", onReady);
    this.#response.once("close", onClose);
    if (!this.isOpen) onClose();
  }

  get isOpen(): boolean {
    return !this.#response.destroyed && !this.#response.writableEnded;
  }

  get isReady(): boolean {
    return this.isOpen && this.#fullSince === null;
  }

  /** The client resumes after `id`. */
  next(id: string | null, result: string): void {
    this.#write(`${id === null ? "" : `id: ${id}\n`}event: next\ndata: ${result}\n\n`);
  }

  /** A sign of life, and how far the client has come, also when nothing was for it. */
  mark(id: string): void {
    if (this.isReady) this.#write(`:\nid: ${id}\n\n`);
    else if (this.#fullSince !== null && Date.now() - this.#fullSince > patience) this.cut();
  }

  /** For good: a client that was told so does not come back. */
  complete(): void {
    if (this.isOpen) this.#response.end("event: complete\ndata: \n\n");
  }

  /** Without a word: the client comes back. */
  cut(): void {
    this.#response.destroy();
  }

  #write(text: string): void {
    if (this.isOpen && !this.#response.write(text)) this.#fullSince ??= Date.now();
  }
}
