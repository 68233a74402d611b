// Once for all test files: one PostgreSQL with two databases to copy from, an empty one and one with the
// demonstration, its jobs done, so that no copy does them again. A copy takes a fifth of a second, loading ten.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { migrate } from "../../lib/database/migrate.ts";
import { connect, secret, startPostgres } from "./postgres.ts";
import { jobsDone } from "./settled.ts";

export default async function prepareDatabases(): Promise<void> {
  const { folder, server } = await startPostgres();
  const databaseUrl = (name: string) => Object.assign(new URL(server.url), { pathname: `/${name}` }).toString();
  await migrate(databaseUrl("empty_portal"), secret);
  await loadDemonstration(databaseUrl("demonstration_portal"), folder);
  process.env.PORTOLAN_TEST_SERVER = server.url;
  process.env.PORTOLAN_TEST_FOLDER = folder;
  (globalThis as { stopTestServer?: () => Promise<void> }).stopTestServer = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Loads it as an operator would: by starting the portal on an empty database. */
async function loadDemonstration(databaseUrl: string, folder: string): Promise<void> {
  const child = spawn(process.execPath, [".built/server/server.js"], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      NODE_ENV: "production",
      PORT: "0",
      PORTOLAN_DATA: folder,
      DATABASE_URL: databaseUrl,
      PORTOLAN_SECRET: secret,
      PORTOLAN_DEMO: "1",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  const isStarted = new Promise<void>((done) => {
    child.stdout?.on("data", (part) => {
      output += part;
      if (/^Portolan: /m.test(output)) done();
    });
  });
  const isUp = await Promise.race([isStarted.then(() => true), ended.then(() => false)]);
  if (isUp) {
    const client = await connect(databaseUrl);
    await jobsDone(client);
    await client.end();
    child.kill("SIGTERM");
  }
  if ((await ended) !== 0) throw new Error(`the demonstration did not load: ${output}`);
}
