// A portal of one's own for a test file: the real server as a process, on a real PostgreSQL, asked over
// HTTP. Its database is a copy of one that prepare-databases.ts made.
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { encode } from "next-auth/jwt";
import type pg from "pg";
import { hashSecret, newSecret } from "../../lib/access/secret.ts";
import { databaseUrlOf, deriveKey, type LoginRole } from "../../lib/database/role.ts";
import { connect, secret } from "./postgres.ts";

export type Person = { name: string; agency: string; roles: string[]; email: string; password: string; key: string };
// biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test asserts on.
export type Answer = { data?: any; errors?: { message: string; extensions?: { code?: string } }[] };

export class TestPortal {
  private constructor(
    readonly folder: string,
    readonly url: string,
    readonly process: ChildProcess,
    readonly output: () => string,
    /** The administrator's address of its database. */
    readonly databaseUrl: string,
    readonly settings: Record<string, string>,
  ) {}

  /** Starts the server on a copy of the demonstration (or, with PORTOLAN_DEMO 0, of an empty portal); `settings` are environment variables. */
  static async start(settings: Record<string, string> = {}): Promise<TestPortal> {
    const folder = mkdtempSync(join(tmpdir(), "portolan-"));
    const isDemonstration = settings.PORTOLAN_DEMO !== "0";
    const databaseUrl = settings.DATABASE_URL ?? (await copyDatabase(isDemonstration ? "demonstration_portal" : "empty_portal"));
    if (isDemonstration) copyFileSync(join(process.env.PORTOLAN_TEST_FOLDER ?? "", "demo-keys.json"), join(folder, "demo-keys.json"));
    return TestPortal.#run(folder, databaseUrl, settings);
  }

  static async #run(folder: string, databaseUrl: string, settings: Record<string, string>): Promise<TestPortal> {
    const child = spawn(process.execPath, [".built/server/server.js"], {
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      env: {
        ...process.env,
        NODE_ENV: "production",
        NODE_OPTIONS: "",
        PORT: "0",
        PORTOLAN_DATA: folder,
        LOG_LEVEL: "warn",
        PORTOLAN_RATE: "1000000",
        DATABASE_URL: databaseUrl,
        PORTOLAN_SECRET: secret,
        PORTOLAN_DEMO: "1",
        PORTOLAN_SECOND_FACTOR: "optional",
        ...settings,
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
    return new TestPortal(folder, url, child, () => output, databaseUrl, settings);
  }

  /** One that was killed: on what it left, at another address. */
  startAgain(): Promise<TestPortal> {
    return TestPortal.#run(this.folder, this.databaseUrl, this.settings);
  }

  async stop(): Promise<void> {
    await this.#end("SIGTERM");
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Without a word, in the middle of whatever it does. */
  kill(): Promise<void> {
    return this.#end("SIGKILL");
  }

  async #end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    const { exitCode, signalCode } = this.process;
    if (exitCode !== null || signalCode !== null) return;
    const ended = new Promise((done) => this.process.once("exit", done));
    this.process.kill(signal);
    await ended;
  }

  /** The demonstration's people with their keys and passwords. */
  people(): Person[] {
    return JSON.parse(readFileSync(join(this.folder, "demo-keys.json"), "utf8"));
  }

  /** One operation with a key. */
  async ask(key: string, query: string, variables?: object): Promise<Answer> {
    return (await (await this.send({ authorization: `Bearer ${key}` }, query, variables)).json()) as Answer;
  }

  /** One operation in a session, as the portal's own pages send it. */
  async askInSession(session: string, query: string, variables?: object): Promise<Answer> {
    const cookie = `next-auth.session-token=${await this.cookieOf(session)}`;
    return (await (await this.send({ cookie, origin: this.url, "sec-fetch-site": "same-origin" }, query, variables)).json()) as Answer;
  }

  /** A session of one of the demonstration's people, as signing in opens it; answers its secret. */
  async openSession(name: string): Promise<string> {
    const [session, administrator] = [newSecret("ps"), await this.administrator()];
    await administrator.query("select portolan.open_session(id, $1, 'a browser', '1 hour') from member where starts_with(name, $2)", [
      hashSecret(session),
      name,
    ]);
    await administrator.end();
    return session;
  }

  /** The cookie that signing in leaves in a browser. */
  cookieOf(session: string): Promise<string> {
    return encode({ token: { secret: session }, secret: deriveKey(secret, "session-cookies") });
  }

  send(headers: Record<string, string>, query: string, variables?: object): Promise<Response> {
    return fetch(`${this.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query, variables }),
    });
  }

  /** The database past every policy: for setting up and for controls. */
  administrator(): Promise<pg.Client> {
    return connect(this.databaseUrl);
  }

  /** The database as one of the product's own roles: for attacks. */
  role(role: LoginRole): Promise<pg.Client> {
    return connect(databaseUrlOf(role, this.databaseUrl, secret));
  }
}

/** A database of one's own, copied from a prepared one; answers its administrator's address. */
export async function copyDatabase(from: "demonstration_portal" | "empty_portal"): Promise<string> {
  const name = `portal_${randomBytes(6).toString("hex")}`;
  const server = Object.assign(new URL(process.env.PORTOLAN_TEST_SERVER ?? ""), { pathname: "/postgres" }).toString();
  const client = await connect(server);
  // One copy at a time: PostgreSQL copies no database that somebody else is copying.
  await client.query("select pg_advisory_lock(1)");
  await client.query(`create database ${name} template ${from}`);
  await client.end();
  return Object.assign(new URL(server), { pathname: `/${name}` }).toString();
}
