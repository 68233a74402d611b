// npm run bench:data: a database like that of a large installation, the same every time.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { migrate } from "../../lib/database/migrate.ts";
import { readEnv } from "../../lib/env.ts";
import { openDatabase } from "../../lib/running/database.ts";
import { internAudiences } from "./audiences.ts";
import { loadReports } from "./load-reports.ts";
import { enrol } from "./registry.ts";

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "1000000" },
    audiences: { type: "string", default: "3000" },
    agencies: { type: "string", default: "100" },
    folder: { type: "string", default: ".bench" },
    url: { type: "string", default: "" },
  },
});
const begun = Date.now();
const say = (sentence: string) => console.log(`${((Date.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${sentence}`);

const folder = resolve(values.folder);
const database = await openDatabase(readEnv({ ...process.env, PORTOLAN_DATA: folder, DATABASE_URL: values.url }));
await migrate(database.url, database.secret);
const connect = async () => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query("set role portolan_owner; set synchronous_commit = off; set maintenance_work_mem = '1GB'");
  return client;
};
const clients = [await connect(), await connect()];
try {
  await fill(clients as [pg.Client, pg.Client]);
} finally {
  for (const client of clients) await client.end();
  if (!database.wasRunning) await database.stop();
}

async function fill(clients: [pg.Client, pg.Client]): Promise<void> {
  const [first] = clients;
  if ((await first.query("select from agency limit 1")).rowCount) {
    console.error(`The database in ${folder} is not empty: remove the folder, or name another with --folder.`);
    process.exitCode = 1;
    return;
  }
  const enrolment = await enrol(first, Number(values.agencies));
  say(`${values.agencies} agencies`);
  const audience = await internAudiences(first, enrolment, Number(values.audiences));
  say(`${values.audiences} audiences`);
  await loadReports(clients, audience, Number(values.reports), say);
  await first.query("vacuum (analyze)");
  writeFileSync(resolve(folder, "viewers.json"), JSON.stringify(enrolment.viewers, null, 2), { mode: 0o600 });
  say(`done, in ${folder}`);
}
