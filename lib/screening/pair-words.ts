// Finds which word of one name is which of another, each at most once. Works in place: nothing is allocated.
import { evidenceOf, likenessOf, SAME_WORD_FROM, type Spelling, spellingLikeness } from "./compare-words.ts";
import { MOST_WORDS, type PreparedName } from "./prepare-name.ts";
import { INITIAL, LEGAL_FORM, LONGEST_WORD, NUMERAL, type Token } from "./token.ts";

/** Words run together or torn apart must fit better, because there are so many ways to join words. */
const JOINED_FROM = 0.78;
/** Two words that fit as one speak for more than one that does. */
const JOINED_EVIDENCE = 1.35;
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
  evidence: new Float64Array(MOST_WORDS * 2),
  groups: 0,
};

const likeness = new Float64Array(MOST_WORDS * MOST_WORDS);
const joined: Spelling = {
  letters: new Uint16Array(LONGEST_WORD * 8),
  size: 0,
  mask: 0,
  isDotted: false,
  sound: new Uint8Array(LONGEST_WORD * 8),
  soundSize: 0,
  soundMask: 0,
  script: 0,
  isForeign: false,
};

export function pairWords(asked: PreparedName, listed: PreparedName): void {
  const a = asked.tokens;
  const b = listed.tokens;
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
  joinAll(a, b, pairing.askedGroup, pairing.listedGroup);
  joinAll(b, a, pairing.listedGroup, pairing.askedGroup);
  pairBest(a, b, SAME_WORD_FROM);
}

function pairEqual(a: readonly Token[], b: readonly Token[]): void {
  for (let i = 0; i < a.length; i++) {
    const key = (a[i] as Token).key;
    for (let j = 0; j < b.length; j++) {
      if (pairing.listedGroup[j] === -1 && (b[j] as Token).key === key) {
        pair(a, b, i, j, 1);
        break;
      }
    }
  }
}

function pair(a: readonly Token[], b: readonly Token[], i: number, j: number, fits: number): void {
  const asked = a[i] as Token;
  const listed = b[j] as Token;
  pairing.askedGroup[i] = pairing.groups;
  pairing.listedGroup[j] = pairing.groups;
  pairing.likeness[pairing.groups] = fits;
  pairing.evidence[pairing.groups] = evidenceOf(asked, listed, Math.min(asked.weight, listed.weight), fits);
  pairing.groups += 1;
}

/** Best first; among equals the weightier, so that the order of the words does not decide. */
function pairBest(a: readonly Token[], b: readonly Token[], from: number): void {
  for (;;) {
    let bestI = -1;
    let bestJ = -1;
    let best = 0;
    let bestWeight = 0;
    for (let i = 0; i < a.length; i++) {
      if (pairing.askedGroup[i] !== -1) continue;
      for (let j = 0; j < b.length; j++) {
        const fits = likeness[i * MOST_WORDS + j] as number;
        if (pairing.listedGroup[j] !== -1 || fits < from || fits < best) continue;
        const weight = (a[i] as Token).weight + (b[j] as Token).weight;
        if (fits === best && (weight < bestWeight || (weight === bestWeight && !isBefore(a, b, i, j, bestI, bestJ)))) continue;
        bestI = i;
        bestJ = j;
        best = fits;
        bestWeight = weight;
      }
    }
    if (bestI === -1) return;
    pair(a, b, bestI, bestJ, best);
  }
}

/** Settles ties by the words themselves. */
function isBefore(a: readonly Token[], b: readonly Token[], i: number, j: number, bestI: number, bestJ: number): boolean {
  if (bestI === -1) return true;
  const [one, other] = [(a[i] as Token).key, (a[bestI] as Token).key];
  return one < other || (one === other && (b[j] as Token).key < (b[bestJ] as Token).key);
}

