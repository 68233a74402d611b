// What was written, without what nobody sees or means: case, accents, invisible characters, marks within words.
import anyAscii from "any-ascii";

/** Far above any name, so that padding with invisible characters cannot push a name out of sight. */
const LONGEST_INPUT = 10_000;
/** No real name is longer; a longer one would only slow every comparison down. */
const LONGEST_NAME = 400;

/** Most names, which need no folding. */
const plain = /^[ -~]*$/;

/** Text of visible characters; words are not separated yet, and brackets, commas and slashes still stand. */
export function visibleText(text: string): string {
  if (plain.test(text)) return text.slice(0, LONGEST_NAME).toLowerCase();
  const visible = text
    .slice(0, LONGEST_INPUT)
    .normalize("NFKC")
    .replace(/[\t-\r\u0085\u2028\u2029]/g, " ")
    // A zero-width non-joiner stands within Persian words; tatweel only stretches a word.
    .replace(/[\p{C}\p{Default_Ignorable_Code_Point}\u0640]/gu, "")
    .toLowerCase();
  return visible.slice(0, LONGEST_NAME);
}

/** A word in its own script: Latin letters as a-z0-9, others without accents and in one of several forms of a letter. */
export function foldWord(word: string): string {
  return plain.test(word) ? word : foldLetters(word);
}

const oneForm: Record<string, string> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ک: "ك",
  ة: "ه",
  ہ: "ه",
  ھ: "ه",
  ۀ: "ه",
  ؤ: "و",
  ئ: "ي",
  ё: "е",
  ς: "σ",
};
/** Letters of Cyrillic and Greek that look like Latin ones. */
const lookalikes: Record<string, string> = {
  ...{
    а: "a",
    в: "b",
    е: "e",
    к: "k",
    м: "m",
    н: "h",
    о: "o",
    р: "p",
    с: "c",
    т: "t",
    у: "y",
    х: "x",
    і: "i",
    ј: "j",
    ѕ: "s",
    ԁ: "d",
    ԛ: "q",
    ԝ: "w",
    һ: "h",
  },
  ...{ α: "a", ο: "o", ν: "v", ρ: "p", ι: "i", κ: "k", τ: "t", υ: "u", ε: "e", η: "n", χ: "x" },
};

function foldLetters(word: string): string {
  const isPartlyLatin = /[a-z]/.test(word.normalize("NFD"));
  let folded = "";
  for (const letter of isPartlyLatin ? word : word.normalize("NFC")) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x7f) folded += letter;
    else if (isPartlyLatin && lookalikes[letter]) folded += lookalikes[letter];
    else if (/\p{Script=Latin}/u.test(letter)) folded += anyAscii(letter).toLowerCase();
    else if (/\p{N}/u.test(letter)) folded += anyAscii(letter).toLowerCase();
    else if (/\p{M}/u.test(letter)) folded += isAccent(code) ? "" : letter;
    else folded += oneForm[letter] ?? withoutAccent(letter);
  }
  return folded;
}

/** Accents of European scripts, and the vowel signs of Arabic and Hebrew, which are mostly left out; not those of India. */
function isAccent(code: number): boolean {
  return (
    code < 0x700 || (code >= 0x1ab0 && code < 0x1b00) || (code >= 0x1dc0 && code < 0x1e00) || (code >= 0x20d0 && code < 0x2100) || code >= 0xfe00
  );
}

function withoutAccent(letter: string): string {
  if (letter === "й" || letter === "ї" || letter === "ў") return letter;
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x530 || (code >= 0x1f00 && code < 0x2000) ? letter.normalize("NFD").charAt(0) : letter;
}
