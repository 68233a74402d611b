// The mapping as the form holds it: one entry for each column of the file, values as lines of text.
import { reportColumns } from "../../../lib/seizures/report-columns.ts";
import type { VariablesOf } from "../../graphql/contract.ts";
import type { CheckImport } from "./[id]/check-import.ts";
import type { Columns } from "./[id]/import-query.ts";

export type Field = Columns["columns"][number]["field"];
export type MappingValues = {
  /** In the order of the header; null is not read. */
  fields: (Field | null)[];
  values: string[];
  constants: Partial<Record<Field, string>>;
  dateOrder: Columns["dateOrder"];
  decimalComma: boolean;
};

export const allFields = reportColumns.map(({ name }) => name.toUpperCase() as Field);
export const neededFields = reportColumns.filter(({ required }) => required).map(({ name }) => name.toUpperCase() as Field);

/** Needed fields that no column says, which a fixed value can. A case number is never the same for all. */
export const missingFields = ({ fields }: MappingValues): Field[] =>
  neededFields.filter((field) => field !== "OWN_REFERENCE" && !fields.includes(field));

export function valuesOf(header: readonly string[], columns: Columns | null): MappingValues {
  const mapped = new Map(columns?.columns.map((one) => [one.column, one]));
  const lines = (column: string) =>
    mapped
      .get(column)
      ?.values.map(({ theirs, ours }) => `${theirs} = ${ours}`)
      .join("\n") ?? "";
  return {
    fields: header.map((column) => mapped.get(column)?.field ?? null),
    values: header.map(lines),
    constants: Object.fromEntries(columns?.constants.map(({ field, value }) => [field, value]) ?? []),
    dateOrder: columns?.dateOrder ?? "YEAR_MONTH_DAY",
    decimalComma: columns?.decimalComma ?? false,
  };
}

const meanings = (text: string) =>
  text.split("\n").flatMap((line) => {
    const at = line.lastIndexOf("=");
    return at > 0 ? [{ theirs: line.slice(0, at).trim(), ours: line.slice(at + 1).trim() }] : [];
  });

export function inputOf(header: readonly string[], values: MappingValues): VariablesOf<typeof CheckImport>["input"]["columns"] {
  return {
    columns: header.flatMap((column, place) => {
      const field = values.fields[place];
      return field ? [{ column, field, values: meanings(values.values[place] ?? "") }] : [];
    }),
    constants: missingFields(values).flatMap((field) => {
      const value = values.constants[field]?.trim();
      return value ? [{ field, value }] : [];
    }),
    dateOrder: values.dateOrder,
    decimalComma: values.decimalComma,
  };
}
