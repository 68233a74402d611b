// Who a subject is, in one spelling: names, birth date and identifiers, in whatever order and case they were given.
// What only describes it (kind, countries) leaves it the same subject.
import { searchKey } from "../watchlists/normalise-name.ts";
import { phoneOf } from "../watchlists/phone.ts";
import type { Subject } from "./subject.ts";

const distinct = (texts: readonly string[]) => [...new Set(texts)].sort();
/** PostgreSQL stores no null character. */
const stripped = (text: string) =>
  text
    .toWellFormed()
    .replace(/\p{Cc}/gu, "")
    .trim();
const plain = (text: string) =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

export function subjectIdentity({ names, birthDate, addresses, phones, emails, documents, itemIds, countries }: Subject): string {
  return JSON.stringify([
    distinct(names.map(searchKey)),
    birthDate,
    distinct(addresses.map(searchKey)),
    distinct(phones.map((phone) => phoneOf(phone, countries[0] ?? null) ?? plain(phone))),
    distinct(emails.map((email) => stripped(email).toLowerCase())),
    distinct(documents.map(({ number, country }) => `${plain(number)} ${country ?? ""}`)),
    distinct(itemIds.map(plain)),
  ]);
}

/** For people: what it was asked by, on one line. */
export const subjectInWords = ({ names, birthDate, addresses, phones, emails, documents, itemIds }: Subject): string =>
  stripped(
    [...names, birthDate, ...documents.map(({ number }) => number), ...phones, ...emails, ...itemIds, ...addresses].filter(Boolean).join(" · "),
  ).slice(0, 500);
