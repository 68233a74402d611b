// A real PostgreSQL of one's own in a folder of its own. PORTOLAN_TEST_POSTGRES names the folder of
// another PostgreSQL's programs, such as version 15's.
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type EmbeddedServer, startEmbeddedServer } from "../../lib/database/embedded-server.ts";

export const secret = "a secret for tests, not for any portal in use";
const otherPrograms = process.env.PORTOLAN_TEST_POSTGRES;

export async function startPostgres(): Promise<{ folder: string; server: EmbeddedServer }> {
  const folder = mkdtempSync(join(tmpdir(), "portolan-"));
  // As root, PostgreSQL runs as another user, who must be able to enter.
  chmodSync(folder, 0o755);
  const programs = otherPrograms ? { initdb: join(otherPrograms, "initdb"), pg_ctl: join(otherPrograms, "pg_ctl") } : undefined;
  return { folder, server: await startEmbeddedServer(folder, secret, ["fsync=off", "full_page_writes=off", "log_line_prefix='%m %d '"], programs) };
}

export async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
