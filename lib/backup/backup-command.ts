// npm run backup: writes everything that is stored into one file; the portal may run meanwhile.
import { parseArgs } from "node:util";
import { CannotStart } from "../database/cannot-start.ts";
import { readEnv } from "../env.ts";
import { openDatabase } from "../running/database.ts";
import { sentenceOf } from "./sentence.ts";
import { takeBackup } from "./take-backup.ts";

const usage = "Usage: npm run backup -- --to FILE";

try {
  const { to } = parseArgs({ options: { to: { type: "string" } } }).values;
  if (!to) throw new CannotStart(usage);
  const database = await openDatabase(readEnv());
  try {
    const { tables, rows, takenAt } = await takeBackup(database.url, database.secret, to);
    console.log(`${to}: ${rows.toLocaleString("en")} rows of ${tables} tables as they were at ${takenAt}.`);
    console.log("It holds every agency's intelligence: keep it encrypted. The installation's secret is not in it: keep that apart.");
  } finally {
    if (!database.wasRunning) await database.stop();
  }
} catch (error) {
  console.error(sentenceOf(error, usage) ?? error);
  process.exitCode = 1;
}
