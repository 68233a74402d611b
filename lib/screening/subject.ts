// Whom a screening looks for, and what may be said of one subject.
import { entryKinds } from "../codes/domain-codes.ts";
import type { Fault } from "../user-error.ts";
import { isPartialDate } from "./partial-date.ts";

export type SubjectDocument = { number: string; country: string | null };
export type Subject = {
  /** In any script; all of them are the same subject's. */
  names: string[];
  kind: (typeof entryKinds)[number] | null;
  /** ISO 8601; a year, or year and month, are enough. */
  birthDate: string | null;
  /** ISO 3166-1 alpha-2. */
  countries: string[];
  addresses: string[];
  phones: string[];
  emails: string[];
  documents: SubjectDocument[];
  itemIds: string[];
};

type Texts = "names" | "countries" | "addresses" | "phones" | "emails" | "itemIds";
export type SubjectGiven = { [Field in Texts]?: readonly string[] | null } & {
  kind?: Subject["kind"];
  birthDate?: string | null;
  documents?: readonly { number: string; country?: string | null }[] | null;
};

const most = 10;
const longest: Record<Texts, number> = { names: 300, countries: 2, addresses: 300, phones: 50, emails: 254, itemIds: 30 };
const longestNumber = 100;

/** What identifies somebody: one of these at least is asked for. */
const isSaid = ({ names, phones, emails, documents, itemIds, addresses }: Subject) =>
  [names, phones, emails, documents, itemIds, addresses].some(({ length }) => length > 0);

/** What was given, trimmed and without what is empty, and every fault in it; `at` is the path of the subject in the input. */
export function readSubject(given: SubjectGiven, at: string[]): { subject: Subject; faults: Fault[] } {
  const faults: Fault[] = [];
  const texts = (field: Texts): string[] => {
    const said = (given[field] ?? []).map((text) => text.trim());
    if (said.length > most) faults.push({ code: "TOO_MANY", field: [...at, field], values: { max: most } });
    for (const [place, text] of said.entries()) {
      if (text.length > longest[field]) faults.push({ code: "TOO_LONG", field: [...at, field, String(place)], values: { max: longest[field] } });
    }
    return said.filter(Boolean);
  };
  const documents = (given.documents ?? []).map(({ number, country }) => ({ number: number.trim(), country: country || null }));
  if (documents.length > most) faults.push({ code: "TOO_MANY", field: [...at, "documents"], values: { max: most } });
  for (const [place, { number }] of documents.entries()) {
    const field = [...at, "documents", String(place), "number"];
    if (number.length > longestNumber) faults.push({ code: "TOO_LONG", field, values: { max: longestNumber } });
  }
  const subject: Subject = {
    names: texts("names"),
    kind: given.kind || null,
    birthDate: given.birthDate?.trim() || null,
    countries: texts("countries").map((country) => country.toUpperCase()),
    addresses: texts("addresses"),
    phones: texts("phones"),
    emails: texts("emails"),
    documents: documents.filter(({ number }) => number),
    itemIds: texts("itemIds").map((id) => id.toUpperCase()),
  };
  if (subject.kind && !entryKinds.includes(subject.kind)) faults.push({ code: "UNKNOWN_CODE", field: [...at, "kind"] });
  if (subject.birthDate && !isPartialDate(subject.birthDate)) faults.push({ code: "INVALID", field: [...at, "birthDate"] });
  for (const [place, country] of subject.countries.entries()) {
    if (!/^[A-Z]{2}$/.test(country)) faults.push({ code: "INVALID", field: [...at, "countries", String(place)] });
  }
  if (!isSaid(subject) && !faults.length) faults.push({ code: "REQUIRED", field: [...at, "names"] });
  return { subject, faults };
}
