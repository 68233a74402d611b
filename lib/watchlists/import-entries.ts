// A file of entries for an own list. Tried first: which rows are faulty, and what it would add, change and leave. Its
// rows become nominations, which a second person approves; the own reference says which entry a row is.

import type { Operation } from "../access/operation.ts";
import { plainCell } from "../csv-cell.ts";
import { BrokenRow, beginningOf, delimiterOf, type FileForm, rowsOf } from "../imports/file-form.ts";
import { type Fault, UserError, type UserErrorCode } from "../user-error.ts";
import { type EntryColumn, entryCell, entryColumns } from "./entry-columns.ts";
import { mostNominations, type Nominated, nominateMany } from "./nominate.ts";
import type { NominationInput } from "./nomination.ts";

export const mostRows = 2_000;
const mostFaults = 1_000;
const mostMissing = 100;

export type EntryFault = { row: number; column: string | null; code: UserErrorCode; values?: Fault["values"] };
export type EntryDifference = {
  rowCount: number;
  newCount: number;
  changedCount: number;
  unchangedCount: number;
  /** References of entries on the list that the file does not have; they stay. */
  missing: string[];
  missingCount: number;
  faults: EntryFault[];
  isNominated: boolean;
};

type ReadRow = { row: number; input: NominationInput };
type Placed = EntryColumn & { place: number };

function columnsOf(header: readonly string[]): Placed[] {
  const titles = header.map((title) => title.toLowerCase());
  const placed = entryColumns.flatMap((column) => (titles.includes(column.name) ? [{ ...column, place: titles.indexOf(column.name) }] : []));
  const missing = entryColumns.filter(({ name, required }) => required && !titles.includes(name));
  const unknown = header.filter((title) => title && !entryColumns.some(({ name }) => name === title.toLowerCase()));
  const faults: Fault[] = [
    ...missing.map(({ name }): Fault => ({ code: "COLUMN_NEEDED", field: ["csv"], values: { field: name } })),
    ...unknown.map((title): Fault => ({ code: "UNKNOWN_COLUMN", field: ["csv", title] })),
  ];
  if (faults.length) throw new UserError(...faults);
  return placed;
}

function readRow(cells: readonly string[], row: number, columns: Placed[], faults: EntryFault[]): ReadRow {
  const input: Record<string, unknown> = {};
  for (const column of columns) {
    const cell = plainCell(cells[column.place] ?? "").trim();
    const value = cell ? entryCell(cell, column) : null;
    if (value === undefined) faults.push({ row, column: column.name, code: "UNKNOWN_CODE" });
    else if (value === null && column.required) faults.push({ row, column: column.name, code: "REQUIRED" });
    else if (value !== null) input[column.field] = value;
  }
  return { row, input: input as NominationInput };
}

async function readFile(csv: string): Promise<{ rows: ReadRow[]; faults: EntryFault[] }> {
  const bytes = Buffer.from(csv);
  const form: FileForm = { encoding: "utf-8", delimiter: delimiterOf(csv.slice(0, 10_000)) };
  const columns = columnsOf(beginningOf(bytes, true, form).header);
  const [rows, faults]: [ReadRow[], EntryFault[]] = [[], []];
  try {
    for await (const { row, cells } of rowsOf(
      (async function* () {
        yield bytes;
      })(),
      form,
    )) {
      if (rows.length === mostRows) throw new UserError({ code: "TOO_MANY", field: ["csv"], values: { max: mostRows } });
      rows.push(readRow(cells, row, columns, faults));
    }
  } catch (error) {
    if (!(error instanceof BrokenRow)) throw error;
    faults.push({ row: error.row, column: null, code: "ROW_BROKEN" });
  }
  return { rows, faults };
}

class Tried extends Error {}

/** Nominates the rows, or tries to; with any fault nothing is nominated. */
export async function importEntries(operation: Operation, watchlistId: string, csv: string, confirms: boolean): Promise<EntryDifference> {
  const { rows, faults } = await readFile(csv);
  const seen = new Map<string, number>();
  for (const { row, input } of rows) {
    const first = seen.get(input.ownReference ?? "");
    if (first !== undefined) faults.push({ row, column: "own_reference", code: "ROWS_APART" });
    else if (input.ownReference) seen.set(input.ownReference, row);
  }
  // A row that could not be read whole is named already.
  const broken = new Set(faults.map(({ row }) => row));
  const sound = rows.filter(({ row }) => !broken.has(row));
  const nominated: Nominated[] = [];
  const isNominated = await operation
    .apart(async () => {
      for (let first = 0; first === 0 || first < sound.length; first += mostNominations) {
        const portion = sound.slice(first, first + mostNominations);
        nominated.push(
          ...(await nominateMany(
            operation,
            watchlistId,
            portion.map(({ input }) => input),
          )),
        );
      }
      if (!confirms || faults.length || nominated.some((one) => "faults" in one)) throw new Tried();
      return true;
    })
    .catch((error) => {
      if (error instanceof Tried) return false;
      throw error;
    });
  for (const [place, one] of nominated.entries())
    if ("faults" in one) faults.push(...one.faults.map((fault) => placed(fault, sound[place] as ReadRow)));
  const count = (outcome: string) => nominated.filter((one) => "outcome" in one && one.outcome === outcome).length;
  const where = { watchlistId, delistedAt: null, sourceId: { notIn: [...seen.keys()] } };
  const missing = await operation.db.watchlistEntry.findMany({ where, select: { sourceId: true }, orderBy: { sourceId: "asc" }, take: mostMissing });
  return {
    rowCount: rows.length,
    newCount: count("NOMINATED"),
    changedCount: count("PROPOSED"),
    unchangedCount: count("UNCHANGED"),
    missing: missing.map(({ sourceId }) => sourceId),
    missingCount: await operation.db.watchlistEntry.count({ where }),
    faults: faults.sort((one, other) => one.row - other.row).slice(0, mostFaults),
    isNominated,
  };
}

/** A fault of a nomination, at the row and column that said it. */
const placed = ({ code, field, values }: Fault, { row }: ReadRow): EntryFault => ({
  row,
  column: entryColumns.find((column) => column.field === field[0])?.name ?? null,
  code,
  ...(values && { values }),
});
