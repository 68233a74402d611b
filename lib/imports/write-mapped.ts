// Reports as rows of an agency's own kind of file: the inverse of what read-reports.ts reads by the same mapping.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Reader } from "../access/operation.ts";
import { safeCell } from "../csv-cell.ts";
import { type ReportColumn, reportColumn, reportValues } from "../seizures/report-columns.ts";
import type { ReportInput } from "../seizures/report-input.ts";
import type { MappedColumn, Mapping } from "./mapping.ts";
import { readCell } from "./read-cell.ts";

export type KeptMapping = { header: readonly string[]; mapping: Mapping };
export type MappedFile = { header: string[]; rows: (report: ReportInput) => string[][] };

/** As the reader sees it; null when there is none. */
export async function keptMapping(reader: Reader, id: string): Promise<KeptMapping | null> {
  const [found] = await reader.rows<KeptMapping>(sql`select header, content as mapping from import_mapping where id = ${id}::uuid`);
  return found ?? null;
}

/** Of a column of ours in a file that may have one of its own by that name. */
export const nameBeside = (header: readonly string[], name: string) => (header.includes(name) ? `portolan_${name}` : name);

type Writer = { column: ReportColumn; write: (value: unknown) => string };
const ours: Mapping = { columns: [], constants: [], dateOrder: "YEAR_MONTH_DAY", decimalComma: false };

/** As our own files have it. */
const plainly = (value: unknown): string => (value === null || value === undefined ? "" : String(value));

function inTheirForm(text: string, { kind }: ReportColumn, { dateOrder, decimalComma }: Mapping): string {
  if (kind === "decimal" && decimalComma) return text.replace(".", ",");
  const [year, month, day] = text.split("-");
  if (kind !== "date" || dateOrder === "YEAR_MONTH_DAY" || !day) return text;
  return dateOrder === "DAY_MONTH_YEAR" ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
}

/** The first of their words that is read as the value. What they have no word for, and would read as something else, is left empty. */
function writerOf({ field, values }: MappedColumn, mapping: Mapping): Writer[] {
  const column = reportColumn.get(field);
  if (!column) return [];
  const meaning = new Map(values.map(({ theirs, ours }) => [theirs.trim().toLowerCase(), ours]));
  const read = (cell: string, words: ReadonlyMap<string, string>, by: Mapping) => {
    const found = readCell(safeCell(cell), column, words, by);
    return "value" in found ? found.value : undefined;
  };
  const write = (value: unknown) => {
    const plain = plainly(value);
    const form = inTheirForm(plain, column, mapping);
    if (!meaning.size || !plain) return form;
    const meant = read(plain, new Map(), ours);
    return [...values.map(({ theirs }) => theirs), form].find((word) => read(word, meaning, mapping) === meant) ?? "";
  };
  return [{ column, write }];
}

/**
 * Their columns in their order; those that the mapping does not read stay empty. What every row has to say, what the
 * mapping says once for all reports, and by what a report without an own reference is known follows under our names.
 */
export function mappedFile({ header, mapping }: KeptMapping): MappedFile {
  const mapped = new Map(mapping.columns.map((one) => [one.column, one]));
  const theirs = header.map((title) => mapped.get(title)).map((one) => (one ? writerOf(one, mapping) : [])[0] ?? null);
  const written = new Set(theirs.map((one) => one?.column.name));
  const also = ["tlp", "handling", ...mapping.constants.map(({ field }) => field), "reference"].filter((name) => !written.has(name));
  const added = [...new Set(also)].flatMap((name): Writer[] =>
    [reportColumn.get(name)].flatMap((column) => (column ? { column, write: plainly } : [])),
  );
  const writers = [...theirs, ...added];
  const columns = writers.map((one) => one?.column ?? null);
  return {
    header: [...header, ...added.map(({ column }) => nameBeside(header, column.name))],
    rows: (report) => reportValues(report, columns).map((row) => row.map((value, place) => safeCell(writers[place]?.write(value) ?? ""))),
  };
}
