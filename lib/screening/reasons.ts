// What speaks for or against a match, for a person to read.

/** Of words of a name. */
export const wordReasonKinds = [
  "EXACT",
  "TOKEN_EQUAL",
  "TOKEN_SIMILAR",
  "TRANSCRIBED",
  "INITIAL",
  "NICKNAME",
  "SAME_SENSE",
  "JOINED",
  "LEGAL_FORM_AGREES",
  "LEGAL_FORM_DIFFERS",
  "NUMBER_DIFFERS",
  "TOKEN_DIFFERS",
  "TOKEN_MISSING",
  "TOKEN_EXTRA",
] as const;
export const reasonKinds = [
  ...wordReasonKinds,
  "ORDER",
  "IDENTIFIER_AGREES",
  "BIRTH_DATE_AGREES",
  "BIRTH_YEAR_AGREES",
  "BIRTH_YEAR_DIFFERS",
  "COUNTRY_AGREES",
  "COUNTRY_DIFFERS",
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export interface Reason {
  kind: ReasonKind;
  /** What was asked for: null where only the list has it. */
  asked: string | null;
  /** What the list says: null where only the question has it. */
  listed: string | null;
  /** 0 to 1. */
  similarity: number;
}

export interface NameScore {
  /** 0 to 1. */
  score: number;
  reasons: Reason[];
}
