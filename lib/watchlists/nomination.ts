// What an agency says of a subject that it wants on an own list, as it comes in and as it is stored.

import { type correctionFields, entryKinds, type handlings, type hitActions, type legalBases, type subjectStatuses } from "../codes/domain-codes.ts";
import { entryKeys } from "../hit-only/hit-keys.ts";
import { plainIdentifier } from "../postal/identifier.ts";
import { decodeItemId } from "../postal/item-id.ts";
import { searchKey } from "./normalise-name.ts";
import { phoneOf } from "./phone.ts";

type OneOf<Codes extends readonly string[]> = Codes[number];

/** What may be on an agency's own list. */
export const nominatedKinds = entryKinds.filter((kind) => kind !== "AIRCRAFT");

export type NominationInput = {
  /** Names the subject within the agency; nominating it again changes the entry. */
  ownReference?: string | null;
  kind: OneOf<typeof nominatedKinds>;
  /** Main name; of an address, number or item, itself. */
  name: string;
  aliases?: string[] | null;
  /** ISO 8601; a year, or year and month, are enough. */
  birthDate?: string | null;
  countries?: string[] | null;
  addresses?: { text: string; country?: string | null }[] | null;
  documents?: { kind: string; number: string; country?: string | null }[] | null;
  phones?: string[] | null;
  emails?: string[] | null;
  postalItems?: string[] | null;
  postageAccounts?: string[] | null;
  subjectStatus: OneOf<typeof subjectStatuses>;
  grounds: string;
  /** As the list says unless told. */
  legalBasis?: OneOf<typeof legalBases> | null;
  legalBasisNote?: string | null;
  hitAction: OneOf<typeof hitActions>;
  dutyContact: string;
  /** Within twelve months; twelve months after its approval unless told. */
  reviewOn?: string | null;
  handling?: OneOf<typeof handlings> | null;
  /** Others do not read it; whoever asks for what identifies it is told whom to call. */
  isHitOnly?: boolean | null;
};

export type NominatedName = { name: string; quality: "PRIMARY" | "STRONG" | "ORIGINAL_SCRIPT"; searchKey: string };

/** As it is stored with its nomination and, once approved, as its entry. */
export type EntryContent = {
  kind: OneOf<typeof nominatedKinds>;
  names: NominatedName[];
  birthDates: string[];
  countries: string[];
  addresses: { text: string; country: string | null }[];
  documents: { kind: string; number: string; country: string | null }[];
  phones: string[];
  emails: string[];
  postalItems: string[];
  postageAccounts: string[];
  subjectStatus: OneOf<typeof subjectStatuses>;
  legalBasis: OneOf<typeof legalBases>;
  legalBasisNote: string | null;
  hitAction: OneOf<typeof hitActions>;
  dutyContact: string;
  reviewOn: string | null;
  handling: OneOf<typeof handlings>;
  /** With what it is recognised by; left out where it is read like any other. */
  isHitOnly?: true;
  hitKeys?: string[];
};

export type CorrectionField = OneOf<typeof correctionFields>;

const notLatin = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
const tidy = (text: string) => text.trim().replace(/\s+/g, " ");
const distinct = (texts: readonly string[]) => [...new Set(texts.map(tidy).filter(Boolean))];

export const emailOf = (text: string): string => text.trim().toLowerCase();

/** What the subject of a kind that is an identifier is written as. */
function nameOf({ kind, name, countries }: NominationInput, country: string): string {
  if (kind === "PHONE") return phoneOf(name, countries?.[0] ?? country) ?? tidy(name);
  if (kind === "EMAIL") return emailOf(name);
  if (kind === "POSTAL_ITEM") return plainIdentifier(name);
  return tidy(name);
}

/** Normalised, with the list's legal basis where it says none. `country` is the agency's, for phones without a code. */
export function contentOf(input: NominationInput, list: { legalBasis: string | null; legalBasisNote: string | null }, country: string): EntryContent {
  const name = nameOf(input, country);
  const itself = (kind: NominationInput["kind"]) => (input.kind === kind ? [name] : []);
  const issuer = input.countries?.[0] ?? null;
  const told = input.legalBasis != null;
  const content: EntryContent = {
    kind: input.kind,
    names: distinct([name, ...(input.aliases ?? [])]).map((one, place) => ({
      name: one,
      quality: place === 0 ? "PRIMARY" : notLatin.test(one) ? "ORIGINAL_SCRIPT" : "STRONG",
      searchKey: searchKey(one),
    })),
    birthDates: input.birthDate ? [input.birthDate] : [],
    countries: [...new Set(input.countries ?? [])],
    addresses: [
      ...itself("ADDRESS").map((text) => ({ text, country: issuer })),
      ...(input.addresses ?? []).map((one) => ({ text: tidy(one.text), country: one.country ?? null })),
    ],
    documents: [
      ...itself("DOCUMENT").map((number) => ({ kind: "", number, country: issuer })),
      ...(input.documents ?? []).map((one) => ({ kind: tidy(one.kind), number: tidy(one.number), country: one.country ?? null })),
    ],
    phones: distinct([...itself("PHONE"), ...(input.phones ?? []).map((one) => phoneOf(one, issuer ?? country) ?? one)]),
    emails: distinct([...itself("EMAIL"), ...(input.emails ?? []).map(emailOf)]),
    postalItems: distinct([...itself("POSTAL_ITEM"), ...(input.postalItems ?? []).map(plainIdentifier)]),
    postageAccounts: distinct([...itself("POSTAGE_ACCOUNT"), ...(input.postageAccounts ?? [])]),
    subjectStatus: input.subjectStatus,
    legalBasis: input.legalBasis ?? (list.legalBasis as EntryContent["legalBasis"]),
    legalBasisNote: (told ? input.legalBasisNote : list.legalBasisNote)?.trim() || null,
    hitAction: input.hitAction,
    dutyContact: tidy(input.dutyContact),
    reviewOn: input.reviewOn ?? null,
    handling: input.handling ?? "H0",
  };
  return input.isHitOnly ? { ...content, isHitOnly: true, hitKeys: entryKeys(content) } : content;
}

/** Item identifiers whose check digit or country does not fit: kept as seen, for a forged label is evidence. */
export const doubtfulItems = (items: readonly string[]): string[] =>
  items.filter((item) => {
    const decoded = decodeItemId(item);
    return !decoded.ok && decoded.problem !== "SHAPE";
  });
