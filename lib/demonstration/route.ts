import { findOffice } from "../codes/offices.ts";
import type { LegInput } from "../seizures/report-input.ts";
import type { Story, Words } from "./story.ts";

const leg = (role: LegInput["role"], office: string): LegInput => ({ role, country: office.slice(0, 2), office });

// Offices are listed under the names that they use themselves.
const townsInWords: Record<string, Partial<Words>> = {
  Amsterdam: { es: "Ámsterdam" },
  Bruxelles: { en: "Brussels", es: "Bruselas" },
  "Ciudad de México": { en: "Mexico City" },
  "Ciudad de Panamá": { en: "Panama City" },
  Dubai: { es: "Dubái" },
  "Frankfurt am Main": { en: "Frankfurt", es: "Fráncfort" },
  Guangzhou: { es: "Cantón" },
  Istanbul: { es: "Estambul" },
  "La Habana": { en: "Havana" },
  Lisboa: { en: "Lisbon" },
  London: { es: "Londres" },
  "Los Angeles": { es: "Los Ángeles" },
  Mumbai: { es: "Bombay" },
  "New York": { es: "Nueva York" },
  Paris: { es: "París" },
  Shanghai: { es: "Shanghái" },
  Antwerpen: { en: "Antwerp", es: "Amberes" },
};

function townIn(language: keyof Words, office: string | null | undefined): string {
  const name = findOffice(office ?? "")?.name.split(",")[0] ?? "";
  return townsInWords[name]?.[language] ?? name;
}

/** The legs of a route of a story, with the reporting agency's own office in its place. */
export function routeThrough(own: string, direction: Story["direction"], offices: readonly string[]): LegInput[] {
  const [first = own, ...rest] = offices;
  const stops = direction === "IMPORT" ? [...offices, own] : direction === "EXPORT" ? [own, ...offices] : [first, own, ...rest];
  return stops.map((office, place) => leg(place === 0 ? "ORIGIN" : place === stops.length - 1 ? "DESTINATION" : "TRANSIT", office));
}

/** "from Shenzhen", "to Amsterdam", "from Bogotá to Madrid": towns, because countries need articles. */
export function wayInWords(direction: Story["direction"], legs: readonly LegInput[]): Words {
  const inWords = (language: keyof Words, from: string, to: string) =>
    [
      direction === "EXPORT" ? "" : `${from} ${townIn(language, legs[0]?.office)}`,
      direction === "IMPORT" ? "" : `${to} ${townIn(language, legs[legs.length - 1]?.office)}`,
    ]
      .filter(Boolean)
      .join(" ");
  return { en: inWords("en", "from", "to"), es: inWords("es", "procedente de", "con destino a") };
}
