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
  /** Whether somebody else (a running portal) had started it. */
  wasRunning: boolean;
  /** Stops the embedded server if this process started it. */
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
  return { url: server.url, secret, isEmbedded: true, wasRunning: server.wasRunning, stop: server.stop };
}
