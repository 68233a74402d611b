// Rows of a file of entries, with the template's columns, as nominations.
import { plainCell } from "../csv-cell.ts";
import type { RowFault } from "../imports/checked-rows.ts";
import { type Fault, UserError } from "../user-error.ts";
import { type EntryColumn, entryCell, entryColumns } from "./entry-columns.ts";
import type { NominationInput } from "./nomination.ts";

type Placed = EntryColumn & { place: number; title: string };
export type EntryRow = { row: number; input: NominationInput; faults: RowFault[] };

/** Where the file has the template's columns; refuses a header that lacks one, or has another. */
export function placeColumns(header: readonly string[]): Placed[] {
  const titles = header.map((title) => title.trim().toLowerCase());
  const missing = entryColumns.filter(({ name, required }) => required && !titles.includes(name));
  const unknown = header.filter((title) => title.trim() && !entryColumns.some(({ name }) => name === title.trim().toLowerCase()));
  const faults: Fault[] = [
    ...missing.map(({ name }): Fault => ({ code: "COLUMN_NEEDED", field: ["file"], values: { field: name } })),
    ...unknown.map((title): Fault => ({ code: "UNKNOWN_COLUMN", field: ["file", title] })),
  ];
  if (faults.length) throw new UserError(...faults);
  return entryColumns.flatMap((column) => {
    const place = titles.indexOf(column.name);
    return place < 0 ? [] : [{ ...column, place, title: header[place] as string }];
  });
}

export class EntryReader {
  readonly #columns: Placed[];
  /** Rows by the own reference that they have said first. */
  readonly #seen = new Set<string>();

  constructor(header: readonly string[]) {
    this.#columns = placeColumns(header);
  }

  read({ row, cells }: { row: number; cells: readonly string[] }): EntryRow {
    const input: Record<string, unknown> = {};
    const faults: RowFault[] = [];
    for (const column of this.#columns) {
      const cell = plainCell(cells[column.place] ?? "").trim();
      const value = cell ? entryCell(cell, column) : null;
      if (value === undefined || cell.includes("\0")) faults.push(faultAt(row, column, cell, "UNKNOWN_CODE"));
      else if (value === null && column.required) faults.push(faultAt(row, column, cell, "REQUIRED"));
      else if (value !== null) input[column.field] = value;
      if (column.name === "own_reference" && cell) {
        if (this.#seen.has(cell)) faults.push(faultAt(row, column, cell, "REFERENCE_TWICE"));
        this.#seen.add(cell);
      }
    }
    return { row, input: input as NominationInput, faults };
  }

  /** A fault of a nomination, at the row and column that said it. */
  placed({ code, field, values }: Fault, row: number, cells: readonly string[]): RowFault {
    const column = this.#columns.find((one) => one.field === field[0]);
    if (!column) return { row, column: null, field: null, value: null, code, ...(values && { values }) };
    return { ...faultAt(row, column, plainCell(cells[column.place] ?? "").trim(), code), ...(values && { values }) };
  }
}

const faultAt = (row: number, { title, name }: Placed, cell: string, code: RowFault["code"]): RowFault => ({
  row,
  column: title,
  field: name,
  value: cell.replaceAll("\0", "") || null,
  code,
});
