// npm run upgrade: backs up, migrates, and looks whether everything is still there.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CannotStart } from "../database/cannot-start.ts";
import { readEnv } from "../env.ts";
import { openDatabase } from "../running/database.ts";
import { sentenceOf } from "./sentence.ts";
import { upgrade } from "./upgrade.ts";

const usage = `Usage: npm run upgrade -- [--backup FILE | --no-backup]

  --backup     where to write the backup first; without it into the data folder, under backups
  --no-backup  there is one already`;

function backupIn(folder: string): string {
  mkdirSync(join(folder, "backups"), { recursive: true, mode: 0o700 });
  return join(folder, "backups", `before-upgrade-${new Date().toISOString().replace(/[:.]/g, "-")}.backup`);
}

try {
  const { values } = parseArgs({ options: { backup: { type: "string" }, "no-backup": { type: "boolean" } } });
  const env = readEnv();
  const path = values["no-backup"] ? null : (values.backup ?? backupIn(env.PORTOLAN_DATA));
  const database = await openDatabase(env);
  try {
    const done = await upgrade(database.url, database.secret, path);
    console.log(done.backup ? `Backed up ${done.backup.rows.toLocaleString("en")} rows to ${path}.` : "Not backed up.");
    console.log(done.migrations.length ? `Applied the migrations ${done.migrations.join(", ")}.` : "No new migrations.");
    console.log(done.policies ? "Applied all policies." : "The policies were current.");
    console.log(`${done.rows.toLocaleString("en")} rows in ${done.tables} tables.`);
    for (const { table, before, after } of done.lost) console.error(`${table} had ${before} rows and has ${after}.`);
    if (done.chains !== "whole") for (const { strand, sequence, fault } of done.chains) console.error(`chain ${strand}, row ${sequence}: ${fault}`);
    if (done.lost.length || done.chains !== "whole")
      throw new CannotStart(
        `Not everything is as it was.${path ? ` The way back: the version of before, and npm run restore -- --replace --from ${path}` : ""}`,
      );
    console.log("The record of access is whole. Start the portal.");
  } finally {
    if (!database.wasRunning) await database.stop();
  }
} catch (error) {
  console.error(sentenceOf(error, usage) ?? error);
  process.exitCode = 1;
}
