import { describe, expect, it } from "@jest/globals";
import { countryOf } from "../../lib/watchlists/country-of.ts";

describe("a country in words", () => {
  it.each([
    ["Colombia", "CO"],
    ["Korea, North", "KP"],
    ["Democratic People's Republic of Korea", "KP"],
    ["Congo, Democratic Republic of the", "CD"],
    ["Congo", "CG"],
    ["Burma", "MM"],
    ["Myanmar", "MM"],
    ["Bosnia and Herzegovina", "BA"],
    ["St. Kitts & Nevis", "KN"],
    ["Saint Kitts and Nevis", "KN"],
    ["Cote d Ivoire", "CI"],
    ["Türkiye", "TR"],
    ["Turkey", "TR"],
    ["The Gambia", "GM"],
    ["Bahamas, The", "BS"],
    ["Iran (Islamic Republic of)", "IR"],
    ["United Kingdom of Great Britain and Northern Ireland", "GB"],
    ["China, Hong Kong Special Administrative Region", "HK"],
    ["British Virgin Islands", "VG"],
    ["Aruba", "AW"],
    ["Kosovo", "XK"],
  ])("%s has the code %s", (words, code) => {
    expect(countryOf(words)).toBe(code);
  });

  it.each(["", "na", "undetermined", "former Soviet Union", "Netherlands Antilles", "Region: Kafia Kingi", "European Union"])(
    "has no code when it names no country of today: %j",
    (words) => {
      expect(countryOf(words)).toBeNull();
    },
  );

  it("is recognised in any case and spacing", () => {
    expect(countryOf("  SIERRA   leone ")).toBe("SL");
  });
});
