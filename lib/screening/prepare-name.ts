// Reads a name into words that can be compared: without labels, in one spelling, legal forms and numbers as one word each.
import { foldWord, visibleText } from "./fold-text.ts";
import { isTens, leadingHanNumber, numberOf } from "./numerals.ts";
import { scriptOf } from "./scripts.ts";
import { splitFamilyName } from "./tables/family-names.ts";
import { careOf, otherName, partyLabel, portOfRegistry, vesselPrefix } from "./tables/labels.ts";
import { legalPhrases, longestLegalPhrase } from "./tables/legal-forms.ts";
import { ASIDE_MARK, LEGAL_FORM, LEGAL_MARK, NUMERAL_MARK, type Token, tokenOf } from "./token.ts";

/** null: not known, the name itself decides. */
export type SubjectKind = "PERSON" | "ORGANISATION" | "VESSEL" | "AIRCRAFT" | null;

/** More words than any name has; the rest is not compared. */
export const MOST_WORDS = 24;

const PERSON = 1;
const THING = 2;

export interface PreparedName {
  tokens: readonly Token[];
  /** Small number: what `nameOf` needs beside the tokens. */
  facts: number;
  isOrganisation: boolean;
  weight: number;
}

export function nameOf(tokens: readonly Token[], facts: number): PreparedName {
  let weight = 0;
  for (const token of tokens) weight += token.weight;
  return { tokens, facts, isOrganisation: facts !== PERSON, weight };
}

export function prepareName(text: string, kind: SubjectKind): PreparedName {
  const keys = readKeys(text, kind);
  const tokens = keys.map(tokenOf);
  const isOrganisation = kind === null ? tokens.some(({ kind: of, sense }) => of === LEGAL_FORM || sense > 0) : kind !== "PERSON";
  return nameOf(tokens, isOrganisation ? THING : PERSON);
}

/** The names that one text holds: "A (ex B)" and "A a.k.a. B" are two. */
export function splitNames(text: string): string[] {
  const parts = text
    .slice(0, 1000)
    .split(new RegExp(otherName.source, "iu"))
    .map((part) => part.replace(/[)\s;,]+$/, "").trim())
    .filter((part) => /[\p{L}\p{N}]{2}/u.test(part));
  return parts.length > 1 ? parts : [text];
}

/** The keys of the words of a name, in order. */
export function readKeys(text: string, kind: SubjectKind): string[] {
  const visible = visibleText(text);
  const isPerson = kind === "PERSON";
  const stripped = isPerson ? visible.replace(partyLabel, "") : stripLabels(visible, kind);
  const words = wordsOf(stripped === "" ? visible : stripped, !isPerson);
  const keys = isPerson ? words.flatMap((word) => personKeys(word, words.length)) : organisationKeys(words, kind);
  return keys.slice(0, MOST_WORDS);
}

function stripLabels(visible: string, kind: SubjectKind): string {
  const name = visible.trim().replace(partyLabel, "").replace(careOf, "").trim();
  if (kind !== "VESSEL") return name;
  const vessel = name.replace(vesselPrefix, "");
  return vessel.replace(portOfRegistry, "").trim() || vessel;
}

