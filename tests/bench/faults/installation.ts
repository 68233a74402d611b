// A portal and its PostgreSQL, each a process of its own that can be killed at any moment and comes up again
// on what it left behind. The database writes through to the disk, as it does where it matters.
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { type EmbeddedServer, startEmbeddedServer } from "../../../lib/database/embedded-server.ts";
import { databaseUrlOf, deriveKey, type LoginRole } from "../../../lib/database/role.ts";

export const secret = "a secret for tests, not for any portal in use";

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

export class Installation {
  #portal: ChildProcess | null = null;
  #output = "";

  private constructor(
    readonly folder: string,
    readonly port: number,
    readonly databasePort: number,
    readonly settings: Record<string, string>,
    readonly databaseSettings: string[],
    private server: EmbeddedServer,
  ) {}

  /** `databaseSettings`: of PostgreSQL; `settings`: of the portal. */
  static async start(settings: Record<string, string> = {}, databaseSettings: string[] = [], inFolder?: string): Promise<Installation> {
    const folder = inFolder ?? mkdtempSync(join(tmpdir(), "portolan-faults-"));
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
    const [port, databasePort] = [await freePort(), await freePort()];
    const server = await startEmbeddedServer(folder, secret, [`port=${databasePort}`, ...databaseSettings]);
    const installation = new Installation(folder, port, databasePort, settings, databaseSettings, server);
    await installation.startPortal();
    return installation;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** What every command of this installation needs to know. */
  get environment(): Record<string, string> {
    return { DATABASE_URL: this.server.url, PORTOLAN_SECRET: secret, PORTOLAN_DATA: this.folder };
  }

  /** The database as one of the product's own roles. */
  urlAs(role: LoginRole): string {
    return databaseUrlOf(role, this.server.url, secret);
  }

  /** What the portal has printed in all of its lives. */
  get output(): string {
    return this.#output;
  }

  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the caller knows of its own query.
  async #send(headers: Record<string, string>, query: string, variables: object): Promise<any> {
    const response = await fetch(`${this.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  }

  /** One operation with a key. */
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the caller knows of its own query.
  ask = (key: string, query: string, variables: object = {}): Promise<any> => this.#send({ authorization: `Bearer ${key}` }, query, variables);

  /** One operation in a session, as the portal's own pages send it. */
  async askInSession(session: string, query: string, variables: object = {}) {
    const token = await encode({ token: { secret: session }, secret: deriveKey(secret, "session-cookies") });
    const headers = { cookie: `next-auth.session-token=${token}`, origin: this.url, "sec-fetch-site": "same-origin" };
    return this.#send(headers, query, variables);
  }

  async startPortal(): Promise<void> {
    const child = spawn(process.execPath, [".built/server/server.js"], {
      cwd: fileURLToPath(new URL("../../..", import.meta.url)),
      env: {
        ...process.env,
        NODE_ENV: "production",
        NODE_OPTIONS: "",
        PORT: String(this.port),
        PORTOLAN_RATE: "1000000",
        PORTOLAN_DEMO: "0",
        // Its people have no authenticators.
        PORTOLAN_SECOND_FACTOR: "optional",
        LOG_LEVEL: "error",
        ...this.environment,
        ...this.settings,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#portal = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => (this.#output += part));
    const ended = new Promise<"ended">((done) => child.once("exit", () => done("ended")));
    for (;;) {
      const ready = await fetch(`${this.url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (ready) return;
      if ((await Promise.race([ended, wait(50)])) === "ended") throw new Error(`the portal ended: ${this.#output.slice(-2000)}`);
    }
  }

  async killPortal(): Promise<void> {
    const child = this.#portal;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once("exit", done));
    child.kill("SIGKILL");
    await ended;
  }

  /** The postmaster and, as they notice, all of its processes: no shutdown, no checkpoint. */
  async killDatabase(): Promise<void> {
    const file = join(this.folder, "postgres/postmaster.pid");
    const pid = existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
    if (!pid) return;
    process.kill(pid, "SIGKILL");
    const lives = () => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    while (lives()) await wait(20);
  }

  async startDatabase(): Promise<void> {
    // Backends that outlived the postmaster hold its memory until they notice; PostgreSQL refuses to start meanwhile.
    for (let attempt = 1; ; attempt++) {
      try {
        this.server = await startEmbeddedServer(this.folder, secret, [`port=${this.databasePort}`, ...this.databaseSettings]);
        return;
      } catch (error) {
        if (attempt === 20) throw error;
        await wait(250);
      }
    }
  }

  /** Starts the database again whenever it has died: as a portal does with its embedded one, and a service manager with another. */
  watchDatabase(): () => void {
    const timer = setInterval(() => void this.server.revive(), 500);
    return () => clearInterval(timer);
  }

  async administrator(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.server.url });
    client.on("error", () => {});
    await client.connect();
    return client;
  }

  async stop(): Promise<void> {
    await this.killPortal();
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
