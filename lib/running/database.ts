// Which database this installation uses: the operator's own (DATABASE_URL) or the embedded one.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { startEmbeddedServer } from "../database/embedded-server.ts";
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

/** Brings the database up; a sentence in CannotStart says what to do if it cannot. */
export async function openDatabase(env: Env, settings: string[] = []): Promise<OpenDatabase> {
  const folder = resolve(env.PORTOLAN_DATA);
  mkdirSync(folder, { recursive: true });
  const secret = secretOf(env, folder);
  if (env.DATABASE_URL) return { url: env.DATABASE_URL, secret, isEmbedded: false, wasRunning: true, stop: async () => undefined };
  const server = await startEmbeddedServer(folder, secret, settings);
  // A server left by a portal that was killed becomes ours; a running portal's stays its own.
  const isOthers = isUsedByAnother(folder) && server.wasRunning;
  return { url: server.url, secret, isEmbedded: true, wasRunning: isOthers, stop: isOthers ? async () => undefined : server.stop };
}

/** Whether another living process owns the embedded server; if none does, this one does from now on. */
function isUsedByAnother(folder: string): boolean {
  const path = resolve(folder, "owner");
  const owner = existsSync(path) ? Number(readFileSync(path, "utf8")) : 0;
  if (owner && owner !== process.pid && isAlive(owner)) return true;
  writeFileSync(path, String(process.pid));
  return false;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
