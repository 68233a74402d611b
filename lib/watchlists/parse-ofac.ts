// Reads the list of specially designated nationals as the US Treasury publishes it: sdn.csv, alt.csv and add.csv.
import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { countryOf } from "./country-of.ts";
import { addCountry, addName, readRemarks } from "./parse-ofac-remarks.ts";
import { MalformedList, type ReferenceAddress, type ReferenceEntry, type ReferenceKind, type ReferenceName } from "./reference-entry.ts";

const COLUMNS = {
  "sdn.csv": "ent_num SDN_Name SDN_Type Program Title Call_Sign Vess_type Tonnage GRT Vess_flag Vess_owner Remarks",
  "alt.csv": "ent_num alt_num alt_type alt_name alt_remarks",
  "add.csv": "ent_num add_num Address City Country Add_remarks",
};
const KINDS = new Map<string, ReferenceKind>([
  ["", "ORGANISATION"],
  ["individual", "PERSON"],
  ["vessel", "VESSEL"],
  ["aircraft", "AIRCRAFT"],
]);
type FileName = keyof typeof COLUMNS;

interface Row {
  read: (column: string) => string;
  refuse: (column: string, problem: string) => never;
}

/** All entries or none: throws MalformedList when any of the three files is missing or damaged. */
export async function parseOfac(folder: string): Promise<ReferenceEntry[]> {
  const [designated, alternates, addresses] = await Promise.all([
    readRows(folder, "sdn.csv"),
    readRows(folder, "alt.csv"),
    readRows(folder, "add.csv"),
  ]);
  const entries = new Map<string, ReferenceEntry>();
  for (const row of designated) {
    const id = readId(row, "ent_num", entries);
    entries.set(id, entryOf(id, row));
  }
  const alternateIds = new Set<string>();
  for (const row of alternates) {
    const entry = ownerOf(row, entries);
    alternateIds.add(readId(row, "alt_num", alternateIds));
    addName(entry, alternateOf(row));
  }
  const addressIds = new Set<string>();
  for (const row of addresses) {
    const entry = ownerOf(row, entries);
    addressIds.add(readId(row, "add_num", addressIds));
    const address = addressOf(row);
    if (address.text !== "") entry.addresses.push(address);
    addCountry(entry, address.country);
  }
  return [...entries.values()];
}

async function readRows(folder: string, file: FileName): Promise<Row[]> {
  const columns = COLUMNS[file].split(" ");
  const rows: Row[] = [];
  let lastLine = 0;
  const keep = (fields: string[], { lines }: { lines: number }): null => {
    const at = lastLine + 1 === lines ? `line ${lines}` : `lines ${lastLine + 1} to ${lines}`;
    if (fields.length !== columns.length) {
      throw new MalformedList(`${file}, ${at}`, `${fields.length} columns where ${columns.length} are published.`);
    }
    lastLine = lines;
    rows.push({
      read: (column) => fields[columns.indexOf(column)]?.replace(/^-0-$/, "") ?? "",
      refuse: (column, problem) => {
        throw new MalformedList(`${file}, ${at}, column ${columns.indexOf(column) + 1} (${column})`, problem);
      },
    });
    return null;
  };
  const text = await readText(folder, file);
  try {
    parse(text, { bom: true, trim: true, relax_column_count: true, on_record: keep });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const place = `${file}, record starting on line ${lastLine + 1}`;
    const isQuote = error.code.includes("QUOTE");
    throw new MalformedList(place, isQuote ? "a quotation mark is not closed or out of place." : error.message);
  }
  if (rows.length === 0) throw new MalformedList(file, "the file is empty.");
  return rows;
}

async function readText(folder: string, file: FileName): Promise<string> {
  const bytes = await readFile(join(folder, file)).catch((cause: NodeJS.ErrnoException) => {
    const problem = cause.code === "ENOENT" ? "the file is missing" : `the file cannot be read (${cause.code})`;
    throw new MalformedList(file, `${problem} in ${folder}.`, { cause });
  });
  // The files end in 0x1A, the end-of-file mark of CP/M.
  const text = new TextDecoder().decode(bytes).replaceAll("\u001A", "").trimEnd();
  if (!isUtf8(bytes)) {
    const line = text.slice(0, text.indexOf("\uFFFD")).split("\n").length;
    throw new MalformedList(`${file}, line ${line}`, "a character is not UTF-8.");
  }
  return text;
}

function readId(row: Row, column: string, known: { has: (id: string) => boolean }): string {
  const id = row.read(column);
  if (!/^\d+$/.test(id)) row.refuse(column, id === "" ? "the id is missing." : `"${id}" is not a number.`);
  if (known.has(id)) row.refuse(column, `${id} was already used on an earlier line.`);
  return id;
}

function ownerOf(row: Row, entries: Map<string, ReferenceEntry>): ReferenceEntry {
  const id = readId(row, "ent_num", new Set());
  return entries.get(id) ?? row.refuse("ent_num", `no entity ${id} in sdn.csv; are the three files of one date?`);
}

function entryOf(sourceId: string, row: Row): ReferenceEntry {
  const name = row.read("SDN_Name");
  const kind = KINDS.get(row.read("SDN_Type").toLowerCase());
  if (name === "") row.refuse("SDN_Name", "the name is missing.");
  if (kind === undefined) return row.refuse("SDN_Type", `"${row.read("SDN_Type")}" is no published type.`);
  const remarks = row.read("Remarks");
  const entry: ReferenceEntry = {
    sourceId,
    kind,
    names: [{ name, quality: "PRIMARY" }],
    birthDates: [],
    countries: [],
    addresses: [],
    documents: [],
    // Several programmes stand as "NPWMD] [IFSR".
    programmes: row
      .read("Program")
      .split(/\]\s*\[|[[\]]/)
      .filter((programme) => programme !== ""),
    reasons: [row.read("Title"), remarks].filter((part) => part !== "").join("; ") || null,
    listedOn: null,
  };
  const callSign = row.read("Call_Sign");
  if (callSign !== "") entry.documents.push({ kind: "Call Sign", number: callSign, country: null });
  addCountry(entry, countryOf(row.read("Vess_flag")));
  readRemarks(entry, remarks);
  return entry;
}

function alternateOf(row: Row): ReferenceName {
  const name = row.read("alt_name");
  if (name === "") row.refuse("alt_name", "the name is missing.");
  if (!/^[afn]ka$/.test(row.read("alt_type"))) {
    row.refuse("alt_type", `"${row.read("alt_type")}" is neither aka, fka nor nka.`);
  }
  return { name, quality: /\bweak\b/i.test(row.read("alt_remarks")) ? "WEAK" : "STRONG" };
}

function addressOf(row: Row): ReferenceAddress {
  const parts = ["Address", "City", "Country"].map(row.read).filter((part) => part !== "");
  return { text: parts.join(", "), country: countryOf(row.read("Country")) };
}
