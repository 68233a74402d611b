import { findOffice } from "../codes/offices.ts";
import type { LegInput } from "../seizures/report-input.ts";
import type { Story, Words } from "./story.ts";

const leg = (role: LegInput["role"], office: string): LegInput => ({ role, country: office.slice(0, 2), office });
const town = (office: string) => findOffice(office)?.name.split(",")[0] ?? office;

/** The legs of a route of a story, with the reporting agency's own office in its place. */
export function routeThrough(own: string, direction: Story["direction"], offices: readonly string[]): LegInput[] {
  const [first = own, ...rest] = offices;
  const stops = direction === "IMPORT" ? [...offices, own] : direction === "EXPORT" ? [own, ...offices] : [first, own, ...rest];
  return stops.map((office, place) => leg(place === 0 ? "ORIGIN" : place === stops.length - 1 ? "DESTINATION" : "TRANSIT", office));
}

/** "from Shenzhen", "to Amsterdam", "from Bogotá to Madrid": towns, because countries need articles. */
export function wayInWords(direction: Story["direction"], legs: readonly LegInput[]): Words {
  const from = town(legs[0]?.office ?? "");
  const to = town(legs[legs.length - 1]?.office ?? "");
  if (direction === "IMPORT") return { en: `from ${from}`, es: `procedente de ${from}` };
  if (direction === "EXPORT") return { en: `to ${to}`, es: `con destino a ${to}` };
  return { en: `from ${from} to ${to}`, es: `procedente de ${from} con destino a ${to}` };
}
