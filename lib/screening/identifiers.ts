// Identifiers agree by being equal once both are written alike: phones as they are dialled from abroad, mail in lower
// case, documents and items without what people put between letters and digits.
import { phoneOf } from "../watchlists/phone.ts";
import type { Subject } from "./subject.ts";

export type IdentifierKind = "DOCUMENT" | "PHONE" | "EMAIL" | "POSTAL_ITEM" | "POSTAGE_ACCOUNT";
/** `value` is written alike, `written` as it was given. */
export type Identifier = { kind: IdentifierKind; value: string; written: string; country: string | null };

export type ListedIdentifiers = {
  countries: readonly string[];
  documents: readonly { kind?: string; number: string; country: string | null }[];
  phones: readonly string[];
  emails: readonly string[];
  postalItems: readonly string[];
  postageAccounts: readonly string[];
};
type AskedIdentifiers = Pick<Subject, "countries" | "documents" | "phones" | "emails" | "itemIds">;

/** Shorter numbers are many people's, and a shorter beginning is of too many items. */
const shortest = { document: 4, item: 4 };
const plain = (text: string) =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** What has no code of a country is read as a number of each of these. */
function readPhone(written: string, countries: readonly string[]): Identifier[] {
  const text = written.trim().replace(/^00/, "+");
  return (text.startsWith("+") ? [null] : countries).flatMap((country) => {
    const value = phoneOf(text, country);
    return value ? [{ kind: "PHONE" as const, value, written, country: null }] : [];
  });
}

function readEmail(written: string): Identifier[] {
  const value = written.normalize("NFKC").trim().toLowerCase();
  return value.includes("@") ? [{ kind: "EMAIL", value, written, country: null }] : [];
}

function readPlain(kind: IdentifierKind, written: string, least: number, country: string | null = null): Identifier[] {
  const value = plain(written);
  return value.length < least ? [] : [{ kind, value, written, country }];
}

/** Those of an entry. Publishers give phones and mail among documents. */
export function listedIdentifiers({ countries, documents, phones, emails, postalItems, postageAccounts }: ListedIdentifiers): Identifier[] {
  const numbers = documents.flatMap(({ kind = "", number, country }) => {
    if (number.includes("@")) return readEmail(number);
    if (/phone|fax|mobile/i.test(kind)) return readPhone(number, country ? [country] : countries);
    return readPlain("DOCUMENT", number, shortest.document, country);
  });
  return [
    ...numbers,
    ...phones.flatMap((phone) => readPhone(phone, countries)),
    ...emails.flatMap(readEmail),
    ...postalItems.flatMap((item) => readPlain("POSTAL_ITEM", item, shortest.item)),
    ...postageAccounts.flatMap((account) => readPlain("POSTAGE_ACCOUNT", account, shortest.document)),
  ];
}

/** Those of a subject that is asked for. */
export function askedIdentifiers({ countries, documents, phones, emails, itemIds }: AskedIdentifiers): Identifier[] {
  return [
    ...documents.flatMap(({ number, country }) => readPlain("DOCUMENT", number, shortest.document, country)),
    ...phones.flatMap((phone) => readPhone(phone, countries)),
    ...emails.flatMap(readEmail),
    ...itemIds.flatMap((item) => readPlain("POSTAL_ITEM", item, shortest.item)),
  ];
}

/** The pairs that agree: an item also with the beginning of one, a document only if no two countries contradict. */
export function matchingIdentifiers(asked: AskedIdentifiers, listed: ListedIdentifiers): { kind: IdentifierKind; asked: string; listed: string }[] {
  const [ours, theirs] = [askedIdentifiers(asked), listedIdentifiers(listed)];
  return ours.flatMap((one) =>
    theirs
      .filter(
        ({ kind, value, country }) =>
          kind === one.kind &&
          (value === one.value || (kind === "POSTAL_ITEM" && one.value.startsWith(value))) &&
          !(one.country && country && one.country !== country),
      )
      .map((other) => ({ kind: one.kind, asked: one.written, listed: other.written })),
  );
}

const keyOf = (kind: IdentifierKind, value: string) => `${kind}:${value}`;

/** Under what the index files an entry. */
export const listedKeys = (listed: ListedIdentifiers): string[] => [
  ...new Set(listedIdentifiers(listed).map(({ kind, value }) => keyOf(kind, value))),
];

/** Under what it looks for a subject: of an item also under each of its beginnings. */
export const askedKeys = (asked: AskedIdentifiers): string[] =>
  askedIdentifiers(asked).flatMap(({ kind, value }) =>
    kind === "POSTAL_ITEM"
      ? Array.from({ length: value.length - shortest.item + 1 }, (_, at) => keyOf(kind, value.slice(0, shortest.item + at)))
      : [keyOf(kind, value)],
  );
