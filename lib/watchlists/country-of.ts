// The lists write countries in words, each in its own way; everything else here speaks ISO 3166.
import { normaliseName } from "./normalise-name.ts";

/** Spellings found in the OFAC and UN files which are not the English names that Unicode's data gives. */
const OTHER_SPELLINGS: Record<string, string> = {
  Burma: "MM",
  Myanmar: "MM",
  "Cabo Verde": "CV",
  "China, Hong Kong Special Administrative Region": "HK",
  "Hong Kong": "HK",
  Congo: "CG",
  "Congo, Republic of the": "CG",
  "Republic of the Congo": "CG",
  "Congo, Democratic Republic of the": "CD",
  "Democratic Republic of the Congo": "CD",
  "Cote d Ivoire": "CI",
  "Cote d'Ivoire": "CI",
  "Czech Republic": "CZ",
  "Iran (Islamic Republic of)": "IR",
  "Korea, North": "KP",
  "Democratic People's Republic of Korea": "KP",
  "Korea, South": "KR",
  "Republic of Korea": "KR",
  "Lao People's Democratic Republic": "LA",
  Macau: "MO",
  Macedonia: "MK",
  "Macedonia, The Former Yugoslav Republic of": "MK",
  Palestinian: "PS",
  "possibly Palestinian": "PS",
  "State of Palestine": "PS",
  "West Bank": "PS",
  "Region: Gaza": "PS",
  "Region: Northern Mali": "ML",
  "Republic of Moldova": "MD",
  "Russian Federation": "RU",
  "Syrian Arab Republic": "SY",
  "United Republic of Tanzania": "TZ",
  Turkey: "TR",
  "United Kingdom of Great Britain and Northern Ireland": "GB",
  "United States of America": "US",
  "Venezuela (Bolivarian Republic of)": "VE",
  "Bolivia (Plurinational State of)": "BO",
  "Viet Nam": "VN",
  "Virgin Islands, British": "VG",
  "Virgin Islands, U.S.": "VI",
  Vatican: "VA",
};

/** Regions that Unicode names but that are no countries of ISO 3166-1 ("XK", Kosovo, is in general use). */
const NOT_A_COUNTRY = new Set(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]);

const CODES = buildCodes();

/** ISO 3166-1 alpha-2, or null where the words name no country of today ("undetermined", "former Soviet Union"). */
export function countryOf(words: string): string | null {
  return CODES.get(keyOf(words)) ?? null;
}

function buildCodes(): Map<string, string> {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const current = letters
    .flatMap((first) => letters.map((second) => first + second))
    // Withdrawn codes answer with the name of their successor: BU would claim Myanmar.
    .filter((code) => new Intl.Locale(`und-${code}`).region === code && !NOT_A_COUNTRY.has(code));
  return new Map([
    ...current.flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[keyOf(name), code] as const];
    }),
    ...Object.entries(OTHER_SPELLINGS).map(([name, code]) => [keyOf(name), code] as const),
  ]);
}

function keyOf(name: string): string {
  return normaliseName(name)
    .replace(/\b(?:the|and|of)\b/g, "")
    .replace(/\bst\b/g, "saint")
    .replace(/ +/g, " ")
    .trim();
}
