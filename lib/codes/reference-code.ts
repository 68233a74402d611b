// Code lists as members search them: the portal's own short lists, which know Spanish, and over them
// whatever the operator has imported.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation, Reader } from "../access/operation.ts";
import type { Language } from "../languages/language.ts";
import { messages } from "../languages/messages.ts";
import { commodities, commodityNames } from "./commodities.ts";
import { officeCoordinates } from "./office-coordinates.ts";
import { findOffice, offices } from "./offices.ts";
import { units } from "./units.ts";

export const referenceLists = ["HS", "PLACE", "UNIT"] as const;
export type ReferenceList = (typeof referenceLists)[number];

export type ReferenceCode = { code: string; name: string; latitude: number | null; longitude: number | null };
export type Coordinates = { latitude: number; longitude: number };

/** The portal's own list: its codes, and what each is called. */
const own: Record<ReferenceList, { codes: readonly string[]; nameOf: (code: string, language: Language) => string | undefined }> = {
  HS: { codes: commodities, nameOf: (code, language) => commodityNames(code)?.[language === "es" ? 1 : 0] },
  PLACE: { codes: offices.map(({ code }) => code), nameOf: (code) => findOffice(code)?.name },
  UNIT: { codes: units, nameOf: (code, language) => (messages[language].codes.units as Record<string, string>)[code] },
};

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** How well a code answers the search, best first; null when it does not. */
function rankOf(list: ReferenceList, { code, name }: ReferenceCode, search: string): number | null {
  const asked = plain(search);
  const written = code.toLowerCase();
  if (written === asked) return 0;
  if (written.startsWith(asked)) return 1;
  const words = ` ${plain(name)}`;
  if (words.startsWith(` ${asked}`)) return 2;
  if (asked.split(" ").every((word) => words.includes(` ${word}`))) return 3;
  if (asked.split(" ").every((word) => words.includes(word.length < 3 ? ` ${word}` : word))) return 4;
  // A longer code than the list has belongs to the one that it begins with.
  return list !== "UNIT" && asked.startsWith(written) ? 5 : null;
}

const withoutPlace = { latitude: null, longitude: null };
const ownCode = (list: ReferenceList, code: string, language: Language): ReferenceCode => ({
  code,
  name: own[list].nameOf(code, language) ?? code,
  ...((list === "PLACE" && officeCoordinates(code)) || withoutPlace),
});

export type CodeSearch = { search: string; language: Language; first: number; starting?: string };

/** Codes that begin with the search, those whose name has its words, and what a longer code belongs to. */
export async function searchCodes(
  operation: Operation,
  list: ReferenceList,
  { search, language, first, starting = "" }: CodeSearch,
): Promise<ReferenceCode[]> {
  const imported = await operation.rows<ReferenceCode>(sql`select * from portolan.search_reference_codes(${list}, ${search}, ${starting}, ${first})`);
  const found = new Map(imported.map((code) => [code.code, { ...code, rank: rankOf(list, code, search) ?? 4 }]));
  for (const code of own[list].codes) {
    if (!code.startsWith(starting)) continue;
    const ours = ownCode(list, code, language);
    // Found by the list's own words or by ours, a code is called what we call it: that is in the reader's language.
    const rank = rankOf(list, ours, search) ?? found.get(code)?.rank;
    if (rank !== undefined) found.set(code, { ...ours, rank });
  }
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank || a.code.localeCompare(b.code))
    .slice(0, first)
    .map(({ rank: _rank, ...code }) => code);
}

/** Where places are, by the code that was asked for; an office of exchange (`USJFKA`) is where its UN/LOCODE is. */
export async function coordinatesOf(reader: Reader, codes: readonly string[]): Promise<Map<string, Coordinates>> {
  const places = [...new Set(codes.map((code) => code.slice(0, 5)))];
  const unknown = places.filter((place) => !officeCoordinates(place));
  const imported = unknown.length
    ? await reader.rows<ReferenceCode>(sql`select * from portolan.name_reference_codes('PLACE', ${unknown}::text[])`)
    : [];
  const known = new Map<string, Coordinates>();
  for (const { code, latitude, longitude } of imported) if (latitude !== null && longitude !== null) known.set(code, { latitude, longitude });
  return new Map(
    codes.flatMap((code) => {
      const found = officeCoordinates(code) ?? known.get(code.slice(0, 5));
      return found ? [[code, found] as const] : [];
    }),
  );
}
