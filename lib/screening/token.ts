// One word of a name, with everything that comparing needs. All of it follows from the word's key alone, so that an index
// may keep keys and make tokens of them again.
import { type Script, scriptOf, scripts } from "./scripts.ts";
import { codesOf, skeletonOf } from "./sounds.ts";
import { commonNames } from "./tables/common-names.ts";
import { type LegalForm, legalForms, legalWords } from "./tables/legal-forms.ts";
import { particles, titles } from "./tables/name-words.ts";
import { nicknames } from "./tables/nicknames.ts";
import { commonTradeWords, senses } from "./tables/trade-words.ts";
import { latinOf, soundOf } from "./transcribe.ts";

export const WORD = 0;
export const INITIAL = 1;
export const NUMERAL = 2;
export const LEGAL_FORM = 3;
export const PARTICLE = 4;
export const TITLE = 5;
/** A word of a legal form that is not whole: "obshchestvo". */
export const LEGAL_WORD = 6;

/** Marks that a key begins with: a word in brackets, a number, a legal form, a part of a foreign name in Chinese characters. */
export const ASIDE_MARK = "(";
export const NUMERAL_MARK = "#";
export const LEGAL_MARK = "§";
export const DOT_MARK = "·";

/** No word is longer; the rest of a longer one is not compared. */
export const LONGEST_WORD = 40;

export interface Token {
  /** Identity: the word as it is written, folded; equal keys are equal words. */
  key: string;
  /** a-z0-9. */
  text: string;
  /** Coarse consonants, the same in every transcription; "" if there are none. */
  skeleton: string;
  isForeign: boolean;
  /** How much it tells about whom: the same for everybody. */
  weight: number;
  script: number;
  kind: number;
  isAside: boolean;
  /** Chinese writes the names of foreigners with a dot between their parts. */
  isDotted: boolean;
  /** Letters as they are compared within one script, and the first `size` of them count. */
  letters: Uint16Array;
  size: number;
  /** A bit for each letter that occurs, to tell words apart without comparing them. */
  mask: number;
  sound: Uint8Array;
  soundSize: number;
  soundMask: number;
  /** Words of one sense translate or abbreviate each other; 0 is none. */
  sense: number;
  /** Given names that this one is a form of. */
  nicknames: readonly number[];
  /** Group of particles; -1 is none. */
  particle: number;
  legalForm: LegalForm | null;
}

const particleGroup = new Map(particles.flatMap((group, number) => group.split(" ").map((word): [string, number] => [word, number])));
const none: readonly number[] = [];

export function tokenOf(key: string): Token {
  const isAside = key.startsWith(ASIDE_MARK);
  const marked = isAside ? key.slice(1) : key;
  const isNumeral = marked.startsWith(NUMERAL_MARK);
  const isLegal = marked.startsWith(LEGAL_MARK);
  const isDotted = marked.startsWith(DOT_MARK);
  const word = (isNumeral || isLegal || isDotted ? marked.slice(1) : marked).slice(0, LONGEST_WORD);
  const scriptName = scriptOf(word);
  const isForeign = scriptName !== "LATIN";
  const text = isForeign ? latinOf(word, scriptName).slice(0, LONGEST_WORD) : word;
  const particle = particleGroup.get(word) ?? -1;
  const kind = isLegal ? LEGAL_FORM : isNumeral ? NUMERAL : kindOfWord(word, text, particle);
  const sound = isNumeral || isLegal ? "" : soundOf(word, scriptName, text).slice(0, LONGEST_WORD);
  const letters = lettersOf(isSyllabic(scriptName) ? word : text);
  const sense = kind === WORD ? (senses.get(word) ?? 0) : 0;
  return {
    key,
    text,
    skeleton: skeletonOf(sound),
    isForeign,
    weight: weightOf(kind, word, text, sense, sound) * (isAside ? 0.4 : 1),
    script: scripts.indexOf(scriptName),
    kind,
    isAside,
    isDotted,
    letters,
    size: letters.length,
    mask: maskOf(letters),
    sound: codesOf(sound),
    soundSize: sound.length,
    soundMask: maskOfSound(sound),
    sense,
    nicknames: kind === WORD || kind === PARTICLE ? (nicknames.get(text) ?? none) : none,
    particle,
    legalForm: isLegal ? (legalForms.get(word) ?? null) : null,
  };
}

/** Whether a word is of organisations or vessels: a legal form, or one of the words that they are named by. */
export function tellsOfThing(key: string): boolean {
  const word = key.startsWith(ASIDE_MARK) ? key.slice(1) : key;
  return word.startsWith(LEGAL_MARK) || (senses.has(word) && tokenOf(word).sense > 0);
}

function kindOfWord(word: string, text: string, particle: number): number {
  if (particle >= 0) return PARTICLE;
  if (titles.has(word)) return TITLE;
  if (legalWords.has(word)) return LEGAL_WORD;
  return word.length === 1 && text.length === 1 ? INITIAL : WORD;
}

function weightOf(kind: number, word: string, text: string, sense: number, sound: string): number {
  if (kind === PARTICLE || kind === TITLE || kind === LEGAL_WORD) return 0.15;
  if (kind === LEGAL_FORM || kind === INITIAL) return 0.35;
  if (kind === NUMERAL) return 1;
  if (sense > 0 || commonTradeWords.has(word)) return 0.7;
  if (commonNames.has(text)) return 1;
  if (text.length <= 3 || (isSyllabic(scriptOf(word)) && word.length === 1)) return 0.9;
  return 1.2 + 0.08 * Math.min(scriptOf(word) === "LATIN" ? text.length : sound.length + 2, 10);
}

function isSyllabic(script: Script): boolean {
  return script === "HAN" || script === "HANGUL" || script === "KANA";
}

function lettersOf(text: string): Uint16Array {
  const letters = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) letters[at] = text.charCodeAt(at);
  return letters;
}

function maskOf(letters: Uint16Array): number {
  let mask = 0;
  for (const letter of letters) mask |= 1 << (letter & 31);
  return mask;
}

function maskOfSound(sound: string): number {
  let mask = 0;
  for (const code of codesOf(sound)) mask |= 1 << code;
  return mask;
}
