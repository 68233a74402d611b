// An agency's own system that webhooks call: a real HTTP server that verifies, answers as told and keeps what it got.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { Webhook } from "standardwebhooks";

export type Told = { kind: string; recordId: string; isGone: boolean; changedAt: string; record: Record<string, unknown> | null };
export type Message = {
  id: string;
  path: string;
  headers: IncomingMessage["headers"];
  text: string;
  body: { type: string; timestamp: string; data: Told };
};
type Answer = (response: ServerResponse, message: Message) => void;

/** The only loopback address that the tests' portals may call. */
export const allowedHost = "127.0.0.2";

export class Receiver {
  readonly messages: Message[] = [];
  readonly #answers = new Map<string, Answer>();
  #server: Server | undefined;
  #address = "";

  /** Its address for a webhook; each path answers by itself, with 204 unless told. */
  async open(host = allowedHost): Promise<void> {
    const server = createServer(async (request, response) => {
      let text = "";
      for await (const part of request) text += part;
      const path = request.url ?? "";
      const message = { id: String(request.headers["webhook-id"]), path, headers: request.headers, text, body: JSON.parse(text) };
      this.messages.push(message);
      (this.#answers.get(path) ?? ((_) => void response.writeHead(204).end()))(response, message);
    });
    this.#server = server;
    await new Promise<void>((done) => server.listen(0, host, done));
    this.#address = `http://${host}:${(server.address() as { port: number }).port}`;
  }

  at = (path: string) => this.#address + path;
  to = (path: string) => this.messages.filter((message) => message.path === path);

  answer(path: string, answer: Answer): void {
    this.#answers.set(path, answer);
  }

  /** The message at the place among those to the path; waits for it. */
  async next(path: string, place = 0): Promise<Message> {
    for (;;) {
      const found = this.to(path)[place];
      if (found) return found;
      await wait(20);
    }
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((done) => this.#server?.close(done));
  }
}

/** What the public library makes of the message; throws when it is not signed with the secret. */
export const verified = (secret: string, { text, headers }: Message) => new Webhook(secret).verify(text, headers as Record<string, string>);
