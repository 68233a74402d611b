// Family names of East Asia that stand before a given name without a space.
import type { Script } from "../scripts.ts";

const twoCharacters = new Set("欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 夏侯 皇甫 尉迟 公孙 长孙 慕容 令狐 宇文".split(" "));
const hangul = new Set([
  ..."김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진나지엄원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용리",
]);

/** Family name and given name of a name in one word; the word alone if it does not look like one. */
export function splitFamilyName(word: string, script: Script): string[] {
  const characters = [...word];
  if (script === "HANGUL") {
    const isName = (characters.length === 3 || characters.length === 2) && hangul.has(characters[0] ?? "");
    return isName ? [characters[0] ?? "", characters.slice(1).join("")] : [word];
  }
  if (script !== "HAN" || characters.length < 2 || characters.length > 4) return [word];
  const family = characters.length === 4 || twoCharacters.has(characters.slice(0, 2).join("")) ? 2 : 1;
  return characters.length > family ? [characters.slice(0, family).join(""), characters.slice(family).join("")] : [word];
}
