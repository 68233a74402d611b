// Says how alike a name that was asked for and a listed name are, and why. The screening engine takes this contract over.
import { isCommonWord, nameTokens } from "./normalise-name.ts";
import { type Pairing, pairWords, sum, weightOf, without } from "./pair-words.ts";

export const reasonKinds = [
  "EXACT",
  "TOKEN_EQUAL",
  "TOKEN_SIMILAR",
  "INITIAL",
  "TOKEN_MISSING",
  "TOKEN_EXTRA",
  "ORDER",
  "BIRTH_YEAR_AGREES",
  "BIRTH_YEAR_DIFFERS",
  "COUNTRY_AGREES",
  "COUNTRY_DIFFERS",
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export interface Reason {
  kind: ReasonKind;
  /** What was asked for: null for a TOKEN_EXTRA, which only the list has. */
  asked: string | null;
  /** What the list says: null for a TOKEN_MISSING, which only the question has. */
  listed: string | null;
  /** 0 to 1. */
  similarity: number;
}

export interface NameScore {
  /** 0 to 1. */
  score: number;
  reasons: Reason[];
}

export type Band = "STRONG" | "POSSIBLE" | "WEAK";

/** The same name but for one slip of the pen or a common word: a person should look now. */
export const STRONG_FROM = 0.88;
/** One or two slips, or a part of the name left out: worth a look. */
export const POSSIBLE_FROM = 0.7;
/** Something in common: shown to who searches, alerts nobody. */
export const WEAK_FROM = 0.55;

/** A word that one side merely leaves out weighs less than two words that contradict each other, which weigh fully ... */
const LEFT_OUT = 0.4;
/** ... unless only one telling word agrees: then what is left out is most of the name. */
const LEFT_OUT_OF_ONE = 1;
/** Words that identify nobody make no hit, however many agree. */
const ONLY_COMMON_WORDS = 0.5;

export function bandOf(score: number): Band | null {
  if (score >= STRONG_FROM) return "STRONG";
  if (score >= POSSIBLE_FROM) return "POSSIBLE";
  return score >= WEAK_FROM ? "WEAK" : null;
}

/** Neither case nor the order of the words changes the score; another order is given as a reason. */
export function scoreName(query: string, candidate: string): NameScore {
  const [asked, listed] = [nameTokens(query), nameTokens(candidate)];
  const [askedName, listedName] = [asked.join(" "), listed.join(" ")];
  if (askedName === "" || listedName === "") return { score: 0, reasons: [] };
  if (askedName === listedName) {
    return { score: 1, reasons: [{ kind: "EXACT", asked: askedName, listed: listedName, similarity: 1 }] };
  }
  const pairings = pairWords(asked, listed);
  const missing = without(
    asked,
    pairings.flatMap((pairing) => pairing.asked.words),
  );
  const extra = without(
    listed,
    pairings.flatMap((pairing) => pairing.listed.words),
  );
  const reasons: Reason[] = pairings.map((pairing) => ({
    ...pairing,
    asked: pairing.asked.words.join(" "),
    listed: pairing.listed.words.join(" "),
  }));
  if (!isSameOrder(pairings, asked, listed)) {
    reasons.push({ kind: "ORDER", asked: askedName, listed: listedName, similarity: 1 });
  }
  for (const word of missing) reasons.push({ kind: "TOKEN_MISSING", asked: word, listed: null, similarity: 0 });
  for (const word of extra) reasons.push({ kind: "TOKEN_EXTRA", asked: null, listed: word, similarity: 0 });
  return { score: weigh(pairings, missing, extra), reasons };
}

function weigh(pairings: Pairing[], missing: string[], extra: string[]): number {
  const weightOfPair = ({ asked, listed }: Pairing) => weightOf(asked.words) + weightOf(listed.words);
  const paired = sum(pairings.map(weightOfPair));
  const agreed = sum(pairings.map((pairing) => weightOfPair(pairing) * pairing.similarity));
  const telling = pairings.filter(({ kind, asked, listed }) => kind !== "INITIAL" && !isCommonWord(asked.text) && !isCommonWord(listed.text)).length;
  const [onlyAsked, onlyListed] = [weightOf(missing), weightOf(extra)];
  const leftOut = Math.abs(onlyAsked - onlyListed) * (telling > 1 ? LEFT_OUT : LEFT_OUT_OF_ONE);
  const contradicted = 2 * Math.min(onlyAsked, onlyListed);
  const score = paired === 0 ? 0 : agreed / (paired + contradicted + leftOut);
  const isComplete = missing.length === 0 && extra.length === 0;
  return telling > 0 || isComplete ? score : Math.min(score, ONLY_COMMON_WORDS);
}

function isSameOrder(pairings: Pairing[], asked: string[], listed: string[]): boolean {
  const places = pairings
    .map((pairing) => [asked.indexOf(pairing.asked.words[0] ?? ""), listed.indexOf(pairing.listed.words[0] ?? "")] as const)
    .sort(([one], [other]) => one - other);
  return places.every(([, place], index) => index === 0 || place >= (places[index - 1]?.[1] ?? 0));
}
