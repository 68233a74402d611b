// Says how alike a name that was asked for and a listed name are, and why. The screening engine takes this contract over.
import { isCommonWord, nameTokens } from "./normalise-name.ts";

export type ReasonKind =
  | "EXACT"
  | "TOKEN_EQUAL"
  | "TOKEN_SIMILAR"
  | "INITIAL"
  | "TOKEN_MISSING"
  | "TOKEN_EXTRA"
  | "ORDER"
  | "BIRTH_YEAR_AGREES"
  | "BIRTH_YEAR_DIFFERS"
  | "COUNTRY_AGREES"
  | "COUNTRY_DIFFERS";

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

/** Below this two words are two words, not two spellings of one. */
const SAME_WORD_FROM = 0.6;
/** Words run together or torn apart must fit better, because there are so many ways to join words. */
const JOINED_WORDS_FROM = 0.75;
const MOST_WORDS_TO_JOIN = 12;
/** An initial fits one name in some fifteen: better than silence, far from the name. */
const INITIAL_SIMILARITY = 0.6;
/** A word that one side merely leaves out weighs less than two words that contradict each other, which weigh fully ... */
const LEFT_OUT = 0.4;
/** ... unless only one telling word agrees: then what is left out is most of the name. */
const LEFT_OUT_OF_ONE = 1;
/** Words that identify nobody make no hit, however many agree. */
const ONLY_COMMON_WORDS = 0.5;

interface Piece {
  words: string[];
  text: string;
}

interface Pairing {
  kind: ReasonKind;
  asked: Piece;
  listed: Piece;
  similarity: number;
}

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
  const telling = pairings.filter(
    ({ kind, asked, listed }) => kind !== "INITIAL" && !isCommonWord(asked.text) && !isCommonWord(listed.text),
  ).length;
  const [onlyAsked, onlyListed] = [weightOf(missing), weightOf(extra)];
  const leftOut = Math.abs(onlyAsked - onlyListed) * (telling > 1 ? LEFT_OUT : LEFT_OUT_OF_ONE);
  const contradicted = 2 * Math.min(onlyAsked, onlyListed);
  const score = paired === 0 ? 0 : agreed / (paired + contradicted + leftOut);
  const isComplete = missing.length === 0 && extra.length === 0;
  return telling > 0 || isComplete ? score : Math.min(score, ONLY_COMMON_WORDS);
}

/** Whole numbers, so that adding them up in another order gives the same sum. */
function weightOf(words: string[]): number {
  return sum(words.map((word) => (isCommonWord(word) ? 2 : 4 + Math.min(word.length, 6))));
}

/** Equal words first, then the best fit among the rest, so that each word is explained at most once. */
function pairWords(asked: string[], listed: string[]): Pairing[] {
  const [askedRest, listedRest] = [without(asked, listed), without(listed, asked)];
  const equal = without(asked, askedRest).map((word): Pairing => {
    const piece = { words: [word], text: word };
    return { kind: "TOKEN_EQUAL", asked: piece, listed: piece, similarity: 1 };
  });
  // Sorted, so that ties between equally good pairings fall alike in whatever order the words came.
  const [askedWords, listedWords] = [askedRest.sort().map(single), listedRest.sort().map(single)];
  const offers = [
    ...offersOf(askedWords, listedWords, SAME_WORD_FROM),
    ...offersOf(askedWords, joined(listedRest), JOINED_WORDS_FROM),
    ...offersOf(joined(askedRest), listedWords, JOINED_WORDS_FROM),
  ].sort((one, other) => other.similarity - one.similarity || weightOf(other.asked.words) - weightOf(one.asked.words));
  const chosen: Pairing[] = [];
  let [askedLeft, listedLeft] = [askedRest, listedRest];
  const holds = (words: string[], wanted: string[]) => without(wanted, words).length === 0;
  for (const offer of offers) {
    if (!holds(askedLeft, offer.asked.words) || !holds(listedLeft, offer.listed.words)) continue;
    askedLeft = without(askedLeft, offer.asked.words);
    listedLeft = without(listedLeft, offer.listed.words);
    chosen.push(offer);
  }
  return [...equal, ...chosen];
}

function offersOf(askedPieces: Piece[], listedPieces: Piece[], from: number): Pairing[] {
  const offers: Pairing[] = [];
  for (const asked of askedPieces) {
    for (const listed of listedPieces) {
      const [short, long] =
        asked.text.length < listed.text.length ? [asked.text, listed.text] : [listed.text, asked.text];
      const isInitial = from === SAME_WORD_FROM && /^[a-z]$/.test(short) && long.startsWith(short);
      const similarity = isInitial ? INITIAL_SIMILARITY : similarityOf(short, long, from);
      const kind = isInitial ? "INITIAL" : similarity === 1 ? "TOKEN_EQUAL" : "TOKEN_SIMILAR";
      if (similarity >= from) offers.push({ kind, asked, listed, similarity });
    }
  }
  return offers;
}

