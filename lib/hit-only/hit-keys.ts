// What an entry that may only be hit is recognised by, and what a question holds of it. Both sides write a thing alike
// and then it is the same or it is not: a score would tell who tries how near they are. Only what is complete counts,
// for what is short or partial can be guessed.
import { askedIdentifiers, type Identifier, listedIdentifiers } from "../screening/identifiers.ts";
import type { Subject } from "../screening/subject.ts";
import { nameTokens } from "../watchlists/normalise-name.ts";

type Listed = {
  names: readonly { name: string }[];
  birthDates: readonly string[];
  countries: readonly string[];
  addresses: readonly { text: string }[];
  documents: readonly { kind: string; number: string; country: string | null }[];
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

/** PostgreSQL stores no null character. */
const key = (kind: Kind, value: string) => `${kind}:${value.toWellFormed().replace(/\p{Cc}/gu, "")}`;
const sortedWords = (text: string) => nameTokens(text).sort();

/** What a name and a second thing together identify by. */
function describing(names: readonly string[], birthDates: readonly string[], addresses: readonly string[]): string[] {
  const words = (texts: readonly string[], kind: Kind, fewest: number) =>
    texts.map(sortedWords).flatMap((sorted) => (sorted.length >= fewest ? [key(kind, sorted.join(" "))] : []));
  return [
    ...words(names, "NAME", 1),
    ...birthDates.filter((date) => wholeDate.test(date)).map((date) => key("BIRTH", date)),
    ...words(addresses, "ADDRESS", fewestAddressWords),
  ];
}

/** What identifies by itself. The country of a document would tell by contradicting. */
function identifying(identifiers: readonly Identifier[], ofItem: (item: string) => string[]): string[] {
  return identifiers.flatMap(({ kind, value }) => {
    if (kind === "POSTAGE_ACCOUNT" || (kind === "DOCUMENT" && value.length < shortestDocument)) return [];
    return kind === "POSTAL_ITEM" ? ofItem(value).map((item) => key(kind, item)) : [key(kind, value)];
  });
}

export function entryKeys({ names, birthDates, addresses, ...listed }: Listed): string[] {
  const texts = addresses.map(({ text }) => text);
  const identifiers = listedIdentifiers({ ...listed, postageAccounts: [] });
  return [
    ...new Set([
      ...describing(
        names.map(({ name }) => name),
        birthDates,
        texts,
      ),
      ...identifying(identifiers, (item) => [item]),
    ]),
  ];
}

/** A whole item may begin as one that is listed. */
const beginnings = (item: string) =>
  wholeItem.test(item) ? Array.from({ length: item.length - shortestBeginning + 1 }, (_, more) => item.slice(0, shortestBeginning + more)) : [];

export function subjectKeys(subject: Subject): string[] {
  const { names, birthDate, addresses } = subject;
  return [...new Set([...describing(names, birthDate ? [birthDate] : [], addresses), ...identifying(askedIdentifiers(subject), beginnings)])];
}

/** Whether any question can hit an entry with these keys: by one number or address of its own, or a name with a second thing. */
export function canBeHit(keys: readonly string[]): boolean {
  const has = (...kinds: Kind[]) => keys.some((one) => kinds.some((kind) => one.startsWith(`${kind}:`)));
  return has("DOCUMENT", "PHONE", "EMAIL", "POSTAL_ITEM") || (has("NAME") && has("BIRTH", "ADDRESS"));
}
