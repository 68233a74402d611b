// How alike two words are, from 0 to 1: misspelt, transcribed, abbreviated or translated. Allocates nothing.
import { scripts } from "./scripts.ts";
import { soundCosts } from "./tables/sound-costs.ts";
import { INITIAL, LEGAL_FORM, LONGEST_WORD, NUMERAL, PARTICLE, TITLE, type Token } from "./token.ts";

/** Below this two words are two words, not two spellings of one. */
export const SAME_WORD_FROM = 0.6;
/** Of words that agree, but not letter by letter. */
export const LIKENESS = { initial: 0.82, sense: 0.95, nickname: 0.94, particle: 0.97, legalForm: 0.95, sameSound: 0.95, sameLetters: 0.97 };

/** What letters alone are compared by: the words themselves, or two of them run together. */
export type Spelling = Pick<Token, "letters" | "size" | "mask" | "isDotted" | "sound" | "soundSize" | "soundMask" | "script" | "isForeign">;

const none = 0;
const HAN = scripts.indexOf("HAN");
const HANGUL = scripts.indexOf("HANGUL");

export function likenessOf(asked: Token, listed: Token): number {
  if (asked === listed || asked.key === listed.key) return 1;
  const one = asked.kind;
  const other = listed.kind;
  if (one === NUMERAL || other === NUMERAL) return asked.text === listed.text ? 1 : none;
  if (one === LEGAL_FORM || other === LEGAL_FORM) return one === other && formsAgree(asked, listed) ? LIKENESS.legalForm : none;
  if (one === INITIAL || other === INITIAL) return likenessOfInitial(asked, listed);
  if (one === PARTICLE || other === PARTICLE) return likenessOfParticle(asked, listed);
  if (one === TITLE && other === TITLE) return asked.text === listed.text ? 1 : Math.max(spellingLikeness(asked, listed), 0.5);
  if (asked.sense !== 0 && asked.sense === listed.sense) return LIKENESS.sense;
  const spelt = spellingLikeness(asked, listed);
  if (spelt < LIKENESS.nickname && sharesNickname(asked, listed)) return LIKENESS.nickname;
  return spelt;
}

/** Forms of one kind agree, unless they are those of two countries. */
export function formsAgree(asked: Token, listed: Token): boolean {
  const [one, other] = [asked.legalForm, listed.legalForm];
  if (!one || !other) return false;
  if (one.kind === "CO" || other.kind === "CO") return true;
  return one.kind === other.kind && (one.country === "-" || other.country === "-" || one.country === other.country);
}

function likenessOfInitial(asked: Token, listed: Token): number {
  if (asked.kind === listed.kind) return asked.text === listed.text ? 1 : none;
  const [initial, word] = asked.kind === INITIAL ? [asked, listed] : [listed, asked];
  return word.kind !== PARTICLE && word.text.charCodeAt(0) === initial.text.charCodeAt(0) ? LIKENESS.initial : none;
}

function likenessOfParticle(asked: Token, listed: Token): number {
  if (asked.text === listed.text) return 1;
  if (asked.kind === listed.kind) return asked.particle === listed.particle ? LIKENESS.particle : none;
  // "Ben" is a son in one language and Benjamin in another.
  return sharesNickname(asked, listed) ? LIKENESS.nickname : none;
}

function sharesNickname(asked: Token, listed: Token): boolean {
  for (const one of asked.nicknames) for (const other of listed.nicknames) if (one === other) return true;
  return false;
}

export function spellingLikeness(asked: Spelling, listed: Spelling): number {
  if (asked.script !== listed.script && (asked.isForeign || listed.isForeign)) {
    const script = asked.isForeign ? asked.script : listed.script;
    const short = isShort(asked, listed);
    const from = (short ? transcribed.fromOfShort : transcribed.from)[script] as number;
    return transcribedLikeness(soundLikeness(asked, listed, short && script === HAN ? 0 : script, from), from);
  }
  const letters = letterLikeness(asked, listed);
  if (letters >= LIKENESS.sameSound || isSyllabicPair(asked)) return letters;
  return Math.max(letters, soundLikeness(asked, listed, 0, Math.max(SAME_WORD_FROM, letters) / LIKENESS.sameSound) * LIKENESS.sameSound);
}

/**
 * From which share of agreeing sounds on a word is a transcription of another, by script: vowels and some consonants are
 * always lost. Short words agree by chance too easily, and those of China, Korea and Japan themselves are transcribed
 * closely: their table is that of Latin spellings.
 */
const transcribed = {
  from: [1, 0.53, 0.71, 0.6, 0.46, 0.59, 0.4, 0.85],
  fromOfShort: [1, 0.62, 0.74, 0.78, 0.84, 0.7, 0.61, 0.77],
  least: 0.84,
  most: 0.97,
};

function isShort(word: Spelling, other: Spelling): boolean {
  const foreign = word.isForeign ? word : other;
  return isSyllabicPair(foreign) ? isNative(foreign) : word.soundSize <= 3 || other.soundSize <= 3;
}

/** Chinese names of their own have no middle dot, and words of two characters at most; so have Korean ones. */
function isNative(word: Spelling): boolean {
  return word.script === HAN ? !word.isDotted : word.script === HANGUL && word.size <= 2;
}

