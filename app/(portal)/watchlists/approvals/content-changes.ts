// What a change of an entry changes: part by part, as it was approved and as it is proposed.
import type { Nomination } from "./nominations-query.ts";

type Content = Nomination["content"];
export const comparedParts = [
  "kind",
  "name",
  "aliases",
  "birthDate",
  "countries",
  "addresses",
  "documents",
  "phones",
  "emails",
  "postalItems",
  "postageAccounts",
  "status",
  "grounds",
  "legalBasis",
  "legalBasisNote",
  "hitAction",
  "dutyContact",
  "reviewOn",
  "handling",
  "isHitOnly",
] as const;
export type ComparedPart = (typeof comparedParts)[number];

/** Each part in words; empty where nothing is said. */
export type InWords = (content: Content, grounds: string) => Record<ComparedPart, string>;

export function changesOf({ content, grounds, entry }: Nomination, inWords: InWords): { part: ComparedPart; before: string; now: string }[] {
  if (!entry?.nomination) return [];
  const [before, now] = [inWords(entry.nomination.content, entry.nomination.grounds), inWords(content, grounds)];
  return comparedParts.filter((part) => before[part] !== now[part]).map((part) => ({ part, before: before[part], now: now[part] }));
}
