// npm run watchlist:import: imports a published list, or its newer edition.
import { parseArgs } from "node:util";
import { CannotStart } from "../database/cannot-start.ts";
import { migrate } from "../database/migrate.ts";
import { databaseUrlOf } from "../database/role.ts";
import { readEnv } from "../env.ts";
import { openDatabase } from "../running/database.ts";
import { CannotImport, importList, type ListFormat, type ListToImport, publications } from "./import-list.ts";
import { MalformedList } from "./reference-entry.ts";

const usage = `Usage: npm run watchlist:import -- --format ofac|un --list NAME --keeper AGENCY PATH

  --format  ofac: PATH is the folder with sdn.csv, alt.csv and add.csv of one date
            un: PATH is the consolidated list in XML
  --list    what members will call it; importing again under this name brings it up to date
  --keeper  code of the agency that keeps it, such as AW-CUSTOMS`;

function readArguments(): ListToImport {
  const { values, positionals } = parseArgs({
    options: { format: { type: "string" }, list: { type: "string" }, keeper: { type: "string" } },
    allowPositionals: true,
  });
  const { format, list, keeper } = values;
  if (!format || !list?.trim() || !keeper || positionals.length !== 1) throw new CannotImport(usage);
  if (!Object.hasOwn(publications, format)) throw new CannotImport(`There is no format “${format}”.\n\n${usage}`);
  return { format: format as ListFormat, name: list.trim(), keeper, path: positionals[0] as string };
}

function sayProgress(sent: number, total: number): void {
  if (process.stdout.isTTY) process.stdout.write(`\r${count(sent)} of ${count(total)} entries sent${sent === total ? "; comparing …\n" : ""}`);
  else if (sent === total) console.log(`${count(total)} entries sent; comparing …`);
}

const count = (number: number) => number.toLocaleString("en");

/** The sentence for whoever typed the command; null for what is nobody's input. */
function sentenceOf(error: unknown): string | null {
  const { code, message } = (error ?? {}) as NodeJS.ErrnoException;
  if (error instanceof MalformedList) return `${message}\nNothing was imported: the list stands as it did.`;
  if (error instanceof CannotImport || error instanceof CannotStart) return error.message;
  if (code?.startsWith("ERR_PARSE_ARGS")) return `${message}\n\n${usage}`;
  if (["EACCES", "EISDIR", "ENOTDIR", "EPERM"].includes(code ?? "")) return `The path cannot be read: ${message}.\n\n${usage}`;
  return null;
}

try {
  const list = readArguments();
  const started = Date.now();
  const database = await openDatabase(readEnv());
  try {
    await migrate(database.url, database.secret);
    console.log(`Reading ${list.path} …`);
    const { added, changed, delisted, unchanged } = await importList(
      databaseUrlOf("portolan_system", database.url, database.secret),
      list,
      sayProgress,
    );
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(
      `${list.name}: added ${count(added)} · changed ${count(changed)} · delisted ${count(delisted)} · unchanged ${count(unchanged)} (${seconds} s)`,
    );
  } finally {
    if (!database.wasRunning) await database.stop();
  }
} catch (error) {
  console.error(sentenceOf(error) ?? error);
  process.exitCode = 1;
}
