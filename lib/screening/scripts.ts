// The scripts that names are written in, as far as they are read differently.
export const scripts = ["LATIN", "CYRILLIC", "ARABIC", "HEBREW", "HAN", "HANGUL", "KANA", "OTHER"] as const;
export type Script = (typeof scripts)[number];

/** The script of the first letter that is not Latin; LATIN if there is none. */
export function scriptOf(word: string): Script {
  for (const character of word) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x370) continue;
    if (code < 0x400) return "OTHER";
    if (code < 0x530) return "CYRILLIC";
    if (code >= 0x590 && code < 0x600) return "HEBREW";
    if ((code >= 0x600 && code < 0x780) || (code >= 0x8a0 && code < 0x900)) return "ARABIC";
    if (code >= 0x3040 && code < 0x3100) return "KANA";
    if (code >= 0xac00 && code < 0xd7b0) return "HANGUL";
    if ((code >= 0x3400 && code < 0xa000) || code === 0x3005 || (code >= 0x20000 && code < 0x32000)) return "HAN";
    if (/\p{Script=Latin}/u.test(character)) continue;
    if (/\p{L}/u.test(character)) return "OTHER";
  }
  return "LATIN";
}
