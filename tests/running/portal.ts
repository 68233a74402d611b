// A portal of one's own for a test file: the real server as a process, on a real PostgreSQL, asked over
// HTTP. PORTOLAN_TEST_POSTGRES names the folder of another PostgreSQL's programs, such as version 15's.
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { type EmbeddedServer, startEmbeddedServer } from "../../lib/database/embedded-server.ts";
import { databaseUrlOf, type LoginRole } from "../../lib/database/role.ts";

export type Person = { name: string; agency: string; roles: string[]; email: string; password: string; key: string };
// biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test asserts on.
export type Answer = { data?: any; errors?: { message: string; extensions?: { code?: string } }[] };

const secret = "a secret for tests, not for any portal in use";
const otherPrograms = process.env.PORTOLAN_TEST_POSTGRES;

export class TestPortal {
  private constructor(
    readonly folder: string,
    readonly url: string,
    readonly process: ChildProcess,
    readonly output: () => string,
    readonly server: EmbeddedServer,
  ) {}

  /** Starts PostgreSQL and `server.ts` with the demonstration; `settings` are environment variables. */
  static async start(settings: Record<string, string> = {}): Promise<TestPortal> {
    const folder = mkdtempSync(join(tmpdir(), "portolan-"));
    // As root, PostgreSQL runs as another user, who must be able to enter.
    chmodSync(folder, 0o755);
    const programs = otherPrograms ? { initdb: join(otherPrograms, "initdb"), pg_ctl: join(otherPrograms, "pg_ctl") } : undefined;
    const server = await startEmbeddedServer(folder, secret, ["fsync=off"], programs);
    const child = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      env: {
        ...process.env, NODE_ENV: "production", NODE_OPTIONS: "", PORT: "0", PORTOLAN_DATA: folder, LOG_LEVEL: "warn", PORTOLAN_RATE: "1000000",
        DATABASE_URL: server.url, PORTOLAN_SECRET: secret, PORTOLAN_DEMO: "1", ...settings,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stderr?.on("data", (part) => (output += part));
    const url = await new Promise<string>((done, failed) => {
      child.stdout?.on("data", (part) => {
        output += part;
        const found = /^Portolan: (\S+)/m.exec(output)?.[1];
        if (found) done(found);
      });
      child.once("exit", (code) => failed(new Error(`the portal ended with ${code}: ${output}`)));
    });
    return new TestPortal(folder, url, child, () => output, server);
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.process.once("exit", done));
    this.process.kill("SIGTERM");
    await ended;
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The demonstration's people with their keys and passwords. */
  people(): Person[] {
    return JSON.parse(readFileSync(join(this.folder, "demo-keys.json"), "utf8"));
  }

  /** One operation with a key. */
  async ask(key: string, query: string, variables?: object): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  /** The database past every policy: for setting up and for controls. */
  administrator(): Promise<pg.Client> {
    return connect(this.server.url);
  }

  /** The database as one of the product's own roles: for attacks. */
  role(role: LoginRole): Promise<pg.Client> {
    return connect(databaseUrlOf(role, this.server.url, secret));
  }
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
