// How a file's columns are read as ours: which column is which, what its values mean, and how it writes
// dates and decimals.
import { reportColumn, reportColumns } from "../seizures/report-columns.ts";
import { type Fault, UserError } from "../user-error.ts";

/** In which order a date has its parts; whatever stands between them. */
export const dateOrders = ["YEAR_MONTH_DAY", "DAY_MONTH_YEAR", "MONTH_DAY_YEAR"] as const;

/** `field` is the name of one of our columns. */
export type MappedColumn = { column: string; field: string; values: { theirs: string; ours: string }[] };
export type Constant = { field: string; value: string };
export type Mapping = {
  columns: MappedColumn[];
  /** What every report has that the file does not say. */
  constants: Constant[];
  dateOrder: (typeof dateOrders)[number];
  decimalComma: boolean;
};

const mostValues = 500;

/** Refuses a mapping by which no file could be read. */
export function checkMapping(mapping: Mapping): void {
  const faults: Fault[] = [];
  const [columns, fields] = [new Set<string>(), new Set<string>()];
  const seen = (field: string, at: string[]) => {
    if (!reportColumn.has(field)) faults.push({ code: "UNKNOWN_COLUMN", field: at });
    else if (fields.has(field)) faults.push({ code: "MAPPED_TWICE", field: at });
    fields.add(field);
  };
  for (const [place, { column, field, values }] of mapping.columns.entries()) {
    const at = ["mapping", "columns", String(place)];
    if (columns.has(column)) faults.push({ code: "MAPPED_TWICE", field: [...at, "column"] });
    columns.add(column);
    seen(field, [...at, "field"]);
    if (values.length > mostValues) faults.push({ code: "TOO_MANY", field: [...at, "values"], values: { max: mostValues } });
  }
  for (const [place, { field }] of mapping.constants.entries()) seen(field, ["mapping", "constants", String(place), "field"]);
  const missing = reportColumns.filter(({ name, required }) => required && !fields.has(name));
  for (const { name } of missing) faults.push({ code: "COLUMN_NEEDED", field: ["mapping", "columns"], values: { field: name } });
  if (faults.length) throw new UserError(...faults);
}

const bare = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Titles of our columns in the languages that we have, to recognise theirs by. */
export type ColumnTitles = Record<string, string[]>;

/** What the header suggests: columns that are called as ours, by name or title. */
export function proposeMapping(header: readonly string[], titles: ColumnTitles): Mapping {
  // What another system calls "reference" is its own.
  const isOurs = header.includes("own_reference");
  const known = new Map(reportColumns.flatMap(({ name }) => [name, ...(titles[name] ?? [])].map((title) => [bare(title), name] as const)));
  const taken = new Set<string>();
  const columns = header.flatMap((column) => {
    const field = known.get(bare(column));
    if (!field || taken.has(field) || (bare(column) === "reference" && !isOurs)) return [];
    taken.add(field);
    return [{ column, field, values: [] }];
  });
  return { columns, constants: [], dateOrder: "YEAR_MONTH_DAY", decimalComma: false };
}

/** A later file is of the same kind if its header is. */
export const isSameHeader = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((title, place) => title.trim().toLowerCase() === other[place]?.trim().toLowerCase());
