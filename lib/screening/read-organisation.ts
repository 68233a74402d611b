// Words of an organisation or a vessel as keys: its legal form and its numbers are one word each, however they are written.
import { isTens, leadingHanNumber, numberOf } from "./numerals.ts";
import { scriptOf } from "./scripts.ts";
import { legalPhrases } from "./tables/legal-forms.ts";
import { ASIDE_MARK, LEGAL_MARK, NUMERAL_MARK } from "./token.ts";

/** Phrases by their first word, longest first. */
const phrasesByFirst = new Map<string, { words: string[]; key: string }[]>();
/** Words of phrases, and those with a letter left out: a misspelt legal form is a legal form. */
const legalWordBySlip = new Map<string, string>();
for (const [phrase, key] of legalPhrases) {
  const words = phrase.split(" ");
  const [first = ""] = words;
  phrasesByFirst.set(
    first,
    [...(phrasesByFirst.get(first) ?? []), { words, key }].sort((one, other) => other.words.length - one.words.length),
  );
  for (const word of words) {
    if (word.length < 7) continue;
    legalWordBySlip.set(word, word);
    for (let at = 0; at < word.length; at++) {
      const slip = word.slice(0, at) + word.slice(at + 1);
      if (!legalWordBySlip.has(slip)) legalWordBySlip.set(slip, word);
    }
  }
}

/** By length and first two letters, whether any of them can be so: few words are like one, and those alone are looked up. */
const beginnings = new Uint8Array(2 ** 16);
const beginningOf = (word: string, length: number) => (length * 2801 + word.charCodeAt(0) * 53 + word.charCodeAt(1)) & 0xffff;
for (const slip of legalWordBySlip.keys()) beginnings[beginningOf(slip, slip.length)] = 1;

/** The word of a legal form that this one is, perhaps with a slip; the word itself otherwise. */
export function legalWordOf(word: string): string {
  if (word.length < 6 || word.charCodeAt(0) === 40 || phrasesByFirst.has(word)) return word;
  const meant = legalWordBySlip.get(word);
  if (meant) return meant;
  const last = beginnings[beginningOf(word, word.length - 1)] ? word.length : 2;
  for (let at = 0; at < last; at++) {
    const legal = legalWordBySlip.get(word.slice(0, at) + word.slice(at + 1));
    if (legal) return legal;
  }
  return word;
}

export function organisationKeys(words: readonly string[]): string[] {
  const split = words.some((word) => word.charCodeAt(0) > 0x2fff) ? words.flatMap(splitScripts) : words;
  const meant = split.map(legalWordOf);
  const keys: string[] = [];
  for (let at = 0; at < split.length; ) {
    const word = split[at] as string;
    const legal = split.length === 1 ? null : legalPhraseAt(meant, at);
    if (legal) {
      keys.push(LEGAL_MARK + legal.key);
      at += legal.words;
      continue;
    }
    const isMark = (word === "no" || word === "nr" || word === "num") && /^\d/.test(split[at + 1] ?? "");
    if (isMark) {
      at += 1;
      continue;
    }
    const number = numberOf(word);
    const unit = number !== null && isTens(word) ? numberOf(split[at + 1] ?? "") : null;
    if (unit !== null && unit.length === 1) {
      keys.push(NUMERAL_MARK + String(Number(number) + Number(unit)));
      at += 2;
      continue;
    }
    keys.push(number === null ? (meant[at] as string) : NUMERAL_MARK + number);
    at += 1;
  }
  return keys;
}

/** The longest legal form that begins at a word; single letters that stand apart are one word ("d. o. o."). */
function legalPhraseAt(words: readonly string[], at: number): { key: string; words: number } | null {
  const first = plain(words[at] as string);
  for (const phrase of phrasesByFirst.get(first) ?? []) {
    if (at + phrase.words.length > words.length) continue;
    if (phrase.words.every((word, offset) => plain(words[at + offset] as string) === word)) return { key: phrase.key, words: phrase.words.length };
  }
  if (first.length > 2) return null;
  let run = first;
  let best: { key: string; words: number } | null = null;
  for (let next = at + 1; next < Math.min(at + 5, words.length); next++) {
    const word = plain(words[next] as string);
    if (word.length > 2) break;
    run += word;
    const key = legalPhrases.get(run);
    if (key) best = { key, words: next - at + 1 };
  }
  return best;
}

function plain(word: string): string {
  return word.charAt(0) === ASIDE_MARK ? word.slice(1) : word;
}

const eastAsianForms = [...legalPhrases.keys()].filter((phrase) => /^[\u3040-\ud7ff]+$/.test(phrase)).sort((one, other) => other.length - one.length);
const runs = /[\p{Script=Han}々]+|[\p{Script=Katakana}\p{Script=Hiragana}ー]+|[^\p{Script=Han}々\p{Script=Katakana}\p{Script=Hiragana}ー]+/gu;

/** Legal forms and numbers that stand in one word with the name, as in Chinese, Japanese and Korean. */
function splitScripts(word: string): string[] {
  const script = scriptOf(word);
  if (script !== "HAN" && script !== "HANGUL" && script !== "KANA") return [word];
  const number = leadingHanNumber(word);
  if (number) return number.rest ? [number.number, number.rest] : [number.number];
  for (const form of eastAsianForms) {
    if (word.length <= form.length) continue;
    if (word.startsWith(form)) return [form, ...splitScripts(word.slice(form.length))];
    if (word.endsWith(form)) return [...splitScripts(word.slice(0, -form.length)), form];
  }
  return word.match(runs) ?? [word];
}