function transcribedLikeness(agreeing: number, from: number): number {
  if (agreeing < from) return (agreeing / from) * SAME_WORD_FROM * 0.99;
  return transcribed.least + ((agreeing - from) / (1 - from)) * (transcribed.most - transcribed.least);
}

/**
 * How far a pair of words that fit speaks for one subject. Spelt alike: their weight. Transcribed: how seldom so many
 * sounds agree by chance, which depends little on length: random words of any script agree in half of them once in
 * thirty, in nine tenths once in three thousand.
 */
const evidence = { perShare: 2.51, offset: 0.41, most: 2.08 };

export function evidenceOf(asked: Spelling, listed: Spelling, weight: number, fits: number): number {
  if (asked.script === listed.script || fits >= 1) return weight * fits * fits;
  const script = asked.isForeign ? asked.script : listed.script;
  const from = (isShort(asked, listed) ? transcribed.fromOfShort : transcribed.from)[script] as number;
  const agreeing = from + ((fits - transcribed.least) / (transcribed.most - transcribed.least)) * (1 - from);
  return Math.max(0, Math.min(evidence.most, agreeing * evidence.perShare - evidence.offset, weight * 1.2));
}

function isSyllabicPair(word: Spelling): boolean {
  return word.script >= 4 && word.script <= 6;
}

/** Edits that are forgiven in a word of so many letters. */
function editsAllowed(length: number): number {
  if (length <= 2) return 0;
  if (length <= 4) return 1;
  if (length <= 8) return 2;
  return length <= 12 ? 3 : 4;
}

function bits(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function letterLikeness(asked: Spelling, listed: Spelling): number {
  const longest = Math.max(asked.size, listed.size);
  const allowed = editsAllowed(longest);
  if (Math.abs(asked.size - listed.size) > allowed || bits(asked.mask ^ listed.mask) > 2 * allowed) return none;
  const edits = editDistance(asked, listed, allowed);
  if (edits === 0) return LIKENESS.sameLetters;
  return edits > allowed ? none : 1 - edits / longest;
}

const width = LONGEST_WORD * 8 + 1;
let beforeLast = new Uint8Array(width);
let last = new Uint8Array(width);
let current = new Uint8Array(width);

/** Letters added, left out, replaced or swapped with their neighbour; more than allowed is not counted on. */
function editDistance(one: Spelling, other: Spelling, allowed: number): number {
  const a = one.letters;
  const b = other.letters;
  const n = one.size;
  const m = other.size;
  for (let column = 0; column <= m; column++) last[column] = column;
  for (let row = 1; row <= n; row++) {
    const letter = a[row - 1] as number;
    let least = row;
    current[0] = row;
    for (let column = 1; column <= m; column++) {
      const before = last[column - 1] as number;
      let best = letter === b[column - 1] ? before : before + 1;
      const removed = (last[column] as number) + 1;
      if (removed < best) best = removed;
      const added = (current[column - 1] as number) + 1;
      if (added < best) best = added;
      if (row > 1 && column > 1 && letter === b[column - 2] && a[row - 2] === b[column - 1]) {
        const swapped = (beforeLast[column - 2] as number) + 1;
        if (swapped < best) best = swapped;
      }
      current[column] = best;
      if (best < least) least = best;
    }
    if (least > allowed) return allowed + 1;
    const free = beforeLast;
    beforeLast = last;
    last = current;
    current = free;
  }
  return last[m] as number;
}

let soundLast = new Float64Array(width);
let soundCurrent = new Float64Array(width);

/**
 * Share of the sounds that agree, by what is confused in that script; a sound that is not written costs little. A share
 * below `least` need not be known and is none.
 */
function soundLikeness(asked: Spelling, listed: Spelling, script: number, least: number): number {
  const costs = soundCosts[script];
  const a = asked.sound;
  const b = listed.sound;
  const n = asked.soundSize;
  const m = listed.soundSize;
  if (!costs || n === 0 || m === 0) return none;
  if (script === 0 && bits(asked.soundMask ^ listed.soundMask) > 5) return none;
  const replace = costs.replace;
  const more = costs.more;
  soundLast[0] = 0;
  for (let column = 1; column <= m; column++) soundLast[column] = (soundLast[column - 1] as number) + (more[b[column - 1] as number] as number);
  const total = soundLast[m] as number;
  let all = 0;
  for (let row = 0; row < n; row++) all += more[a[row] as number] as number;
  // A little more than the most, for what sums lose.
  const mostCost = (1 - least) * Math.max(all, total) + 1e-9;
  let own = 0;
  for (let row = 1; row <= n; row++) {
    const sound = a[row - 1] as number;
    const cost = more[sound] as number;
    own += cost;
    soundCurrent[0] = own;
    let leastCost = own;
    const line = sound * 32;
    for (let column = 1; column <= m; column++) {
      const against = b[column - 1] as number;
      let best = (soundLast[column - 1] as number) + (replace[line + against] as number);
      const removed = (soundLast[column] as number) + cost;
      if (removed < best) best = removed;
      const added = (soundCurrent[column - 1] as number) + (more[against] as number);
      if (added < best) best = added;
      soundCurrent[column] = best;
      if (best < leastCost) leastCost = best;
    }
    if (leastCost > mostCost) return none;
    const free = soundLast;
    soundLast = soundCurrent;
    soundCurrent = free;
  }
  const most = Math.max(all, total);
  return most === 0 ? none : Math.max(0, 1 - (soundLast[m] as number) / most);
}
