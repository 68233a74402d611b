// npm run restore: brings a backup into an empty database, and says whether it is whole.
import { parseArgs } from "node:util";
import { CannotStart } from "../database/cannot-start.ts";
import { readEnv } from "../env.ts";
import { openDatabase } from "../running/database.ts";
import { restoreBackup } from "./restore-backup.ts";
import { sentenceOf } from "./sentence.ts";

const usage = `Usage: npm run restore -- --from FILE [--into URL] [--replace]

  --into     another database than the installation's own
  --replace  deletes what is in the database first`;

try {
  const {
    from,
    into,
    replace = false,
  } = parseArgs({
    options: { from: { type: "string" }, into: { type: "string" }, replace: { type: "boolean" } },
  }).values;
  if (!from) throw new CannotStart(usage);
  const env = readEnv();
  const database = await openDatabase(into ? { ...env, DATABASE_URL: into } : env);
  try {
    const restored = await restoreBackup(from, {
      url: database.url,
      secret: database.secret,
      previousSecret: env.PORTOLAN_PREVIOUS_SECRET,
      replace,
    });
    console.log(`Restored ${restored.rows.toLocaleString("en")} rows as they were at ${restored.takenAt}.`);
    if (restored.migrations.length) console.log(`Migrated since: ${restored.migrations.join(", ")}.`);
    if (restored.chains === "whole") console.log("The record of access is whole.");
    else {
      for (const { strand, sequence, fault } of restored.chains) console.error(`chain ${strand}, row ${sequence}: ${fault}`);
      throw new CannotStart("The record of access is not whole: it was not so when the backup was taken, or the backup was changed.");
    }
  } finally {
    if (!database.wasRunning) await database.stop();
  }
} catch (error) {
  console.error(sentenceOf(error, usage) ?? error);
  process.exitCode = 1;
}
