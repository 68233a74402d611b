// Words of other scripts in Latin letters, and as sounds.
import anyAscii from "any-ascii";
import { pinyin } from "pinyin-pro";
import { type Script, scriptOf } from "./scripts.ts";
import { soundOfLatin } from "./sounds.ts";
import { arabicSounds, cyrillicSounds, hangulFinals, hangulInitials, hangulVowels, hebrewSounds, kanaRows, kanaVowels } from "./tables/letters.ts";

/** a-z0-9. */
export function latinOf(word: string, script: Script = scriptOf(word)): string {
  const latin = script === "HAN" ? readHan(word).join("") : anyAscii(word);
  return latin.toLowerCase().replace(/[^a-z0-9]+/g, "");
}

export function soundOf(word: string, script: Script, latin: string): string {
  if (script === "CYRILLIC") return spell(word.replaceAll("дж", "џ"), cyrillicSounds);
  if (script === "ARABIC") return spell(word.replaceAll("تش", "چ"), arabicSounds);
  if (script === "HEBREW") return spell(word, hebrewSounds);
  if (script === "HANGUL") return soundOfHangul(word);
  if (script === "KANA") return soundOfKana(word);
  if (script === "HAN") return readHan(word).map(soundOfPinyin).join("");
  return soundOfLatin(latin);
}

function spell(word: string, table: Record<string, string>): string {
  let sound = "";
  for (const letter of word) {
    const next = table[letter] ?? "";
    if (next !== "" && !sound.endsWith(next)) sound += next;
  }
  return sound;
}

function soundOfHangul(word: string): string {
  let sound = "";
  for (const syllable of word) {
    const code = (syllable.codePointAt(0) ?? 0) - 0xac00;
    if (code < 0 || code >= 11_172) continue;
    const parts = [hangulInitials[Math.floor(code / 588)], hangulVowels[Math.floor((code % 588) / 28)], hangulFinals[code % 28]];
    sound += parts.join("").replaceAll("-", "");
  }
  return sound;
}

function soundOfKana(word: string): string {
  let sound = "";
  for (const written of word) {
    // Hiragana stands a fixed distance before katakana.
    const code = written.charCodeAt(0);
    const kana = code >= 0x3041 && code <= 0x3096 ? String.fromCharCode(code + 0x60) : written;
    const small = "ァィゥェォャュョヮ".indexOf(kana);
    if (small >= 0 && sound !== "") {
      const before = sound.endsWith("u") || sound.endsWith("i") || sound.endsWith("e") || sound.endsWith("o") ? sound.slice(0, -1) : sound;
      sound = before + ("aiueo"[small] ?? ["ya", "yu", "yo", "wa"][small - 5]);
    } else if (kana === "ン") sound += "n";
    else {
      for (const [row, consonant] of kanaRows) {
        const at = row.indexOf(kana);
        if (at >= 0) sound += consonant + kanaVowels(row, at);
      }
    }
  }
  return sound;
}

function readHan(word: string): string[] {
  return pinyin(word, { toneType: "none", type: "array" }).map((syllable) => anyAscii(syllable.replaceAll("ü", "u")).toLowerCase());
}

const pinyinInitials: Record<string, string> = { zh: "J", ch: "C", sh: "S", j: "J", q: "C", x: "S", z: "z", c: "c", h: "x", r: "r" };

function soundOfPinyin(syllable: string): string {
  if (syllable === "er") return "er";
  const initial = /^(?:zh|ch|sh|[jqxzchr])/.exec(syllable)?.[0] ?? "";
  const rest = syllable.slice(initial.length).replace(/ng$/, "n");
  return (pinyinInitials[initial] ?? "") + rest.replace(/[^a-z]/g, "");
}