function single(word: string): Piece {
  return { words: [word], text: word };
}

/** Every two words run together: "abd" and "allah" for who asks for "abdallah". */
function joined(words: string[]): Piece[] {
  if (words.length > MOST_WORDS_TO_JOIN) return [];
  return words.flatMap((first, at) =>
    words.flatMap((second, other) => (at === other ? [] : [{ words: [first, second], text: first + second }])),
  );
}

/** Share of letters that need no edit (Damerau: a swap of neighbours is one edit); numbers are equal or different. */
function similarityOf(short: string, long: string, from: number): number {
  if (short === long) return 1;
  if (short.length < long.length * from || /^\d+$/.test(short) || /^\d+$/.test(long)) return 0;
  return 1 - editDistance(short, long) / long.length;
}

function editDistance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const replaced = at(last, column - 1) + (isSame ? 0 : 1);
      const swapped = isSwapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min(at(last, column) + 1, at(current, column - 1) + 1, replaced, swapped));
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, other.length);
}

function at(numbers: number[], index: number): number {
  return numbers[index] ?? Number.POSITIVE_INFINITY;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Removes each word as often as it is given. */
function without(words: string[], removed: string[]): string[] {
  const toRemove = [...removed];
  return words.filter((word) => {
    const index = toRemove.indexOf(word);
    if (index !== -1) toRemove.splice(index, 1);
    return index === -1;
  });
}

function isSameOrder(pairings: Pairing[], asked: string[], listed: string[]): boolean {
  const places = pairings
    .map(
      (pairing) =>
        [asked.indexOf(pairing.asked.words[0] ?? ""), listed.indexOf(pairing.listed.words[0] ?? "")] as const,
    )
    .sort(([one], [other]) => one - other);
  return places.every(([, place], index) => index === 0 || place >= (places[index - 1]?.[1] ?? 0));
}

/**
 * How much of the way to 1 an agreement goes, in proportion to the name's own score, because it supports a name and does
 * not stand for one; and what share of the score a difference leaves.
 */
const BIRTH_YEAR = { agrees: 0.3, differs: 0.85 };
/** Small on purpose: people move, mail is posted abroad, and a nationality makes nobody a suspect. */
const COUNTRY = { agrees: 0.05, differs: 0.98 };
/** Years around a date that the publisher calls approximate. */
const CIRCA_YEARS = 2;

export interface AskedSubject {
  name: string;
  /** ISO 8601, may be partial. */
  birthDate?: string | null;
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
}

export interface ListedSubject {
  names: readonly { name: string }[];
  birthDates: readonly string[];
  countries: readonly string[];
}

/** The score of the listed name that fits best, and that name, moved by birth year and country where both sides state them. */
export function scoreEntity(asked: AskedSubject, listed: ListedSubject): NameScore & { name: string | null } {
  let best: NameScore & { name: string | null } = { score: 0, reasons: [], name: null };
  for (const { name } of listed.names) {
    const scored = scoreName(asked.name, name);
    if (scored.score > best.score) best = { ...scored, name };
  }
  if (best.name === null) return best;
  const birthYear = compareBirthYears(asked.birthDate ?? "", listed.birthDates);
  const country = compareCountries(asked.country ?? "", listed.countries);
  let { score } = best;
  for (const [reason, effect] of [
    [birthYear, BIRTH_YEAR],
    [country, COUNTRY],
  ] as const) {
    if (reason) score = reason.similarity === 1 ? score + score * (1 - score) * effect.agrees : score * effect.differs;
  }
  return { ...best, score, reasons: [...best.reasons, birthYear, country].filter((reason) => reason !== null) };
}

function compareBirthYears(asked: string, listed: readonly string[]): Reason | null {
  const year = Number(/\d{4}/.exec(asked)?.[0]);
  if (Number.isNaN(year) || listed.length === 0) return null;
  const distances = listed.map((date) => {
    const years = (date.match(/\b\d{4}\b/g) ?? []).map(Number);
    const slack = date.startsWith("~") ? CIRCA_YEARS : 0;
    return Math.max(0, Math.min(...years) - slack - year, year - Math.max(...years) - slack);
  });
  const nearest = Math.min(...distances);
  // A year beside it is as often a slip as another person: it says nothing.
  if (nearest === 1) return null;
  const kind = nearest === 0 ? "BIRTH_YEAR_AGREES" : "BIRTH_YEAR_DIFFERS";
  const shown = nearest === 0 ? (listed[distances.indexOf(0)] ?? null) : listed.join(", ");
  return { kind, asked: String(year), listed: shown, similarity: nearest === 0 ? 1 : 0 };
}

function compareCountries(asked: string, listed: readonly string[]): Reason | null {
  if (asked === "" || listed.length === 0) return null;
  return listed.includes(asked)
    ? { kind: "COUNTRY_AGREES", asked, listed: asked, similarity: 1 }
    : { kind: "COUNTRY_DIFFERS", asked, listed: listed.join(", "), similarity: 0 };
}
