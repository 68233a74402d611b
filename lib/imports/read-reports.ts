// Rows of a file to reports. Rows that follow each other with one own reference, or else with one reference that
// Portolan gave, are one report; every fault is named with its row, the file's column and the value.
import { isCountry } from "../codes/countries.ts";
import { checkReport } from "../seizures/check-report.ts";
import { type ColumnPart, type ReportColumn, reportColumn, reportColumns } from "../seizures/report-columns.ts";
import type { GoodsInput, LegInput, PartyInput, ReportInput } from "../seizures/report-input.ts";
import type { Fault, UserErrorCode } from "../user-error.ts";
import type { RowFault } from "./checked-rows.ts";
import type { Mapping } from "./mapping.ts";
import { readCell } from "./read-cell.ts";

/** `reference`: of the report that it is, where there is no own reference to tell. */
export type ReadReport = { row: number; input: ReportInput; reference: string | null };
type Row = { row: number; cells: string[] };
/** By which of our columns a row says which report it is of. */
type Identity = { field: "own_reference" | "reference"; value: string };
type Cells = Record<string, string | number | boolean | null>;
type ReadRow = { row: number; parts: Partial<Record<ColumnPart, Cells>> };

type Source = { column: ReportColumn; title: string | null; place: number; values: Map<string, string>; constant: string };
const keyOf = (identity: Identity | null) => (identity ? `${identity.field} ${identity.value}` : "");
const legParts = ["origin", "transit", "destination"] as const;
export const unitForm = /^[A-Z0-9]{2,3}$/;

export class ReportReader {
  readonly #sources: Source[];
  readonly #mapping: Mapping;
  readonly #today: string;
  readonly #seen = new Set<string>();
  readonly #units: ReadonlySet<string>;
  #open: Row[] = [];
  #openIdentity: Identity | null = null;

  constructor(header: readonly string[], mapping: Mapping, units: ReadonlySet<string>, today: string) {
    this.#mapping = mapping;
    this.#units = units;
    this.#today = today;
    const mapped = mapping.columns.flatMap(({ column: title, field, values }): Source[] => {
      const [column, place] = [reportColumn.get(field), header.indexOf(title)];
      const meaning = new Map(values.map(({ theirs, ours }) => [theirs.trim().toLowerCase(), ours]));
      return column && place >= 0 ? [{ column, title, place, values: meaning, constant: "" }] : [];
    });
    const constants = mapping.constants.flatMap(({ field, value }): Source[] => {
      const column = reportColumn.get(field);
      return column ? [{ column, title: null, place: -1, values: new Map(), constant: value }] : [];
    });
    this.#sources = [...mapped, ...constants];
  }

  /** Names of the report's own columns that the file says something of. The reference that Portolan gave is not written. */
  get reportFields(): string[] {
    return this.#sources.filter(({ column }) => column.part === "report" && column.name !== "reference").map(({ column }) => column.field);
  }

  get saysParties(): boolean {
    return this.#sources.some(({ column }) => column.part === "party");
  }

  /** Takes the next row; answers the report that it ends, if any, or what is wrong with that. */
  next(row: Row): { report?: ReadReport; faults: RowFault[] } | null {
    const identity = this.#identityOf(row);
    if (this.#open.length && identity && keyOf(identity) === keyOf(this.#openIdentity)) {
      this.#open.push(row);
      return null;
    }
    const ended = this.end();
    this.#open = [row];
    this.#openIdentity = identity;
    return ended;
  }

