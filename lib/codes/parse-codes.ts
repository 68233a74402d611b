// Reads the published code lists: HS, UN/LOCODE and UN/ECE Recommendation 20, each as a table in CSV.
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import type { ReferenceCode, ReferenceList } from "./reference-code.ts";

/** A list that cannot be read whole is not read at all. */
export class MalformedCodes extends Error {}

type Row = Record<string, string>;
type Form = { columns: string[]; code: RegExp; entryOf: (row: Row) => ReferenceCode | null };

const withoutPlace = { latitude: null, longitude: null };

const forms: Record<ReferenceList, Form> = {
  HS: {
    columns: ["hscode", "description"],
    code: /^\d{2}(\d{2}){0,2}$/,
    entryOf: ({ hscode = "", description = "" }) => (/^\d/.test(hscode) ? { code: hscode, name: description, ...withoutPlace } : null),
  },
  PLACE: {
    columns: ["change", "country", "location", "name", "lat", "lon"],
    code: /^[A-Z]{2}[A-Z0-9]{3}$/,
    // Entries without a location name a country; those marked X are to be removed.
    entryOf: ({ change, country = "", location, name = "", lat, lon }) =>
      location && change !== "X"
        ? { code: country + location, name, ...(lat && lon ? { latitude: Number(lat), longitude: Number(lon) } : withoutPlace) }
        : null,
  },
  UNIT: {
    columns: ["Status", "CommonCode", "Name"],
    code: /^[A-Z0-9]{2,3}$/,
    // X is deleted and D deprecated: neither is offered any more.
    entryOf: ({ Status, CommonCode = "", Name = "" }) =>
      Status === "X" || Status === "D" ? null : { code: CommonCode, name: Name, ...withoutPlace },
  },
};

/** The entries of a published list, each code once: of repeated ones the last counts. */
export async function parseCodes(list: ReferenceList, path: string): Promise<ReferenceCode[]> {
  const { columns, code, entryOf } = forms[list];
  let header: string[] = [];
  let rows: { record: Row; info: { lines: number } }[];
  try {
    rows = parse(await readFile(path), { bom: true, trim: true, info: true, columns: (names: string[]) => (header = names) });
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith("CSV_")) throw new MalformedCodes(`${path}: ${(error as Error).message}`);
    throw error;
  }
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length) throw new MalformedCodes(`${path}: the column ${missing.join(", ")} is missing`);
  const entries = new Map<string, ReferenceCode>();
  for (const { record, info } of rows) {
    const entry = entryOf(record);
    if (!entry) continue;
    if (!code.test(entry.code)) throw new MalformedCodes(`${path}, line ${info.lines}: “${entry.code}” is not a code of this list`);
    if (!entry.name) throw new MalformedCodes(`${path}, line ${info.lines}: ${entry.code} has no name`);
    const isPlaced = entry.latitude === null || (Math.abs(entry.latitude) <= 90 && Math.abs(entry.longitude ?? Number.NaN) <= 180);
    if (!isPlaced) throw new MalformedCodes(`${path}, line ${info.lines}: ${entry.code} is nowhere on earth`);
    entries.set(entry.code, entry);
  }
  if (!entries.size) throw new MalformedCodes(`${path}: there is no code in it`);
  return [...entries.values()];
}
