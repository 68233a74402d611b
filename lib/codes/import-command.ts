// npm run reference:import: imports code lists, or their newer editions.
import { parseArgs } from "node:util";
import { CannotStart } from "../database/cannot-start.ts";
import { migrate } from "../database/migrate.ts";
import { databaseUrlOf } from "../database/role.ts";
import { readEnv } from "../env.ts";
import { openDatabase } from "../running/database.ts";
import { importCodes } from "./import-codes.ts";
import { MalformedCodes } from "./parse-codes.ts";
import type { ReferenceList } from "./reference-code.ts";

const usage = `Usage: npm run reference:import -- [--hs FILE] [--unlocode FILE] [--units FILE]

  --hs        Harmonized System: CSV with hscode, description
  --unlocode  UN/LOCODE: CSV with change, country, location, name, lat, lon (decimal degrees)
  --units     UN/ECE Recommendation 20: CSV with Status, CommonCode, Name

Each list that is given replaces what was imported of it before.`;

const titles: Record<ReferenceList, string> = { HS: "HS codes", PLACE: "places", UNIT: "units" };

/** The sentence for whoever typed the command; null for what is nobody's input. */
function sentenceOf(error: unknown): string | null {
  const { code, message } = (error ?? {}) as NodeJS.ErrnoException;
  if (error instanceof MalformedCodes) return `${message}\nNothing was imported: the lists stand as they did.`;
  if (error instanceof CannotStart) return error.message;
  if (code?.startsWith("ERR_PARSE_ARGS")) return `${message}\n\n${usage}`;
  if (["EACCES", "EISDIR", "ENOENT", "ENOTDIR", "EPERM"].includes(code ?? "")) return `The file cannot be read: ${message}.\n\n${usage}`;
  return null;
}

try {
  const { values } = parseArgs({ options: { hs: { type: "string" }, unlocode: { type: "string" }, units: { type: "string" } } });
  const paths = {
    ...(values.hs && { HS: values.hs }),
    ...(values.unlocode && { PLACE: values.unlocode }),
    ...(values.units && { UNIT: values.units }),
  };
  if (!Object.keys(paths).length) throw new CannotStart(usage);
  const database = await openDatabase(readEnv());
  try {
    await migrate(database.url, database.secret);
    const counts = await importCodes(databaseUrlOf("portolan_system", database.url, database.secret), paths);
    console.log(
      `Imported: ${Object.entries(counts)
        .map(([list, count]) => `${count.toLocaleString("en")} ${titles[list as ReferenceList]}`)
        .join(" · ")}`,
    );
  } finally {
    if (!database.wasRunning) await database.stop();
  }
} catch (error) {
  console.error(sentenceOf(error) ?? error);
  process.exitCode = 1;
}
