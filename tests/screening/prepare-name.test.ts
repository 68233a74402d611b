import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { MOST_WORDS, nameOf, prepareName, readKeys, type SubjectKind, splitNames } from "../../lib/screening/prepare-name.ts";
import { scoreNames } from "../../lib/screening/score-names.ts";
import { tokenOf } from "../../lib/screening/token.ts";

const anyKind = fc.constantFrom<SubjectKind>("PERSON", "ORGANISATION", "VESSEL", "AIRCRAFT", null);

describe("the words of a name", () => {
  it.each<[SubjectKind, string, string[]]>([
    ["PERSON", "PÉREZ  Muñoz, José", ["perez", "munoz", "jose"]],
    ["PERSON", "Ba'ath O’Neill ‘Abdullah’", ["baath", "oneill", "abdullah"]],
    ["PERSON", "Abdulrahman al-Quilloa", ["abdul", "rahman", "al", "quilloa"]],
    ["PERSON", "ＯＳＡＭＡ", ["osama"]],
    ["PERSON", "习近平", ["习", "近平"]],
    ["PERSON", "贝拉克·奥巴马", ["·贝拉克", "·奥巴马"]],
    ["PERSON", "김정은", ["김", "정은"]],
    ["PERSON", "مُحَمَّد الظواهري", ["محمد", "ال", "ظواهري"]],
    ["ORGANISATION", "CECOEX, S.A. DE C.V.", ["cecoex", "§sadecv"]],
    ["ORGANISATION", "Fabjan Prevozi d. o. o.", ["fabjan", "prevozi", "§doo"]],
    ["ORGANISATION", "Vellard & Sons Limited Liability Compny", ["vellard", "and", "sons", "§llc"]],
    ["ORGANISATION", "ООО «Веллард»", ["§ooo", "веллард"]],
    ["ORGANISATION", "株式会社風松ホールディングス", ["§kk", "風松", "ホールディングス"]],
    ["ORGANISATION", "First Vellard Bank", ["#1", "vellard", "bank"]],
    ["ORGANISATION", "Vellard (Quilloa Branch) Ltd", ["vellard", "(quilloa", "(branch", "§ltd"]],
    ["ORGANISATION", "Consignee: Vellard c/o Amberson", ["vellard"]],
    ["VESSEL", "M/V Quilloa Maru No. 08, port of Abidjan", ["quilloa", "maru", "#8"]],
    ["VESSEL", "第十八星風丸", ["#18", "星風丸"]],
  ])("of the %s %s are %j", (kind, text, keys) => {
    expect(readKeys(text, kind)).toEqual(keys);
  });

  it.each([
    ["a zero-width space", "Quil\u200Bloa"],
    ["a soft hyphen", "Quil\u00ADloa"],
    ["a bidirectional override", "\u202EQuil\u2066loa\u2069"],
    ["a control character", "Quil\u0007loa"],
    ["a combining mark", "Quillo\u0301a"],
    ["a lone surrogate", "Quil\uD800loa"],
    ["an emoji", "Quilloa 🚢"],
    ["a Cyrillic letter that looks the same", "Quillо\u0430"],
    ["tatweel", "Quil\u0640loa"],
  ])("are not changed by %s", (_, disguised) => {
    expect(readKeys(disguised, "PERSON")).toEqual(["quilloa"]);
  });

  it("are few and short, and make the same tokens again, whatever comes in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), anyKind, (text, kind) => {
        const { tokens, facts } = prepareName(text, kind);
        expect(tokens.length).toBeLessThanOrEqual(MOST_WORDS);
        const again = nameOf(
          tokens.map(({ key }) => tokenOf(key)),
          facts,
        );
        expect(scoreNames(again, nameOf(tokens, facts))).toBe(tokens.length === 0 ? 0 : 1);
      }),
    );
  });

  it.each([
    ["nothing", ""],
    ["punctuation", " .,;:!?()[]/&'’·- ".repeat(500)],
    ["10,000 letters", "a".repeat(10_000)],
    ["10,000 words", "ab ".repeat(5_000)],
    ["10,000 brackets", "(a".repeat(5_000)],
    ["10,000 dots between letters", "a.".repeat(5_000)],
    ["10,000 Chinese characters", "馬".repeat(10_000)],
    ["ligatures that grow", "\uFDFA".repeat(10_000)],
    ["emoji", "👨‍👩‍👧‍👦".repeat(1_000)],
    ["marks of direction", "\u202E\u2066".repeat(5_000)],
    ["labels", "shipper: c/o ex- ".repeat(600)],
  ])("of %s are read and compared", (_, text) => {
    for (const kind of ["PERSON", "ORGANISATION", "VESSEL", null] as const) {
      const [name, other] = [prepareName(text, kind), prepareName("Tobin Quilloa 8 Ltd", kind)];
      expect(scoreNames(name, other)).toBeLessThan(1);
      for (const part of splitNames(text)) expect(scoreNames(prepareName(part, kind), name)).toBeLessThanOrEqual(1);
    }
  });

  it("are not pushed out of sight by padding", () => {
    expect(readKeys(`${"\u200B".repeat(5000)}Quilloa`, "PERSON")).toEqual(["quilloa"]);
  });
});

describe("a text with several names", () => {
  it.each([
    ["Wheatland Glory (ex-Pacific Sower)", ["Wheatland Glory", "Pacific Sower"]],
    ["Tobin Quilloa a.k.a. Tobias Heron", ["Tobin Quilloa", "Tobias Heron"]],
    ["Vellard Ltd formerly known as Amberson Ltd", ["Vellard Ltd", "Amberson Ltd"]],
    ["Alexander Daktari", ["Alexander Daktari"]],
  ])("%s is taken apart", (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });
});