  /** The report that is still open. */
  end(): { report?: ReadReport; faults: RowFault[] } | null {
    const [first, ...further] = this.#open;
    if (!first) return null;
    const faults: RowFault[] = [];
    const rows = [this.#read(first, first, faults), ...further.map((row) => this.#read(row, first, faults))];
    const identity = this.#openIdentity;
    if (identity && this.#seen.has(keyOf(identity))) faults.push(this.#fault("ROWS_APART", first, identity.field));
    this.#seen.add(keyOf(identity));
    const { input, rowsOfParts } = assemble(rows, this.saysParties);
    // What could not be read is named already.
    const broken = new Set(faults.map(({ row, field }) => `${row} ${field}`));
    for (const { code, field, values } of faultsOf(input, this.#today, identity)) {
      const { row, name } = placeOf(field, first.row, rowsOfParts, input);
      if (broken.has(`${row} ${name}`)) continue;
      const cells = further.find((one) => one.row === row) ?? first;
      faults.push({ ...this.#fault(code, cells, name), ...(values && { values }) });
    }
    this.#open = [];
    const reference = identity?.field === "reference" ? identity.value : null;
    return faults.length ? { faults } : { report: { row: first.row, input, reference }, faults };
  }

  /** The unit that a row names, whether there is such a one or not. */
  unitOf(row: Row): string {
    const source = this.#sources.find(({ column }) => column.name === "unit");
    const read = source && readCell(this.#textOf(row, source), source.column, source.values, this.#mapping);
    return read && "value" in read ? String(read.value ?? "") : "";
  }

  #identityOf(row: Row): Identity | null {
    const said = (field: Identity["field"]) => {
      const source = this.#sources.find(({ column }) => column.name === field);
      return source ? this.#textOf(row, source).trim() : "";
    };
    const own = said("own_reference");
    if (own) return { field: "own_reference", value: own };
    const given = said("reference").replace(/\s/g, "").toUpperCase();
    return given ? { field: "reference", value: given } : null;
  }

  #textOf({ cells }: Row, { place, constant }: Source): string {
    return place < 0 ? constant : (cells[place] ?? "");
  }

  #fault(code: UserErrorCode, row: Row, field: string): RowFault {
    const source = this.#sources.find(({ column }) => column.name === field);
    const value = source ? this.#textOf(row, source).replaceAll("\0", "") : "";
    return { row: row.row, column: source?.title ?? null, field, value: value || null, code };
  }

  #read(row: Row, first: Row, faults: RowFault[]): ReadRow {
    const parts: ReadRow["parts"] = {};
    for (const source of this.#sources) {
      const { column } = source;
      const cell = this.#textOf(row, source);
      if (column.part === "report" && row !== first) {
        // Further rows repeat what the first says of the report, or leave it out.
        if (cell.trim() && cell.trim() !== this.#textOf(first, source).trim())
          faults.push({ ...this.#fault("CONTRADICTS_ROW", row, column.name), values: { row: first.row } });
        continue;
      }
      const read = readCell(cell, column, source.values, this.#mapping);
      const code = "code" in read ? read.code : this.#unknownCode(column, read.value);
      if (code) faults.push(this.#fault(code, row, column.name));
      parts[column.part] ??= {};
      (parts[column.part] as Cells)[column.field] = "code" in read ? null : read.value;
    }
    return { row: row.row, parts };
  }

  #unknownCode(column: ReportColumn, value: unknown): UserErrorCode | null {
    if (typeof value !== "string") return null;
    if (column.field === "country" && /^[A-Z]{2}$/.test(value) && !isCountry(value)) return "UNKNOWN_CODE";
    if (column.name === "unit" && unitForm.test(value) && !this.#units.has(value)) return "UNKNOWN_CODE";
    return null;
  }
}

type RowsOfParts = { goods: number[]; legs: number[]; parties: number[] };
const isSaid = (cells: Cells | undefined): cells is Cells => !!cells && Object.values(cells).some((value) => value !== null);

function assemble(rows: ReadRow[], saysParties: boolean): { input: ReportInput; rowsOfParts: RowsOfParts } {
  const rowsOfParts: RowsOfParts = { goods: [], legs: [], parties: [] };
  const [goods, legs, parties]: [GoodsInput[], LegInput[], PartyInput[]] = [[], [], []];
  for (const { row, parts } of rows) {
    if (isSaid(parts.goods)) {
      goods.push({ description: "", ...parts.goods } as GoodsInput);
      rowsOfParts.goods.push(row);
    }
    for (const part of legParts) {
      if (!isSaid(parts[part])) continue;
      legs.push({ role: part.toUpperCase() as LegInput["role"], country: "", ...parts[part] } as LegInput);
      rowsOfParts.legs.push(row);
    }
    if (isSaid(parts.party)) {
      parties.push({ name: "", ...parts.party, role: parts.party.role ?? "OTHER" } as PartyInput);
      rowsOfParts.parties.push(row);
    }
  }
  const whole = { occurredOn: "", place: "", ...rows[0]?.parts.report };
  return { input: { ...whole, goods, legs, ...(saysParties && { parties }) } as unknown as ReportInput, rowsOfParts };
}

/** What the form asks, and what only a file can lack: the form's own choices always have a value. */
function faultsOf(input: ReportInput, today: string, identity: Identity | null): Fault[] {
  const missing = [...(identity ? [] : ["ownReference"]), ...(input.transport ? [] : ["transport"])];
  return [...missing.map((field): Fault => ({ code: "REQUIRED", field: [field] })), ...checkReport(input, today)];
}

/** The row and our column that a fault of the form's check is about. */
function placeOf(field: string[], firstRow: number, rows: RowsOfParts, input: ReportInput): { row: number; name: string } {
  const [list, place, inner] = field;
  const nameIn = (part: ColumnPart, name: string | undefined) =>
    reportColumns.find((column) => column.part === part && column.field === name)?.name ?? part;
  if (list === "goods") return { row: rows.goods[Number(place)] ?? firstRow, name: nameIn("goods", inner ?? "description") };
  if (list === "parties") return { row: rows.parties[Number(place)] ?? firstRow, name: nameIn("party", inner ?? "name") };
  if (list === "legs") {
    const part = (input.legs[Number(place)]?.role.toLowerCase() ?? "origin") as ColumnPart;
    return { row: rows.legs[Number(place)] ?? firstRow, name: nameIn(part, inner ?? "country") };
  }
  return { row: firstRow, name: nameIn("report", list) };
}
