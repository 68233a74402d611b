// Takes the text of a name apart into words, each in its own script and folded.
import { foldWord } from "./fold-text.ts";
import { ASIDE_MARK } from "./token.ts";

/** Words in order; those in brackets are marked if anything stands outside of brackets. */
export function readWords(visible: string, marksBrackets: boolean): string[] {
  const words = isAscii(visible) ? readAscii(visible) : readAny(visible);
  if (words.some((word) => word.charAt(0) === ASIDE_MARK)) {
    const isAllAside = words.every((word) => word.charAt(0) === ASIDE_MARK);
    if (isAllAside || !marksBrackets) return words.map((word) => word.replace(ASIDE_MARK, ""));
  }
  return words;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7e) return false;
  return true;
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What `readAny` does, for the many names in plain letters and many times faster. */
function readAscii(text: string): string[] {
  const words: string[] = [];
  let [word, depth, isDotted] = ["", 0, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (isWordPart(text, at)) {
      const from = at;
      while (isWordPart(text, at + 1)) at += 1;
      word += text.slice(from, at + 1);
    } else if ((code === 39 || code === 96 || code === 34) && word !== "" && isLetter(text.charCodeAt(at - 1)) && isLetter(next)) continue;
    else if (
      (code === 46 || code === 47) &&
      (word.length === 1 || isDotted) &&
      isLetter(text.charCodeAt(at - 1)) &&
      isLetter(next) &&
      !isWordPart(text, at + 2)
    )
      isDotted = true;
    else {
      addWord(words, word, depth);
      word = "";
      isDotted = false;
      if (code === 38) words.push(depth > 0 ? `${ASIDE_MARK}and` : "and");
      else if (code === 40 || code === 91) depth += 1;
      else if (code === 41 || code === 93) depth = Math.max(0, depth - 1);
    }
  }
  addWord(words, word, depth);
  return words;
}

function addWord(words: string[], word: string, depth: number): void {
  if (word !== "") words.push(depth > 0 ? ASIDE_MARK + word : word);
}

function isWordPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isLetter(code) || isDigit(code);
}

const piece = /[(（[]|[)）\]]|[\p{L}\p{M}\p{N}㈜]+/gu;
const opening = /^[(（[]$/;
const closing = /^[)）\]]$/;

function readAny(visible: string): string[] {
  const joined = visible
    .replaceAll("&", " and ")
    .replace(/(?<=\p{L}\p{M}{0,3})['’‘ʻʼʹ`´"״׳](?=\p{L})/gu, "")
    .replace(/(?<=(?<![\p{L}\p{N}])\p{L})[./](?=\p{L}(?![\p{L}\p{N}]))/gu, "");
  const words: string[] = [];
  let depth = 0;
  for (const [part] of joined.matchAll(piece)) {
    if (opening.test(part)) depth += 1;
    else if (closing.test(part)) depth = Math.max(0, depth - 1);
    else {
      const word = foldWord(part);
      if (word !== "") words.push(depth > 0 ? ASIDE_MARK + word : word);
    }
  }
  return words;
}
