// Which database this installation uses: the operator's own (DATABASE_URL) or the embedded one.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import pg from "pg";
import { startEmbeddedServer } from "../database/embedded-server.ts";
import { deriveKey } from "../database/role.ts";
import type { Env } from "../env.ts";

export type OpenDatabase = {
  /** Signs in as the administrator: for migrating only. */
  url: string;
  /** What sessions, keys and database passwords are derived from. */
  secret: string;
  isEmbedded: boolean;
  /** Whether it belongs to somebody else, such as a running portal. */
  wasRunning: boolean;
  /** Stops the embedded server if it is this process's. */
  stop: () => Promise<void>;
};

/** The installation's secret: from the environment, else made once and kept in the data folder. */
function secretOf(env: Env, folder: string): string {
  if (env.PORTOLAN_SECRET) return env.PORTOLAN_SECRET;
  const path = resolve(folder, "secret");
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(path, "utf8").trim();
}

/**
 * Brings the database up; a sentence in CannotStart says what to do if it cannot. A portal (`owns`) keeps the
 * embedded server until it stops; a command leaves it as it found it.
 */
export async function openDatabase(env: Env, { owns = false } = {}): Promise<OpenDatabase> {
  const folder = resolve(env.PORTOLAN_DATA);
  mkdirSync(folder, { recursive: true });
  const secret = secretOf(env, folder);
  if (env.DATABASE_URL) return { url: env.DATABASE_URL, secret, isEmbedded: false, wasRunning: true, stop: async () => undefined };
  const server = await startEmbeddedServer(folder, secret);
  if (env.PORTOLAN_PREVIOUS_SECRET) await replacePassword(server.url, env.PORTOLAN_PREVIOUS_SECRET, secret);
  const ownerFile = resolve(folder, "owner");
  const isAnothers = () => existsSync(ownerFile) && isAliveOther(Number(readFileSync(ownerFile, "utf8")));
  // A server left by a portal that was killed becomes ours; a running portal's stays its own.
  const wasRunning = server.wasRunning && (isAnothers() || !owns);
  if (owns && !isAnothers()) writeFileSync(ownerFile, String(process.pid));
  // A server that dies (killed, or out of disk) is started again by the portal that it belongs to.
  const watch = owns && !wasRunning ? setInterval(() => void server.revive(), 2_000).unref() : undefined;
  const stop = async () => {
    clearInterval(watch);
    if (!wasRunning && !isAnothers()) await server.stop();
  };
  return { url: server.url, secret, isEmbedded: true, wasRunning, stop };
}

/** The embedded server's superuser still has the password that the previous secret gave it, until this. */
async function replacePassword(url: string, previous: string, secret: string): Promise<void> {
  const server = Object.assign(new URL(url), { pathname: "/postgres", password: deriveKey(previous, "role|postgres") });
  const client = new pg.Client({ connectionString: server.toString() });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query(`alter role postgres password ${pg.escapeLiteral(deriveKey(secret, "role|postgres"))}`);
  } catch (error) {
    // It has the new one already.
    if ((error as { code?: string }).code !== "28P01") throw error;
  } finally {
    await client.end();
  }
}

function isAliveOther(pid: number): boolean {
  try {
    return pid > 0 && pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}
