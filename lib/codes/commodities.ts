import { hsChapters } from "./hs-chapters.ts";
import { hsGoods } from "./hs-goods.ts";

/** HS codes with a name of their own, in order: chapters, headings and subheadings. */
export const commodities: string[] = [...Object.keys(hsChapters), ...Object.keys(hsGoods)].sort();

/** English and Spanish name of exactly this code, where we have one. */
export const commodityNames = (hsCode: string) => hsGoods[hsCode] ?? hsChapters[hsCode];

/** What an HS code of 2 to 10 digits covers: the name of its longest known prefix, or null. */
export function commodityName(hsCode: string, language: "en" | "es"): string | null {
  for (let length = hsCode.length; length >= 2; length -= 1) {
    const names = commodityNames(hsCode.slice(0, length));
    if (names) return language === "es" ? names[1] : names[0];
  }
  return null;
}
