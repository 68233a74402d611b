// Finds which word of one name is which of another, each at most once. Works in place: nothing is allocated.
import { likenessOf, SAME_WORD_FROM, type Spelling, spellingLikeness } from "./compare-words.ts";
import { MOST_WORDS, type PreparedName } from "./prepare-name.ts";
import { INITIAL, LONGEST_WORD, type Token } from "./token.ts";

/** Words run together or torn apart must fit better, because there are so many ways to join words. */
const JOINED_FROM = 0.78;
/** A pair that fits so well is not torn apart for the sake of joined words. */
const SURE_FROM = 0.85;

/**
 * The pairing that was found last. A group is a pair of words, or one word and those that were run together in it:
 * `askedGroup[i]` and `listedGroup[j]` are its number, -1 for a word that nothing fits.
 */
export const pairing = {
  askedGroup: new Int8Array(MOST_WORDS),
  listedGroup: new Int8Array(MOST_WORDS),
  likeness: new Float64Array(MOST_WORDS * 2),
  groups: 0,
};

const likeness = new Float64Array(MOST_WORDS * MOST_WORDS);
const joined: Spelling = {
  letters: new Uint16Array(LONGEST_WORD * 3),
  size: 0,
  mask: 0,
  sound: new Uint8Array(LONGEST_WORD * 3),
  soundSize: 0,
  soundMask: 0,
  script: 0,
  isForeign: false,
};

export function pairWords(asked: PreparedName, listed: PreparedName): void {
  const [a, b] = [asked.tokens, listed.tokens];
  pairing.groups = 0;
  for (let i = 0; i < a.length; i++) pairing.askedGroup[i] = -1;
  for (let j = 0; j < b.length; j++) pairing.listedGroup[j] = -1;
  pairEqual(a, b);
  let isOpen = false;
  for (let i = 0; i < a.length; i++) {
    if (pairing.askedGroup[i] !== -1) continue;
    for (let j = 0; j < b.length; j++) {
      if (pairing.listedGroup[j] !== -1) continue;
      likeness[i * MOST_WORDS + j] = likenessOf(a[i] as Token, b[j] as Token);
      isOpen = true;
    }
  }
  if (!isOpen) return;
  pairBest(a, b, SURE_FROM);
  joinWords(a, b, pairing.askedGroup, pairing.listedGroup);
  joinWords(b, a, pairing.listedGroup, pairing.askedGroup);
  pairBest(a, b, SAME_WORD_FROM);
}

function pairEqual(a: readonly Token[], b: readonly Token[]): void {
  for (let i = 0; i < a.length; i++) {
    const key = (a[i] as Token).key;
    for (let j = 0; j < b.length; j++) {
      if (pairing.listedGroup[j] === -1 && (b[j] as Token).key === key) {
        pair(i, j, 1);
        break;
      }
    }
  }
}

function pair(i: number, j: number, fits: number): void {
  pairing.askedGroup[i] = pairing.groups;
  pairing.listedGroup[j] = pairing.groups;
  pairing.likeness[pairing.groups] = fits;
  pairing.groups += 1;
}

/** Best first; among equals the weightier, so that the order of the words does not decide. */
function pairBest(a: readonly Token[], b: readonly Token[], from: number): void {
  for (;;) {
    let [bestI, bestJ, best, bestWeight] = [-1, -1, 0, 0];
    for (let i = 0; i < a.length; i++) {
      if (pairing.askedGroup[i] !== -1) continue;
      for (let j = 0; j < b.length; j++) {
        const fits = likeness[i * MOST_WORDS + j] as number;
        if (pairing.listedGroup[j] !== -1 || fits < from || fits < best) continue;
        const weight = (a[i] as Token).weight + (b[j] as Token).weight;
        if (fits === best && weight <= bestWeight) continue;
        [bestI, bestJ, best, bestWeight] = [i, j, fits, weight];
      }
    }
    if (bestI === -1) return;
    pair(bestI, bestJ, best);
  }
}

/** A word of `a` that two or three words of `b` come to when they are run together. */
function joinWords(a: readonly Token[], b: readonly Token[], groupsOfA: Int8Array, groupsOfB: Int8Array): void {
  for (let i = 0; i < a.length; i++) {
    const whole = a[i] as Token;
    if (groupsOfA[i] !== -1 || whole.kind === INITIAL || whole.size < 3) continue;
    let [first, second, third, best] = [-1, -1, -1, JOINED_FROM];
    for (let j = 0; j < b.length; j++) {
      if (groupsOfB[j] !== -1) continue;
      for (let k = 0; k < b.length; k++) {
        if (k === j || groupsOfB[k] !== -1) continue;
        const fits = joinedLikeness(whole, b[j] as Token, b[k] as Token, null);
        if (fits > best) [first, second, third, best] = [j, k, -1, fits];
        if (k !== j + 1) continue;
        const l = k + 1;
        if (l < b.length && groupsOfB[l] === -1) {
          const withThird = joinedLikeness(whole, b[j] as Token, b[k] as Token, b[l] as Token);
          if (withThird > best) [first, second, third, best] = [j, k, l, withThird];
        }
      }
    }
    if (first === -1) continue;
    groupsOfA[i] = pairing.groups;
    groupsOfB[first] = pairing.groups;
    groupsOfB[second] = pairing.groups;
    if (third !== -1) groupsOfB[third] = pairing.groups;
    pairing.likeness[pairing.groups] = best;
    pairing.groups += 1;
  }
}

function joinedLikeness(whole: Token, first: Token, second: Token, third: Token | null): number {
  joined.size = 0;
  joined.mask = 0;
  joined.soundSize = 0;
  joined.soundMask = 0;
  joined.isForeign = first.isForeign;
  joined.script = first.script;
  append(first);
  append(second);
  if (third) append(third);
  if (!whole.isForeign && !joined.isForeign && Math.abs(joined.size - whole.size) > 2) return 0;
  return spellingLikeness(whole, joined);
}

function append(token: Token): void {
  joined.letters.set(token.letters, joined.size);
  joined.size += token.size;
  joined.mask |= token.mask;
  joined.sound.set(token.sound, joined.soundSize);
  joined.soundSize += token.soundSize;
  joined.soundMask |= token.soundMask;
}
