// A report as the database stages it: columns of its tables, of the report only those that the file has.
import type { ReportInput } from "../seizures/report-input.ts";

const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const asRow = (part: object) => Object.fromEntries(Object.entries(part).map(([field, value]) => [columnOf(field), value]));

/** What the report says, with the defaults of the form. */
export function contentOf(input: ReportInput, fields: readonly string[]): Record<string, unknown> {
  const report = input as unknown as Record<string, unknown>;
  const said = Object.fromEntries(fields.map((field) => [columnOf(field), report[field] ?? null]));
  if ("tlp" in said) said.tlp ??= "AMBER";
  if ("handling" in said) said.handling ??= "H0";
  return {
    ...said,
    goods: input.goods.map((line) =>
      asRow({ ...line, aspect: line.aspect ?? "FOUND", isEstimated: line.isEstimated ?? false, isNet: line.isNet ?? false }),
    ),
    legs: input.legs.map(asRow),
    ...(input.parties && {
      parties: input.parties.map((party) => asRow({ ...party, status: party.status ?? "UNKNOWN", kind: party.kind ?? "PERSON" })),
    }),
  };
}
