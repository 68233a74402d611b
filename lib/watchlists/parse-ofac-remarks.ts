// What the US Treasury says about an entity in its remarks: birth dates, nationalities, weak names and documents.
import { countryOf } from "./country-of.ts";
import { isoDateOf, type ReferenceDocument, type ReferenceEntry, type ReferenceName } from "./reference-entry.ts";

/** The Treasury cuts remarks here and continues them in a fourth file, so the last remark may be half a number. */
const LONGEST_REMARKS = 1000;

export function readRemarks(entry: ReferenceEntry, remarks: string): void {
  const parts = remarks.replace(/\.$/, "").split(/;\s*/);
  if (remarks.length >= LONGEST_REMARKS) parts.pop();
  for (const part of parts) readRemark(entry, part.replace(/^alt\. /i, ""));
}

function readRemark(entry: ReferenceEntry, remark: string): void {
  const [, label, words = ""] = /^(DOB|nationality|citizen|a\.k\.a\.|f\.k\.a\.) (.+)$/.exec(remark) ?? [];
  if (label === "DOB") {
    const date = birthDateOf(words);
    if (date !== null && !entry.birthDates.includes(date)) entry.birthDates.push(date);
  } else if (label === "nationality" || label === "citizen") {
    addCountry(entry, countryOf(words));
  } else if (label !== undefined) {
    // The Treasury keeps the names that it calls weak out of alt.csv and among the remarks.
    addName(entry, { name: words.replace(/^'(.*)'$/, "$1"), quality: "WEAK" });
  } else {
    const document = documentOf(remark);
    if (document) entry.documents.push(document);
  }
}

function birthDateOf(words: string): string | null {
  const [, circa, span = ""] = /^(circa )?(.+)$/.exec(words) ?? [];
  const dates = span.split(/ to |-/).map(isoDateOf);
  return dates.includes(null) ? null : (circa ? "~" : "") + dates.join("/");
}

const NUMBERED = /^(.{0,60}?(?:\bNo\.?|#|\bNumber|\bCode|\bCard|\bID|Identification)(?: (?:No\.?|#|Number|\([^)]*\)))*)\s+(.{1,60})$/;
const NAMED =
  /^((?:\w+ )?Passport|SSN|RFC|RTN|MMSI|License|BIK|SWIFT\/BIC|Telephone:?|Fax|E-?mail Address|US FEIN|Digital Currency Address - \w+|Cartilla de Servicio Militar Nacional|(?:[A-Z]\.){2,5})\s+(.{1,80})$/;

function documentOf(remark: string): ReferenceDocument | null {
  const plain = remark.replace(/ (?:issued|expires) .*$/, "");
  const [, body = "", country = ""] = /^(.*?)(?: \(([^()]*)\))?$/.exec(plain) ?? [];
  const [, label = "", number = ""] = NAMED.exec(body) ?? NUMBERED.exec(body) ?? [];
  if (!/\d|@/.test(number) && !label.startsWith("SWIFT")) return null;
  const imo = /^IMO (\d{7})$/.exec(number)?.[1];
  // The IMO numbers ships and shipping companies in two series that overlap.
  if (imo !== undefined) return { kind: label.startsWith("Company") ? "IMO company" : "IMO", number: imo, country: null };
  return { kind: label.replace(/(?: #| No\.?|:)+$/, ""), number, country: countryOf(country) };
}

export function addName(entry: ReferenceEntry, added: ReferenceName): void {
  if (!entry.names.some(({ name }) => name === added.name)) entry.names.push(added);
}

export function addCountry(entry: ReferenceEntry, country: string | null): void {
  if (country !== null && !entry.countries.includes(country)) entry.countries.push(country);
}
