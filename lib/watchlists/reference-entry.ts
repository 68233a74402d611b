// What every parser of a published list yields, so that storing and screening need not know whose list it was.

export type ReferenceKind = "PERSON" | "ORGANISATION" | "VESSEL" | "AIRCRAFT";

/** How far the publisher itself trusts a name. ORIGINAL_SCRIPT marks a name that is not written in Latin letters. */
export type NameQuality = "PRIMARY" | "STRONG" | "WEAK" | "ORIGINAL_SCRIPT";

export interface ReferenceName {
  name: string;
  quality: NameQuality;
}

export interface ReferenceAddress {
  /** As published, country included, because not every published country has a code. */
  text: string;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
}

/** Anything with a number that identifies: passports, tax and register numbers, IMO, tail numbers, phones, e-mail. */
export interface ReferenceDocument {
  /** The publisher's own word for it. */
  kind: string;
  number: string;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
}

export interface ReferenceEntry {
  /** The publisher's own id, unique within its list. */
  sourceId: string;
  kind: ReferenceKind;
  /** At least one; the first is the PRIMARY name. */
  names: ReferenceName[];
  /** ISO 8601, also partial ("1965", "1965-03") or an interval ("1960/1965"); "~" in front where the publisher says circa. */
  birthDates: string[];
  /** ISO 3166-1 alpha-2, from nationality, citizenship, flag or country of address; never from a place of birth. */
  countries: string[];
  addresses: ReferenceAddress[];
  documents: ReferenceDocument[];
  programmes: string[];
  /** Remarks or comments, as published. */
  reasons: string | null;
  /** ISO 8601 date. */
  listedOn: string | null;
}

/** A published list that cannot be read whole is not read at all: half a sanctions list is worse than last week's. */
export class MalformedList extends Error {
  override readonly name = "MalformedList";

  constructor(
    /** File, line and column or field, in words that somebody with the file open can follow. */
    readonly place: string,
    problem: string,
    options?: ErrorOptions,
  ) {
    super(`${place}: ${problem}`, options);
  }
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "21 Nov 1969", "Nov. 1969", "November 1969" or "1969" as ISO 8601, partial where the words are; otherwise null. */
export function isoDateOf(words: string): string | null {
  const match = /^(?:(?:(\d{1,2}) )?([A-Za-z]{3,9})\.? )?(\d{4})$/.exec(words.trim());
  if (!match) return null;
  const [, day, month, year = ""] = match;
  if (month === undefined) return year;
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  if (index === -1) return null;
  const parts = [year, String(index + 1).padStart(2, "0")];
  if (day !== undefined) parts.push(day.padStart(2, "0"));
  return parts.join("-");
}
