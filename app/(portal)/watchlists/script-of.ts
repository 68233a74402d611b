// Which language a name is probably written in, by its letters: readers' fonts and voices depend on it.

type Script = { lang: string; dir: "ltr" | "rtl" };

/** More particular ones first: Urdu, Pashto and Persian have letters that Arabic has not. */
const scripts: readonly [RegExp, string, Script["dir"]][] = [
  [/[ٹڈڑںے]/u, "ur", "rtl"],
  [/[ښځڅډړږڼېۍ]/u, "ps", "rtl"],
  [/[پچژگکی]/u, "fa", "rtl"],
  [/\p{Script=Arabic}/u, "ar", "rtl"],
  [/\p{Script=Hebrew}/u, "he", "rtl"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "ja", "ltr"],
  [/\p{Script=Hangul}/u, "ko", "ltr"],
  [/\p{Script=Han}/u, "zh", "ltr"],
  [/[іїєґ]/iu, "uk", "ltr"],
  [/\p{Script=Cyrillic}/u, "ru", "ltr"],
  [/\p{Script=Greek}/u, "el", "ltr"],
  [/\p{Script=Thai}/u, "th", "ltr"],
  [/\p{Script=Devanagari}/u, "hi", "ltr"],
  [/\p{Script=Bengali}/u, "bn", "ltr"],
];

/** Null for Latin letters, which say nothing about the language. */
export function scriptOf(name: string): Script | null {
  const [, lang, dir] = scripts.find(([letters]) => letters.test(name)) ?? [];
  return lang && dir ? { lang, dir } : null;
}
