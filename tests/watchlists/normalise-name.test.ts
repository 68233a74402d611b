import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { nameTokens, normaliseName, searchKey } from "../../lib/watchlists/normalise-name.ts";

const anyText = fc.string({ unit: "binary", maxLength: 400 });

describe("a normalised name", () => {
  it.each([
    ["PÉREZ  Muñoz, José", "perez munoz jose"],
    ["AL-ZAWAHIRI", "al zawahiri"],
    ["Ba'ath O’Neill ‘Abdullah’", "baath oneill abdullah"],
    ["CECOEX, S.A. DE C.V.", "cecoex sa de cv"],
    ["Smith & Sons", "smith and sons"],
    ["ＯＳＡＭＡ Ⅷ", "osama viii"],
    ["Владимир Жёсткий", "vladimir zhestkiy"],
    ["Ελλάδα", "ellada"],
    ["習近平", "xijinping"],
  ])("of %s is %s", (text, normalised) => {
    expect(normaliseName(text)).toBe(normalised);
  });

  it.each([
    ["a zero-width space", "Os\u200Bama"],
    ["a soft hyphen", "Os\u00ADama"],
    ["a byte order mark", "Os\uFEFFama"],
    ["a bidirectional override", "\u202EOs\u2066ama\u2069"],
    ["a variation selector", "Os\uFE0Fama"],
    ["a Hangul filler", "Os\u3164ama"],
    ["a control character", "Os\u0007ama"],
    ["a combining mark", "Os\u0301ama"],
    ["a lone surrogate", "Os\uD800ama"],
  ])("is not changed by %s inside a word", (_, disguised) => {
    expect(normaliseName(disguised)).toBe("osama");
  });

  it("is not pushed out of sight by padding", () => {
    expect(normaliseName(`${"\u200B".repeat(5000)}${".".repeat(4000)}Osama`)).toBe("osama");
  });

  it("ends at 300 characters, however long or expanding the text", () => {
    expect(normaliseName("a".repeat(10_000))).toHaveLength(300);
    expect(normaliseName("\uFDFA".repeat(10_000)).length).toBeLessThanOrEqual(300);
  });

  it("is made of a-z, 0-9 and single spaces whatever comes in", () => {
    fc.assert(fc.property(anyText, (text) => expect(normaliseName(text)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/)));
  });

  it("does not change when it is normalised again", () => {
    fc.assert(fc.property(anyText, (text) => expect(normaliseName(normaliseName(text))).toBe(normaliseName(text))));
  });

  it("keeps its words in order", () => {
    expect(nameTokens("MERTENS, Tobin")).toEqual(["mertens", "tobin"]);
    expect(nameTokens(" .,; ")).toEqual([]);
  });
});

describe("a search key", () => {
  it("is the same for every order and repetition of the words", () => {
    expect(searchKey("Tobin Tobin Mertens")).toBe(searchKey("MERTENS, Tobin"));
  });

  it("leaves out words that identify nobody, unless there are no others", () => {
    expect(searchKey("The Vellard Trading Company, Ltd.")).toBe("vellard");
    expect(searchKey("Trading Company")).toBe("company trading");
  });
});
