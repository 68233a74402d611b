// A nomination as a form holds it: lists as lines of text, so that a hand stays at the keyboard.

import type { handlings, hitActions, legalBases, subjectStatuses } from "../../../../lib/codes/domain-codes.ts";
import { addressOf, documentOf } from "../../../../lib/watchlists/entry-lines.ts";
import type { VariablesOf } from "../../../graphql/contract.ts";
import type { Nominate } from "./nominate-mutations.ts";

export type NominationInput = VariablesOf<typeof Nominate>["input"]["entry"];
export type NominationValues = {
  kind: NominationInput["kind"];
  name: string;
  aliases: string;
  birthDate: string;
  countries: string[];
  addresses: string;
  documents: string;
  phones: string[];
  emails: string[];
  postalItems: string[];
  postageAccounts: string[];
  subjectStatus: (typeof subjectStatuses)[number];
  grounds: string;
  legalBasis: (typeof legalBases)[number] | "";
  legalBasisNote: string;
  hitAction: (typeof hitActions)[number];
  dutyContact: string;
  reviewOn: string;
  handling: (typeof handlings)[number];
  ownReference: string;
  isHitOnly: boolean;
};

export const emptyNomination: NominationValues = {
  kind: "PERSON",
  name: "",
  aliases: "",
  birthDate: "",
  countries: [],
  addresses: "",
  documents: "",
  phones: [],
  emails: [],
  postalItems: [],
  postageAccounts: [],
  subjectStatus: "SUSPECT",
  grounds: "",
  legalBasis: "",
  legalBasisNote: "",
  hitAction: "CHECK",
  dutyContact: "",
  reviewOn: "",
  handling: "H0",
  ownReference: "",
  isHitOnly: false,
};

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/**
 * What the form says, as the contract takes it. What is the subject itself is not said twice. `isOfEntry`: it was filled with
 * what an entry says; a new nomination says nothing of hiding unless it hides, so that an own reference opens no hidden entry.
 */
export function inputOf(values: NominationValues, isOfEntry: boolean): NominationInput {
  return {
    ...values,
    aliases: lines(values.aliases),
    birthDate: values.birthDate.trim() || null,
    addresses: lines(values.addresses).map(addressOf),
    documents: lines(values.documents).map(documentOf),
    legalBasis: values.legalBasis || null,
    legalBasisNote: values.legalBasisNote.trim() || null,
    reviewOn: values.reviewOn || null,
    ownReference: values.ownReference.trim() || null,
    isHitOnly: isOfEntry ? values.isHitOnly : values.isHitOnly || null,
  };
}

type Stored = {
  kind: NominationInput["kind"];
  name: string;
  aliases: readonly string[];
  birthDates: readonly string[];
  countries: readonly string[];
  addresses: readonly { text: string; country: string | null }[];
  documents: readonly { kind: string; number: string; country: string | null }[];
  phones: readonly string[];
  emails: readonly string[];
  postalItems: readonly string[];
  postageAccounts: readonly string[];
  subjectStatus: NominationValues["subjectStatus"];
  legalBasis: Exclude<NominationValues["legalBasis"], "">;
  legalBasisNote: string | null;
  hitAction: NominationValues["hitAction"];
  dutyContact: string;
  handling: NominationValues["handling"];
  isHitOnly: boolean;
};

const bracketed = (text: string, country: string | null) => (country ? `${text} (${country})` : text);

/** What is approved, as the form shows it for a change. */
export function valuesOf(content: Stored, grounds: string, ownReference: string): NominationValues {
  const others = (list: readonly string[]) => list.filter((one) => one !== content.name);
  return {
    kind: content.kind,
    name: content.name,
    aliases: content.aliases.join("\n"),
    birthDate: content.birthDates[0] ?? "",
    countries: [...content.countries],
    addresses: content.addresses
      .filter(({ text }) => content.kind !== "ADDRESS" || text !== content.name)
      .map(({ text, country }) => bracketed(text, country))
      .join("\n"),
    documents: content.documents
      .filter(({ number }) => content.kind !== "DOCUMENT" || number !== content.name)
      .map(({ kind, number, country }) => bracketed(kind ? `${kind}: ${number}` : number, country))
      .join("\n"),
    phones: others(content.phones),
    emails: others(content.emails),
    postalItems: others(content.postalItems),
    postageAccounts: others(content.postageAccounts),
    subjectStatus: content.subjectStatus,
    grounds,
    legalBasis: content.legalBasis,
    legalBasisNote: content.legalBasisNote ?? "",
    hitAction: content.hitAction,
    dutyContact: content.dutyContact,
    reviewOn: "",
    handling: content.handling,
    isHitOnly: content.isHitOnly,
    ownReference,
  };
}
