// One cell, read as the kind of its column says.
import { plainCell } from "../csv-cell.ts";
import { plainIdentifier } from "../postal/identifier.ts";
import type { ReportColumn } from "../seizures/report-columns.ts";
import type { UserErrorCode } from "../user-error.ts";
import type { Mapping } from "./mapping.ts";

export type Read = { value: string | number | boolean | null } | { code: UserErrorCode };

const orders = { YEAR_MONTH_DAY: [0, 1, 2], DAY_MONTH_YEAR: [2, 1, 0], MONTH_DAY_YEAR: [2, 0, 1] } as const;
const invalid: Read = { code: "INVALID" };

function readDate(text: string, order: Mapping["dateOrder"]): Read {
  // A time of day behind the date is left out; 20260305 has nothing between its parts.
  const [day = ""] = text.split(/[T ]/);
  const parts = /^\d{8}$/.test(day) && order === "YEAR_MONTH_DAY" ? [day.slice(0, 4), day.slice(4, 6), day.slice(6)] : day.split(/[-/.]/);
  const [year = "", month = "", date = ""] = orders[order].map((place) => parts[place] ?? "");
  if (parts.length !== 3 || !/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(date)) return invalid;
  return { value: `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` };
}

function readDecimal(text: string, decimalComma: boolean): Read {
  const thousands = decimalComma ? /^\d{1,3}([.\s']\d{3})+(,\d+)?$/ : /^\d{1,3}([,\s']\d{3})+(\.\d+)?$/;
  const plain = decimalComma ? /^\d+(,\d+)?$/ : /^\d+(\.\d+)?$/;
  if (!plain.test(text) && !thousands.test(text)) return invalid;
  const whole = decimalComma ? text.replace(/[.\s']/g, "").replace(",", ".") : text.replace(/[,\s']/g, "");
  // 1.50 and 1.5 are one number; so is what an export wrote and what it was read from.
  return { value: whole.includes(".") ? whole.replace(/0+$/, "").replace(/\.$/, "") : whole };
}

const booleans = new Map<string, boolean>([
  ...["true", "yes", "y", "1", "x", "si", "sí", "s"].map((word) => [word, true] as const),
  ...["false", "no", "n", "0"].map((word) => [word, false] as const),
]);

/** `values`: what their words mean, in lower case. An empty cell says nothing. */
export function readCell(cell: string, column: ReportColumn, values: ReadonlyMap<string, string>, mapping: Mapping): Read {
  const theirs = plainCell(cell).trim();
  const text = values.get(theirs.toLowerCase()) ?? theirs;
  if (!text) return { value: null };
  if (text.includes("\0")) return invalid;
  switch (column.kind) {
    case "text":
      return { value: text };
    case "symbol":
      return { value: plainIdentifier(text) };
    case "code": {
      const code = text.toUpperCase().replace(/[\s-]+/g, "_");
      return column.codes?.includes(code) ? { value: code } : { code: "UNKNOWN_CODE" };
    }
    case "date":
      return readDate(text, mapping.dateOrder);
    case "decimal":
      return readDecimal(text, mapping.decimalComma);
    case "integer":
      return /^\d{1,10}$/.test(text) ? { value: Number(text) } : invalid;
    case "boolean": {
      const value = booleans.get(text.toLowerCase());
      return value === undefined ? invalid : { value };
    }
  }
}
