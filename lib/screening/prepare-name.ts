// Reads a name into words that can be compared: without labels, in one spelling, legal forms and numbers as one word each.
import { visibleText } from "./fold-text.ts";
import { organisationKeys } from "./read-organisation.ts";
import { readWords } from "./read-words.ts";
import { scriptOf } from "./scripts.ts";
import { splitFamilyName } from "./tables/family-names.ts";
import { careOf, otherName, partyLabel, portOfRegistry, vesselPrefix } from "./tables/labels.ts";
import { DOT_MARK, type Token, tellsOfThing, tokenOf } from "./token.ts";

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
}

export function nameOf(tokens: readonly Token[], facts: number): PreparedName {
  return { tokens, facts, isOrganisation: facts !== PERSON };
}

/** `makeToken`: who asks often keeps the tokens of keys. */
export function prepareName(text: string, kind: SubjectKind, makeToken: (key: string) => Token = tokenOf): PreparedName {
  const { keys, facts } = readName(text, kind);
  return nameOf(
    keys.map((key) => makeToken(key)),
    facts,
  );
}

/** What an index keeps of a name, of which `nameOf` makes it again. */
export function readName(text: string, kind: SubjectKind): { keys: string[]; facts: number } {
  const keys = readKeys(text, kind);
  const isOrganisation = kind === null ? keys.some(tellsOfThing) : kind !== "PERSON";
  return { keys, facts: isOrganisation ? THING : PERSON };
}

/** The names that one text holds: "A (ex B)" and "A a.k.a. B" are two. */
export function splitNames(text: string): string[] {
  if (!/[\s(,;/](?:ex|f|a|d|t|also|doing|trading|antes|alias|n[ée]e?|anciennement|vormals|ранее|он)/iu.test(text)) return [text];
  const parts = text
    .slice(0, 1000)
    .split(otherName)
    .map((part) => part.replace(/[)\s;,]+$/, "").trim())
    .filter((part) => /[\p{L}\p{N}]{2}/u.test(part));
  return parts.length > 1 ? parts : [text];
}

/** The keys of the words of a name, in order. */
export function readKeys(text: string, kind: SubjectKind): string[] {
  const visible = visibleText(text);
  const isPerson = kind === "PERSON";
  const name = visible.includes(":") || visible.includes("：") ? visible.replace(partyLabel, "") : visible;
  const stripped = isPerson ? name : stripLabels(name, kind);
  const words = readWords(stripped === "" ? visible : stripped, !isPerson);
  const keys = isPerson ? personKeys(words, /[·・•‧]/u.test(stripped)) : organisationKeys(words);
  return keys.length > MOST_WORDS ? keys.slice(0, MOST_WORDS) : keys;
}

function stripLabels(visible: string, kind: SubjectKind): string {
  const name = (
    visible.includes("/") || visible.includes(" of ") || visible.includes("box") || visible.includes(" p") || visible.includes(" a")
      ? visible.replace(careOf, "")
      : visible
  ).trim();
  if (kind !== "VESSEL") return name;
  const vessel = name.replace(vesselPrefix, "");
  return vessel.replace(portOfRegistry, "").trim() || vessel;
}

const servant = /^(abdul|abdel|abdal|abdol|abdoul|abdur|abdus)(\p{L}{4,})$/u;
const arabicServant = /^(عبد)ال(.{3,})$/;

/** Some words are two: a particle and what it belongs to, family name and given name. */
function personKeys(words: readonly string[], isDotted: boolean): string[] {
  const keys: string[] = [];
  for (const word of words) {
    const script = scriptOf(word);
    if (script === "LATIN") {
      const [, prefix, rest] = (word.startsWith("abd") && servant.exec(word)) || [];
      if (prefix && rest) keys.push(prefix, rest);
      else keys.push(word);
    } else if (script === "ARABIC") {
      const [, prefix, rest] = arabicServant.exec(word) ?? [];
      if (prefix && rest) keys.push(prefix, "ال", rest);
      else if (word.startsWith("ال") && word.length >= 5) keys.push("ال", word.slice(2));
      else keys.push(word);
    } else if (isDotted && words.length > 1 && script === "HAN") keys.push(DOT_MARK + word);
    else if (words.length === 1) keys.push(...splitFamilyName(word, script));
    else keys.push(word);
  }
  return keys;
}
