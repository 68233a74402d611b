import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { nameTokens, normaliseName } from "../../lib/watchlists/normalise-name.ts";
import { bandOf, POSSIBLE_FROM, STRONG_FROM, scoreName, WEAK_FROM } from "../../lib/watchlists/score-name.ts";

const anyText = fc.string({ unit: "binary", maxLength: 120 });
const word = fc.string({ unit: fc.constantFrom(..."abcdeijklmnorstuz"), minLength: 1, maxLength: 9 });
const words = fc.array(word, { minLength: 1, maxLength: 6 });
const letters = fc.constantFrom(..."bcdfghjklmnpqrstvwxz");

function kindsOf(query: string, candidate: string): string[] {
  return scoreName(query, candidate).reasons.map(({ kind }) => kind);
}

describe("the score of two names", () => {
  it("lies between 0 and 1, as does every similarity, whatever comes in", () => {
    fc.assert(
      fc.property(anyText, anyText, (query, candidate) => {
        const { score, reasons } = scoreName(query, candidate);
        for (const value of [score, ...reasons.map(({ similarity }) => similarity)]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("is 1 for a name and itself, and 0 when nothing is left of a name", () => {
    fc.assert(fc.property(anyText, (text) => expect(scoreName(text, text).score).toBe(normaliseName(text) === "" ? 0 : 1)));
  });

  it("does not depend on the order or case of the words", () => {
    const shuffled = words.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, shuffled, ([query, queryToo], [candidate, candidateToo]) => {
        const { score } = scoreName(query.join(" "), candidate.join(" "));
        expect(scoreName(queryToo.join(" ").toUpperCase(), candidateToo.join(" ")).score).toBe(score);
      }),
    );
  });

  it("never rises when one more letter of a long word is wrong", () => {
    fc.assert(
      fc.property(fc.array(letters, { minLength: 8, maxLength: 14 }), words, fc.infiniteStream(fc.nat()), (long, others, picks) => {
        // Vowels occur nowhere in the long word, so each replacement adds exactly one edit.
        const wrong = [...long];
        const untouched = wrong.map((_, index) => index);
        const listed = [long.join(""), ...others].join(" ");
        let before = 1;
        for (const pick of picks) {
          const [index] = untouched.splice(pick % untouched.length, 1);
          if (index === undefined || untouched.length === 0) break;
          wrong[index] = "y";
          const { score } = scoreName([wrong.join(""), ...others].join(" "), listed);
          expect(score).toBeLessThanOrEqual(before);
          before = score;
        }
      }),
    );
  });

  it("explains every word of both names exactly once", () => {
    fc.assert(
      fc.property(words, words, (query, candidate) => {
        const { reasons } = scoreName(query.join(" "), candidate.join(" "));
        const explained = reasons.filter(({ kind }) => kind !== "ORDER");
        const wordsOf = (side: "asked" | "listed") => explained.flatMap((reason) => nameTokens(reason[side] ?? "")).sort();
        expect(wordsOf("asked")).toEqual([...query].sort());
        expect(wordsOf("listed")).toEqual([...candidate].sort());
      }),
    );
  });
});

describe("the reasons of a score", () => {
  it("say which word is equal, similar, an initial, missing or extra, and whether the order differs", () => {
    expect(kindsOf("Tobin Mertens", "TOBIN MERTENS")).toEqual(["EXACT"]);
    expect(kindsOf("Tobin Mertens", "MERTENS, Tobin")).toEqual(["TOKEN_EQUAL", "TOKEN_EQUAL", "ORDER"]);
    expect(kindsOf("Tobin Martens", "Tobin Mertens")).toEqual(["TOKEN_EQUAL", "TOKEN_SIMILAR"]);
    expect(kindsOf("T. Mertens", "Tobin Mertens")).toEqual(["TOKEN_EQUAL", "INITIAL"]);
    expect(kindsOf("Tobin Mertens", "Mertens")).toEqual(["TOKEN_EQUAL", "TOKEN_MISSING"]);
    expect(kindsOf("Mertens", "Tobin Mertens")).toEqual(["TOKEN_EQUAL", "TOKEN_EXTRA"]);
  });

  it("name the words on both sides, also when they were run together", () => {
    expect(scoreName("Abdulrahman Saleh", "Saleh Abdul Rahman").reasons).toContainEqual({
      kind: "TOKEN_EQUAL",
      asked: "abdulrahman",
      listed: "abdul rahman",
      similarity: 1,
    });
  });
});

describe("the band of a score", () => {
  it("begins where its constant says", () => {
    expect([1, STRONG_FROM, POSSIBLE_FROM, WEAK_FROM, 0].map(bandOf)).toEqual(["STRONG", "STRONG", "POSSIBLE", "WEAK", null]);
  });

  it.each([
    ["Tobin Quiloa Mertens", "QUILLOA MERTENS, Tobin"],
    ["Tbion Mertens", "Tobin Mertens"],
    ["Usama bin Ladin", "Osama bin Laden"],
    ["Muhamad Hasan", "HASSAN, Muhammad"],
    ["Vellrad Shiping", "VELLARD SHIPPING S.A."],
    ["Gazpram", "Gazprom"],
    ["Abd al-Rahman Salih", "Abdulrahman Saleh"],
    ["Tobin Mertens", "Tobin Carlos Mertens Quilloa"],
  ])("is at least POSSIBLE for %s against %s", (query, candidate) => {
    expect(bandOf(scoreName(query, candidate).score)).toMatch(/STRONG|POSSIBLE/);
  });

  it("is at least POSSIBLE for any long alias with one or two letters wrong", () => {
    const alias = fc.array(letters, { minLength: 7, maxLength: 12 });
    fc.assert(
      fc.property(alias, fc.nat(), fc.nat(), (right, first, second) => {
        const wrong = [...right];
        for (const at of [first, second]) wrong[at % wrong.length] = "y";
        const { score } = scoreName(`${wrong.join("")} tobin`, `Tobin ${right.join("")}`);
        expect(bandOf(score)).toMatch(/STRONG|POSSIBLE/);
      }),
    );
  });

  it.each([
    ["company", "Vellard Company"],
    ["Amberson Trading", "Vellard Trading"],
    ["Amberson Trading Corp", "Vellard Trading Corp"],
    ["corp", "Vellard Shipping Corp"],
    ["Trading Company Limited", "Vellard Trading Company Limited"],
    ["Tobin Mertens", "Tobin Amberson"],
    ["Tobin", "Tobin Amberson Quilloa"],
    ["Office 38", "Office 39"],
    ["Quilloa 3", "Amberson 39"],
  ])("is below POSSIBLE for %s against %s", (query, candidate) => {
    expect(scoreName(query, candidate).score).toBeLessThan(POSSIBLE_FROM);
  });

  it("weighs a contradicted word more than one that is left out", () => {
    const leftOut = scoreName("Tobin Mertens", "Tobin Mertens Quilloa").score;
    const contradicted = scoreName("Tobin Mertens Amberson", "Tobin Mertens Quilloa").score;
    expect(contradicted).toBeLessThan(leftOut);
  });
});
