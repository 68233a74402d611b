// Finds which word of one name is which of another: equal, misspelt, abbreviated, run together or torn apart.
import { isCommonWord } from "./normalise-name.ts";

/** Below this two words are two words, not two spellings of one. */
const SAME_WORD_FROM = 0.6;
/** Words run together or torn apart must fit better, because there are so many ways to join words. */
const JOINED_WORDS_FROM = 0.75;
const MOST_WORDS_TO_JOIN = 12;
/** An initial fits one name in some fifteen: better than silence, far from the name. */
const INITIAL_SIMILARITY = 0.6;
export interface Piece {
  words: string[];
  text: string;
}

export interface Pairing {
  kind: "TOKEN_EQUAL" | "TOKEN_SIMILAR" | "INITIAL";
  asked: Piece;
  listed: Piece;
  similarity: number;
}

/** Whole numbers, so that adding them up in another order gives the same sum. */
export function weightOf(words: string[]): number {
  return sum(words.map((word) => (isCommonWord(word) ? 2 : 4 + Math.min(word.length, 6))));
}

/** Equal words first, then the best fit among the rest, so that each word is explained at most once. */
export function pairWords(asked: string[], listed: string[]): Pairing[] {
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
      const [short, long] = asked.text.length < listed.text.length ? [asked.text, listed.text] : [listed.text, asked.text];
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
  return words.flatMap((first, at) => words.flatMap((second, other) => (at === other ? [] : [{ words: [first, second], text: first + second }])));
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

export function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Removes each word as often as it is given. */
export function without(words: string[], removed: string[]): string[] {
  const toRemove = [...removed];
  return words.filter((word) => {
    const index = toRemove.indexOf(word);
    if (index !== -1) toRemove.splice(index, 1);
    return index === -1;
  });
}
