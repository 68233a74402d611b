// What an entry that may only be hit is recognised by, and what a question holds of it. Both sides write a thing alike
// and then it is the same or it is not: a score would tell who tries how near they are. Only what is complete counts,
// for what is short or partial can be guessed.
import type { Subject } from "../screening/subject.ts";
import { nameTokens } from "../watchlists/normalise-name.ts";
import { phoneOf } from "../watchlists/phone.ts";

type Listed = {
  names: readonly { name: string }[];
  birthDates: readonly string[];
  addresses: readonly { text: string }[];
  documents: readonly { number: string }[];
  phones: readonly string[];
  emails: readonly string[];
  postalItems: readonly string[];
};
type Kind = "NAME" | "BIRTH" | "ADDRESS" | "DOCUMENT" | "PHONE" | "EMAIL" | "POSTAL_ITEM";

const shortestDocument = 6;
const fewestAddressWords = 3;
const wholeDate = /^\d{4}-\d{2}-\d{2}$/;
const wholeItem = /^[A-Z]{2}\d{9}[A-Z]{2}$/;
/** Two letters and three digits: the shortest beginning that is listed. */
const shortestBeginning = 5;

const key = (kind: Kind, value: string) => `${kind}:${value}`;
const sortedWords = (text: string) => nameTokens(text).sort();
const plain = (text: string) =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const namesOf = (names: readonly string[]) =>
  names.flatMap((name) => {
    const words = sortedWords(name);
    return words.length ? [key("NAME", words.join(" "))] : [];
  });
const addressesOf = (addresses: readonly string[]) =>
  addresses.flatMap((address) => {
    const words = sortedWords(address);
    return words.length >= fewestAddressWords ? [key("ADDRESS", words.join(" "))] : [];
  });
const documentsOf = (numbers: readonly string[]) =>
  numbers.flatMap((number) => {
    const value = plain(number);
    return value.length >= shortestDocument ? [key("DOCUMENT", value)] : [];
  });
const emailsOf = (emails: readonly string[]) =>
  emails.map((email) =>
    key(
      "EMAIL",
      email
        .toWellFormed()
        .replace(/\p{Cc}/gu, "")
        .trim()
        .toLowerCase(),
    ),
  );
const birthOf = (dates: readonly string[]) => dates.filter((date) => wholeDate.test(date)).map((date) => key("BIRTH", date));

export function entryKeys(listed: Listed): string[] {
  return [
    ...new Set([
      ...namesOf(listed.names.map(({ name }) => name)),
      ...birthOf(listed.birthDates),
      ...addressesOf(listed.addresses.map(({ text }) => text)),
      ...documentsOf(listed.documents.map(({ number }) => number)),
      ...listed.phones.map((phone) => key("PHONE", phone)),
      ...emailsOf(listed.emails),
      ...listed.postalItems.map((item) => key("POSTAL_ITEM", plain(item))),
    ]),
  ];
}

export function subjectKeys(subject: Subject): string[] {
  const items = subject.itemIds.map(plain).filter((item) => wholeItem.test(item));
  return [
    ...new Set([
      ...namesOf(subject.names),
      ...birthOf(subject.birthDate ? [subject.birthDate] : []),
      ...addressesOf(subject.addresses),
      ...documentsOf(subject.documents.map(({ number }) => number)),
      ...subject.phones.flatMap((phone) =>
        [null, ...subject.countries].flatMap((country) => {
          const number = phoneOf(phone, country);
          return number ? [key("PHONE", number)] : [];
        }),
      ),
      ...emailsOf(subject.emails),
      ...items.flatMap((item) =>
        Array.from({ length: item.length - shortestBeginning + 1 }, (_, more) => key("POSTAL_ITEM", item.slice(0, shortestBeginning + more))),
      ),
    ]),
  ];
}

/** Whether any question can hit an entry with these keys: by one number or address of its own, or a name with a second thing. */
export function canBeHit(keys: readonly string[]): boolean {
  const has = (...kinds: Kind[]) => keys.some((one) => kinds.some((kind) => one.startsWith(`${kind}:`)));
  return has("DOCUMENT", "PHONE", "EMAIL", "POSTAL_ITEM") || (has("NAME") && has("BIRTH", "ADDRESS"));
}