/** A word of `a` that two or three words of `b` come to when they are run together. */
function joinWords(a: readonly Token[], b: readonly Token[], groupsOfA: Int8Array, groupsOfB: Int8Array): void {
  for (let i = 0; i < a.length; i++) {
    const whole = a[i] as Token;
    if (groupsOfA[i] !== -1 || whole.kind === INITIAL || whole.size < 3) continue;
    let first = -1;
    let second = -1;
    let third = -1;
    let best = JOINED_FROM;
    for (let j = 0; j < b.length; j++) {
      if (groupsOfB[j] !== -1 || !mayBegin(whole, b[j] as Token)) continue;
      for (let k = 0; k < b.length; k++) {
        if (k === j || groupsOfB[k] !== -1) continue;
        const fits = joinedLikeness(whole, b[j] as Token, b[k] as Token, null);
        if (fits > best) {
          first = j;
          second = k;
          third = -1;
          best = fits;
        }
        if (k !== j + 1 || k + 1 >= b.length || groupsOfB[k + 1] !== -1) continue;
        const withThird = joinedLikeness(whole, b[j] as Token, b[k] as Token, b[k + 1] as Token);
        if (withThird > best) {
          first = j;
          second = k;
          third = k + 1;
          best = withThird;
        }
      }
    }
    if (first === -1) continue;
    groupsOfA[i] = pairing.groups;
    groupsOfB[first] = pairing.groups;
    groupsOfB[second] = pairing.groups;
    if (third !== -1) groupsOfB[third] = pairing.groups;
    pairing.likeness[pairing.groups] = best;
    pairing.evidence[pairing.groups] = evidenceOf(whole, b[first] as Token, whole.weight, best) * JOINED_EVIDENCE;
    pairing.groups += 1;
  }
}

/** A name in one word against all the words of the other, in their order. */
function joinAll(a: readonly Token[], b: readonly Token[], groupsOfA: Int8Array, groupsOfB: Int8Array): void {
  const whole = a[0] as Token;
  if (a.length !== 1 || groupsOfA[0] !== -1 || b.length < 4 || b.length > 8) return;
  let size = 0;
  for (let j = 0; j < b.length; j++) size += (b[j] as Token).size;
  if (Math.abs(size - whole.size) > 2) return;
  clear(b[0] as Token);
  for (let j = 0; j < b.length; j++) append(b[j] as Token);
  const fits = spellingLikeness(whole, joined);
  if (fits < JOINED_FROM) return;
  groupsOfA[0] = pairing.groups;
  for (let j = 0; j < b.length; j++) groupsOfB[j] = pairing.groups;
  pairing.likeness[pairing.groups] = fits;
  pairing.evidence[pairing.groups] = whole.weight;
  pairing.groups += 1;
}

/** Spares comparing what cannot fit: the first letter or sound of joined words is seldom the one that is wrong. */
function mayBegin(whole: Token, first: Token): boolean {
  if (first.kind === LEGAL_FORM || first.kind === NUMERAL) return false;
  if (whole.script !== first.script) return whole.skeleton.charCodeAt(0) === first.skeleton.charCodeAt(0) || first.skeleton === "";
  return whole.letters[0] === first.letters[0] || whole.sound[0] === first.sound[0];
}

function joinedLikeness(whole: Token, first: Token, second: Token, third: Token | null): number {
  const size = first.size + second.size + (third ? third.size : 0);
  const soundSize = first.soundSize + second.soundSize + (third ? third.soundSize : 0);
  if (whole.script === first.script ? Math.abs(size - whole.size) > 2 : soundSize > 2 * whole.soundSize + 1 || whole.soundSize > 2 * soundSize + 1)
    return 0;
  clear(first);
  append(first);
  append(second);
  if (third) append(third);
  return spellingLikeness(whole, joined);
}

function clear(first: Token): void {
  joined.size = 0;
  joined.mask = 0;
  joined.soundSize = 0;
  joined.soundMask = 0;
  joined.isForeign = first.isForeign;
  joined.script = first.script;
  joined.isDotted = first.isDotted;
}

function append(token: Token): void {
  joined.letters.set(token.letters, joined.size);
  joined.size += token.size;
  joined.mask |= token.mask;
  joined.sound.set(token.sound, joined.soundSize);
  joined.soundSize += token.soundSize;
  joined.soundMask |= token.soundMask;
}
