// Brings a published list in: read whole first, then sent in batches within one transaction, so that a
// damaged file or an import that is cut off changes nothing.
import pg from "pg";
import { searchKey } from "./normalise-name.ts";
import { parseOfac } from "./parse-ofac.ts";
import { parseUn } from "./parse-un.ts";
import { MalformedList, type ReferenceEntry } from "./reference-entry.ts";

type Publication = { publisher: string; parse: (path: string) => Promise<ReferenceEntry[]> };
export const publications: Record<"ofac" | "un", Publication> = {
  ofac: { publisher: "US Treasury, Office of Foreign Assets Control", parse: parseOfac },
  un: { publisher: "United Nations Security Council", parse: parseUn },
};
export type ListFormat = keyof typeof publications;

export type ListToImport = {
  format: ListFormat;
  /** What members will call it; importing again under this name updates the list. */
  name: string;
  /** Code of the agency that keeps it. */
  keeper: string;
  /** ofac: the folder of the three files; un: the file. */
  path: string;
};

export type ImportDifference = { added: number; changed: number; delisted: number; unchanged: number };

/** A reason not to import that whoever started it can put right, in one sentence. */
export class CannotImport extends Error {}

const batchSize = 500;
/** The index on names takes no longer ones, at four bytes a letter; the longest published has some 200 letters. */
const longestName = 500;

/** Imports over the address of portolan_system, which reaches three functions and nothing else. */
export async function importList(
  systemUrl: string,
  list: ListToImport,
  onProgress: (sent: number, total: number) => void = () => {},
): Promise<ImportDifference> {
  const { publisher, parse } = publications[list.format];
  const entries = await parse(list.path);
  const client = new pg.Client({ connectionString: systemUrl, application_name: "watchlist-import" });
  // A connection that breaks fails the query under way; without a listener it would end the process.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("begin; set local statement_timeout = '10min'");
    const id = await begin(client, list, publisher);
    for (let sent = 0; sent < entries.length; sent += batchSize) {
      const batch = entries.slice(sent, sent + batchSize).map((entry) => asStored(entry, list.path));
      await client.query("select portolan.stage_watchlist_entries($1, $2)", [id, `[${batch.join()}]`]);
      onProgress(Math.min(sent + batchSize, entries.length), entries.length);
    }
    const { rows } = await client.query<ImportDifference>("select * from portolan.finish_watchlist_import($1)", [id]);
    await client.query("commit");
    return rows[0] as ImportDifference;
  } finally {
    // What was not committed goes with the connection.
    await client.end();
  }
}

async function begin(client: pg.Client, { name, format, keeper }: ListToImport, publisher: string): Promise<string> {
  try {
    const { rows } = await client.query<{ id: string }>("select portolan.begin_watchlist_import($1, $2, $3, $4) as id", [
      name,
      publisher,
      format.toUpperCase(),
      keeper,
    ]);
    return (rows[0] as { id: string }).id;
  } catch (error) {
    const { message, detail } = error as { message?: string; detail?: string };
    if (message === "UNKNOWN_AGENCY") {
      throw new CannotImport(`There is no agency ${keeper} to keep the list. ${detail ? `There are: ${detail}.` : "No agency is registered yet."}`, {
        cause: error,
      });
    }
    if (message === "OTHER_FORMAT") {
      throw new CannotImport(
        `${keeper} already keeps a list “${name}” in the format ${detail?.toLowerCase()}: importing this file would delist all of it. Choose another name.`,
        { cause: error },
      );
    }
    throw error;
  }
}

function asStored(entry: ReferenceEntry, path: string): string {
  const names = entry.names.map((name) => ({ ...name, searchKey: searchKey(name.name) }));
  const text = JSON.stringify({ ...entry, names });
  if (names.some(({ name }) => name.length > longestName))
    throw new MalformedList(`${path}, entry ${entry.sourceId}`, `a name is longer than ${longestName} characters.`);
  // PostgreSQL stores no null character.
  if (text.includes("\\u0000")) throw new MalformedList(`${path}, entry ${entry.sourceId}`, "it holds a null character.");
  return text;
}
