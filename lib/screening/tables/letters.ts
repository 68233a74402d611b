// Letters of other scripts as the sounds of sounds.ts.

const table = (pairs: string): Record<string, string> => Object.fromEntries(pairs.split(" ").map((pair) => [pair.charAt(0), pair.slice(1)]));

export const cyrillicSounds = table(
  "аa бb вv гg дd еe ёo жZ зz иi йi кk лl мm нn оo пp рr сs тt уu фf хx цc чC шS щS ыi эe юu яa іi їi єe ґg ўv қk ұu үu өo ңn ғg һh әa ђJ јy љl њn ћC џJ",
);

/** Short vowels are not written; alef, waw and ya stand for several sounds. */
export const arabicSounds = table(
  "اa أa إi آa ٱa بb پp تt ثt جJ چC حh خx دd ذz رr زz ژZ سs شS صs ضd طt ظz عa غg فf ڤv قk كk کk گg لl مm نn هh ةa ۀa ھh ہh وw ؤw ىa يy یy ئy ېy ےy ټt ډd ړr ګg ڼn ٹt ڈd ڑr ںn ۍy",
);

export const hebrewSounds = table("אa בb גg דd הh וw זz חx טt יy כk ךk לl מm םm נn ןn סs עa פp ףp צc ץc קk רr שS תt");

/** In the order of Unicode; "-" is silent. */
export const hangulInitials = "g k n d t r m b p s s - J J C k t p h".split(" ");
export const hangulVowels = "a e ya ye o e yo ye o wa we we yo u wo we wi yu u ui i".split(" ");
export const hangulFinals = "- k k k n n n t l k m l l l p l m p p t t n t t k t p t".split(" ");

/** Rows of katakana with their consonant; ー, ッ and signs are silent. */
export const kanaRows: [string, string][] = [
  ["アイウエオ", ""],
  ["カキクケコ", "k"],
  ["ガギグゲゴ", "g"],
  ["サ・スセソ", "s"],
  ["シ", "S"],
  ["ザ・ズゼゾ", "z"],
  ["ジ", "J"],
  ["タ・・テト", "t"],
  ["チ", "C"],
  ["ツ", "c"],
  ["ダ・・デド", "d"],
  ["ヂ", "J"],
  ["ヅ", "z"],
  ["ナニヌネノ", "n"],
  ["ハヒ・ヘホ", "h"],
  ["フ", "f"],
  ["バビブベボ", "b"],
  ["パピプペポ", "p"],
  ["マミムメモ", "m"],
  ["ヤ・ユ・ヨ", "y"],
  ["ラリルレロ", "r"],
  ["ワヰ・ヱヲ", "w"],
  ["ヴ", "v"],
];
const alone: Record<string, string> = { シ: "i", ジ: "i", チ: "i", ヂ: "i", ツ: "u", ヅ: "u", フ: "u", ヴ: "u" };

export function kanaVowels(row: string, at: number): string {
  return alone[row] ?? "aiueo".charAt(at);
}
