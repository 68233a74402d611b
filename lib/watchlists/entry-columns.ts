// The columns of entries in CSV, for template and import. A row is a subject; lists in a cell are parted by semicolons.
import { stringify } from "csv-stringify/sync";
import { handlings, hitActions, legalBases, subjectStatuses } from "../codes/domain-codes.ts";
import { addressOf, documentOf } from "./entry-lines.ts";
import { nominatedKinds } from "./nomination.ts";

export type EntryColumn = {
  name: string;
  /** Of NominationInput. */
  field: string;
  kind: "text" | "list" | "code";
  codes?: readonly string[];
  required?: true;
  example: string;
};

const column = (
  name: string,
  field: string,
  kind: EntryColumn["kind"],
  example: string,
  rest: Pick<EntryColumn, "codes" | "required"> = {},
): EntryColumn => ({
  name,
  field,
  kind,
  example,
  ...rest,
});
const required = { required: true } as const;

export const entryColumns: readonly EntryColumn[] = [
  column("own_reference", "ownReference", "text", "FP-001", required),
  column("kind", "kind", "code", "PERSON", { codes: nominatedKinds, ...required }),
  column("name", "name", "text", "Yolanda Trentham", required),
  column("aliases", "aliases", "list", "Yolande Trentam; Y. Trentham"),
  column("birth_date", "birthDate", "text", "1979-02-11"),
  column("countries", "countries", "list", "PA"),
  column("addresses", "addresses", "list", "Calle Larga 4, Colón (PA)"),
  column("documents", "documents", "list", "Passport: PA4410772 (PA)"),
  column("phones", "phones", "list", "+507 555 0133"),
  column("emails", "emails", "list", "y.trentham@mail.example"),
  column("postal_items", "postalItems", "list", "CP8820"),
  column("postage_accounts", "postageAccounts", "list", ""),
  column("subject_status", "subjectStatus", "code", "SUSPECT", { codes: subjectStatuses, ...required }),
  column("grounds", "grounds", "text", "Collected two parcels at the counter", required),
  column("legal_basis", "legalBasis", "code", "CUSTOMS_LAW", { codes: legalBases }),
  column("legal_basis_note", "legalBasisNote", "text", ""),
  column("hit_action", "hitAction", "code", "CHECK", { codes: hitActions, ...required }),
  column("duty_contact", "dutyContact", "text", "+297 555 0112", required),
  column("review_on", "reviewOn", "text", ""),
  column("handling", "handling", "code", "H0", { codes: handlings }),
];

/** As a file for spreadsheets: with the mark by which they know UTF-8. */
export const entryTemplate = (): string =>
  stringify([entryColumns.map(({ name }) => name), entryColumns.map(({ example }) => example)], { bom: true, record_delimiter: "windows" });

const lines = (cell: string) =>
  cell
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** What a cell that is not empty says, as a nomination has it; undefined for a code that there is not. */
export function entryCell(cell: string, { field, kind, codes }: EntryColumn): unknown {
  if (kind === "code") return codes?.find((code) => code === cell.toUpperCase().replace(/[\s-]+/g, "_"));
  if (kind === "text") return cell;
  if (field === "addresses") return lines(cell).map(addressOf);
  if (field === "documents") return lines(cell).map(documentOf);
  return field === "countries" ? lines(cell).map((code) => code.toUpperCase()) : lines(cell);
}
