// Whom to think of: the agencies of the countries that what is looked for passes through.
import type { Operation } from "../access/operation.ts";
import { decodeItemId } from "../postal/item-id.ts";
import { decodeReceptacleId } from "../postal/receptacle-id.ts";
import type { AlertLineInput } from "./alert-input.ts";
import { lineValue } from "./check-alert.ts";

function countriesOf(line: AlertLineInput): string[] {
  const value = lineValue(line);
  if (["ORIGIN", "TRANSIT", "DESTINATION"].includes(line.kind)) return [value.slice(0, 2)];
  if (line.kind === "ITEM_ID") {
    const decoded = decodeItemId(value);
    return decoded.ok ? [decoded.country] : [];
  }
  if (line.kind !== "RECEPTACLE_ID") return [];
  const decoded = decodeReceptacleId(value);
  return decoded.ok ? [decoded.originOffice.slice(0, 2), decoded.destinationOffice.slice(0, 2)] : [];
}

/** Ids of agencies on the route, in the order in which it passes them; those of the viewer's agency aside. */
export async function proposeAddressees({ db, viewer }: Operation, lines: readonly AlertLineInput[]): Promise<number[]> {
  const countries = [...new Set(lines.flatMap(countriesOf))];
  const agencies = await db.agency.findMany({ where: { country: { in: countries }, id: { not: viewer.agencyId } }, orderBy: { name: "asc" } });
  return countries.flatMap((country) => agencies.filter((agency) => agency.country === country).map(({ id }) => id));
}
