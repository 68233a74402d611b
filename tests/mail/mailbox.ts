// A mail server of one's own: speaks as much SMTP as a sender needs, and keeps what it gets.
import { createServer, type Server, type Socket } from "node:net";

export type Mail = { to: string; id: string; text: string };

export class Mailbox {
  readonly mails: Mail[] = [];
  /** What becomes of a mail that is handed over: SILENT keeps it and never says so. */
  manner: "KEEPS" | "REFUSES" | "SILENT" = "KEEPS";
  #server: Server | undefined;

  /** Opens it; answers the settings of a portal that sends to it. Its port was free just now: links lead to where it says it is. */
  async open(): Promise<Record<string, string>> {
    const server = createServer((socket) => this.#converse(socket));
    this.#server = server;
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const PORT = await freePort();
    return {
      PORT,
      PORTOLAN_URL: `http://localhost:${PORT}`,
      PORTOLAN_SMTP: `smtp://127.0.0.1:${(server.address() as { port: number }).port}`,
      PORTOLAN_MAIL_FROM: "Portolan <portolan@test.example>",
    };
  }

  #converse(socket: Socket): void {
    let [pending, to, text] = ["", "", null as string[] | null];
    const say = (line: string) => socket.write(`${line}\r\n`);
    say("220 here");
    socket.on("data", (part) => {
      const lines = (pending + part).split("\r\n");
      pending = lines.pop() ?? "";
      for (const line of lines) {
        if (text && line === ".") {
          const whole = decoded(text.join("\n"));
          text = null;
          if (this.manner !== "REFUSES") this.mails.push({ to, id: /^Message-ID: (.*)$/im.exec(whole)?.[1] ?? "", text: whole });
          if (this.manner !== "SILENT") say(this.manner === "KEEPS" ? "250 kept" : "451 not now");
        } else if (text) text.push(line);
        else if (/^DATA/i.test(line)) {
          text = [];
          say("354 go on");
        } else {
          to = /^RCPT TO:<([^>]+)>/i.exec(line)?.[1] ?? to;
          say(/^QUIT/i.test(line) ? "221 bye" : "250 fine");
        }
      }
    });
    socket.on("error", () => undefined);
  }

  /** The next mail to the address; waits for it. */
  async next(to: string): Promise<Mail> {
    for (;;) {
      const place = this.mails.findIndex((mail) => mail.to === to);
      if (place >= 0) return this.mails.splice(place, 1)[0] as Mail;
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  async close(): Promise<void> {
    await new Promise((done) => this.#server?.close(done));
  }
}

const decoded = (text: string) =>
  text.replace(/=\n/g, "").replace(/((?:=[0-9A-F]{2})+)/g, (bytes) => Buffer.from(bytes.replaceAll("=", ""), "hex").toString());

async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return String(port);
}
