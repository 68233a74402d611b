// A pasted or chosen list, read in the browser: its columns recognised, its rows made into subjects.
import { parse } from "csv-parse/browser/esm/sync";
import { countries, countryName } from "../../../../lib/codes/countries.ts";
import english from "../../../../lib/languages/en/screening.json" with { type: "json" };
import spanish from "../../../../lib/languages/es/screening.json" with { type: "json" };
import { isoDateOf } from "../../watchlists/ask/read-date.ts";

export const columnKinds = ["NAME", "GIVEN_NAME", "FAMILY_NAME", "BIRTH_DATE", "COUNTRY", "ADDRESS", "PHONE", "EMAIL", "DOCUMENT", "ITEM"] as const;
export type ColumnKind = (typeof columnKinds)[number] | null;
export type Table = { columns: { title: string; kind: ColumnKind }[]; rows: string[][]; hasTitles: boolean };
export type Subject = {
  names: string[];
  birthDate: string | null;
  countries: string[];
  addresses: string[];
  phones: string[];
  emails: string[];
  documents: { number: string }[];
  itemIds: string[];
};

const bare = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

const known = new Map<string, ColumnKind>(
  [english, spanish].flatMap(({ titles }) => columnKinds.flatMap((kind) => titles[kind].split(",").map((title) => [bare(title), kind] as const))),
);

function delimiterOf(text: string): string {
  const line = text.replace(/"(?:[^"]|"")*"/g, "").split(/\r?\n/, 1)[0] ?? "";
  const count = (delimiter: string) => line.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Titles are taken for such if any is known; a lone column of a list without titles holds names. */
export function readTable(text: string): Table {
  const delimiter = delimiterOf(text);
  const isPlain = !text.split(/\r?\n/, 1)[0]?.includes(delimiter);
  // A name on each line may have a comma in it.
  const all = isPlain
    ? text.split(/\r?\n/).map((line) => [line.trim()])
    : (parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }) as string[][]);
  const rows = all.filter((row) => row.some((cell) => cell.trim()));
  const first = rows[0] ?? [];
  const hasTitles = first.some((title) => known.has(bare(title)));
  const width = Math.max(0, ...rows.slice(0, 100).map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, place) => {
    const title = hasTitles ? (first[place] ?? "") : "";
    return { title, kind: known.get(bare(title)) ?? (!hasTitles && place === 0 ? ("NAME" as const) : null) };
  });
  return { columns, rows: hasTitles ? rows.slice(1) : rows, hasTitles };
}

const codes = new Set(countries);
const codeByName = new Map(["en", "es"].flatMap((language) => countries.map((code) => [bare(countryName(code, language)), code] as const)));
const countryOf = (text: string) => (codes.has(text.toUpperCase()) ? text.toUpperCase() : (codeByName.get(bare(text)) ?? null));

/** Null where the row says nothing to look for. What is no country of ours weighs little and is left out. */
export function subjectOf(row: string[], columns: Table["columns"]): Subject | null {
  const cells = (kind: ColumnKind) => columns.flatMap((column, place) => (column.kind === kind && row[place]?.trim() ? [row[place].trim()] : []));
  const several = (kind: ColumnKind) => cells(kind).flatMap((cell) => cell.split(/\s*[;|]\s*/).filter(Boolean));
  const whole = [...cells("GIVEN_NAME"), ...cells("FAMILY_NAME")].join(" ");
  const [birthDate] = cells("BIRTH_DATE");
  const subject = {
    names: [...several("NAME"), ...(whole ? [whole] : [])],
    birthDate: birthDate ? isoDateOf(birthDate) : null,
    countries: several("COUNTRY").flatMap((text) => countryOf(text) ?? []),
    addresses: cells("ADDRESS"),
    phones: several("PHONE"),
    emails: several("EMAIL"),
    documents: several("DOCUMENT").map((number) => ({ number })),
    itemIds: several("ITEM"),
  };
  const { birthDate: _, countries: __, ...identifying } = subject;
  return Object.values(identifying).some(({ length }) => length) ? subject : null;
}