/** Words in their own script; those in brackets are marked where brackets add something that may be left out. */
function wordsOf(visible: string, marksBrackets: boolean): string[] {
  const joined = visible
    .replaceAll("&", " and ")
    .replace(/n[o°º]\.?\s*(?=\p{Nd})|№\s*(?=\p{Nd})/gu, (mark, at) => (at === 0 || !/[\p{L}\p{N}]/u.test(visible.charAt(at - 1)) ? " " : mark))
    .replace(/(?<=\p{L}\p{M}{0,3})['’‘ʻʼʹ`´"״׳](?=\p{L})/gu, "")
    .replace(/(?<=(?<![\p{L}\p{N}])\p{L})[./](?=\p{L}(?![\p{L}\p{N}]))/gu, "");
  const words: string[] = [];
  let depth = 0;
  for (const [part] of joined.matchAll(/[(（[]|[)）\]]|[\p{L}\p{M}\p{N}㈜]+/gu)) {
    if (/^[(（[]$/.test(part)) depth += 1;
    else if (/^[)）\]]$/.test(part)) depth = Math.max(0, depth - 1);
    else {
      const word = foldWord(part);
      if (word !== "") words.push(marksBrackets && depth > 0 ? ASIDE_MARK + word : word);
    }
  }
  return words.some((word) => !word.startsWith(ASIDE_MARK)) ? words : words.map((word) => word.replace(ASIDE_MARK, ""));
}

/** Written in one word, but two: family name and given name, a particle and what it belongs to. */
function personKeys(word: string, wordCount: number): string[] {
  const script = scriptOf(word);
  if (script === "LATIN") {
    const [, prefix, rest] = /^(abdul|abdel|abdal|abdol|abdoul|abdur|abdus)(\p{L}{4,})$/u.exec(word) ?? [];
    return prefix && rest ? [prefix, rest] : [word];
  }
  if (script === "ARABIC") {
    const [, servant, of] = /^(عبد)ال(.{3,})$/.exec(word) ?? [];
    if (servant && of) return [servant, "ال", of];
    return /^ال.{4,}$/.test(word) ? ["ال", word.slice(2)] : [word];
  }
  return wordCount === 1 ? splitFamilyName(word, script) : [word];
}

function organisationKeys(words: readonly string[], kind: SubjectKind): string[] {
  const keys: string[] = [];
  const split = words.flatMap((word) => splitScripts(word));
  for (let at = 0; at < split.length; ) {
    const legal = legalPhraseAt(split, at);
    if (legal) {
      keys.push(LEGAL_MARK + legal.key);
      at += legal.words;
      continue;
    }
    const word = split[at] ?? "";
    const number = kind === null && /^[ivx]$/.test(word) ? null : numberOf(word);
    const tail = number !== null && isTens(word) ? numberOf(split[at + 1] ?? "") : null;
    if (tail !== null && tail.length === 1) {
      keys.push(NUMERAL_MARK + String(Number(number) + Number(tail)));
      at += 2;
      continue;
    }
    keys.push(number === null ? word : NUMERAL_MARK + number);
    at += 1;
  }
  // A name that is nothing but a legal form or a number is that word.
  return keys;
}

/** The longest legal form that begins at a word; single letters that stand apart are one word ("d. o. o."). */
function legalPhraseAt(words: readonly string[], at: number): { key: string; words: number } | null {
  const most = Math.min(longestLegalPhrase, words.length - at);
  for (let count = most; count > 0; count--) {
    const taken = words.slice(at, at + count).map((word) => word.replace(ASIDE_MARK, ""));
    if (count === words.length && words.length === 1) return null;
    const key =
      legalPhrases.get(taken.join(" ")) ?? (count > 1 && taken.every((word) => word.length <= 2) ? legalPhrases.get(taken.join("")) : undefined);
    if (key) return { key, words: count };
  }
  return null;
}

/** Legal forms and numbers that stand in one word with the name, as in Chinese, Japanese and Korean. */
function splitScripts(word: string): string[] {
  const script = scriptOf(word);
  if (script !== "HAN" && script !== "HANGUL" && script !== "KANA") return [word];
  const number = leadingHanNumber(word);
  if (number) return [NUMERAL_MARK + number.number, ...(number.rest ? [number.rest] : [])];
  for (const form of eastAsianForms) {
    if (word.length > form.length && word.startsWith(form)) return [form, ...splitScripts(word.slice(form.length))];
    if (word.length > form.length && word.endsWith(form)) return [...splitScripts(word.slice(0, -form.length)), form];
  }
  return (
    word.match(/[\p{Script=Han}々]+|[\p{Script=Katakana}\p{Script=Hiragana}ー]+|[^\p{Script=Han}々\p{Script=Katakana}\p{Script=Hiragana}ー]+/gu) ?? [
      word,
    ]
  );
}

const eastAsianForms = [...legalPhrases.keys()]
  .filter((phrase) => /^[^a-z\s]+$/.test(phrase) && /[\u3040-\ud7ff]/.test(phrase))
  .sort((one, other) => other.length - one.length);
