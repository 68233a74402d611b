import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { bandOf, POSSIBLE_FROM, STRONG_FROM, WEAK_FROM } from "../../lib/screening/bands.ts";
import { explainNames } from "../../lib/screening/explain-names.ts";
import { type PreparedName, prepareName, type SubjectKind } from "../../lib/screening/prepare-name.ts";
import { scoreNames } from "../../lib/screening/score-names.ts";

const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 120 }), fc.string({ unit: "grapheme", maxLength: 60 }));
const anyKind = fc.constantFrom<SubjectKind>("PERSON", "ORGANISATION", "VESSEL", "AIRCRAFT", null);
/** Words that are no forms of one another, and two of which make no third. */
const words = ["tobin", "mertens", "quilloa", "amberson", "vellard", "wilhelmina", "heron", "kowalczyk", "дмитрий", "медведев"];
const name = fc.shuffledSubarray(words, { minLength: 1, maxLength: 5 });
const slip = fc.tuple(fc.nat(), fc.constantFrom(..."aeioumnrst")).map(([at, letter]) => (word: string) => {
  const place = 1 + (at % (word.length - 1));
  return word.slice(0, place) + letter + word.slice(place + 1);
});

function score(asked: string, listed: string, kind: SubjectKind = null): number {
  return scoreNames(prepareName(asked, kind), prepareName(listed, kind));
}

function bandOfPerson(asked: string, listed: string) {
  return bandOf(score(asked, listed, "PERSON"));
}

describe("the score of two names", () => {
  it("lies between 0 and 1 and is that of its explanation, whatever comes in", () => {
    fc.assert(
      fc.property(anyText, anyText, anyKind, (asked, listed, kind) => {
        const pair: [PreparedName, PreparedName] = [prepareName(asked, kind), prepareName(listed, kind)];
        const { score: explained, reasons } = explainNames(...pair);
        expect(explained).toBe(scoreNames(...pair));
        for (const value of [explained, ...reasons.map(({ similarity }) => similarity)]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("is 1 for a name and itself, and 0 when nothing is left of a name", () => {
    fc.assert(
      fc.property(anyText, anyKind, (text, kind) => expect(score(text, text, kind)).toBe(prepareName(text, kind).tokens.length === 0 ? 0 : 1)),
    );
  });

  it("does not depend on the order, case, spacing or accents of the words", () => {
    fc.assert(
      fc.property(name, name, slip, fc.func(fc.nat()), (asked, listed, slipIn, random) => {
        const wrong = asked.map((word, at) => (at === 0 ? slipIn(word) : word));
        const shuffled = wrong.toSorted((one, other) => random(one) - random(other));
        const expected = score(wrong.join(" "), listed.join(" "));
        expect(score(shuffled.join("  ").toUpperCase(), listed.toReversed().join(", "))).toBeCloseTo(expected, 9);
        expect(score(wrong.join(" ").replace(/[aou]/g, "$&\u0301"), listed.join(" "))).toBeCloseTo(expected, 9);
      }),
    );
  });

  it("is the same in both directions", () => {
    fc.assert(
      fc.property(name, name, slip, (asked, listed, slipIn) => {
        const wrong = asked.map((word, at) => (at === 0 ? slipIn(word) : word)).join(" ");
        expect(score(listed.join(" "), wrong)).toBeCloseTo(score(wrong, listed.join(" ")), 9);
      }),
    );
  });

  it("never rises when one more letter of a long word is wrong", () => {
    const letters = fc.shuffledSubarray([..."bdfgklmnprtv"], { minLength: 8 });
    fc.assert(
      fc.property(letters, fc.infiniteStream(fc.nat()), anyKind, (long, picks, kind) => {
        const wrong = [...long];
        const untouched = wrong.map((_, at) => at);
        let before = 1;
        for (const pick of picks) {
          const [at] = untouched.splice(pick % untouched.length, 1);
          if (at === undefined || untouched.length === 0) break;
          wrong[at] = "a";
          const now = score(`${wrong.join("")} quilloa`, `${long.join("")} quilloa`, kind);
          expect(now).toBeLessThanOrEqual(before + 1e-9);
          before = now;
        }
      }),
    );
  });

  it("is 1 for nothing but equal words", () => {
    fc.assert(
      fc.property(name, slip, fc.nat(), (listed, slipIn, pick) => {
        const at = pick % listed.length;
        const asked = listed.map((word, place) => (place === at ? slipIn(word) : word));
        const isSame = asked[at] === listed[at];
        if (isSame) expect(score(asked.join(" "), listed.join(" "))).toBe(1);
        else expect(score(asked.join(" "), listed.join(" "))).toBeLessThan(1);
      }),
    );
  });
});

describe("the reasons of a score", () => {
  const kindsOf = (asked: string, listed: string, kind: SubjectKind = "PERSON") =>
    explainNames(prepareName(asked, kind), prepareName(listed, kind)).reasons.map((reason) => reason.kind);

  it("explain every word of both names exactly once", () => {
    fc.assert(
      fc.property(name, name, (asked, listed) => {
        const { reasons } = explainNames(prepareName(asked.join(" "), null), prepareName(listed.join(" "), null));
        const wordsOf = (side: "asked" | "listed") =>
          reasons.flatMap((reason) => (reason.kind === "ORDER" ? [] : (reason[side]?.split(" ") ?? []))).sort();
        expect(wordsOf("asked")).toEqual([...asked].sort());
        expect(wordsOf("listed")).toEqual([...listed].sort());
      }),
    );
  });

  it.each([
    ["Tobin Mertens", "TOBIN MERTENS", ["EXACT"]],
    ["Tobin Mertens", "MERTENS, Tobin", ["TOKEN_EQUAL", "TOKEN_EQUAL", "ORDER"]],
    ["Tobin Martens", "Tobin Mertens", ["TOKEN_EQUAL", "TOKEN_SIMILAR"]],
    ["T. Mertens", "Tobin Mertens", ["TOKEN_EQUAL", "INITIAL"]],
    ["Tobin Mertens", "Mertens", ["TOKEN_EQUAL", "TOKEN_MISSING"]],
    ["Mertens", "Tobin Mertens", ["TOKEN_EQUAL", "TOKEN_EXTRA"]],
    ["Tobin Mertens", "Tobin Quilloa", ["TOKEN_EQUAL", "TOKEN_DIFFERS"]],
    ["Дмитрий Медведев", "Dmitri Medvedev", ["TRANSCRIBED", "TRANSCRIBED"]],
    ["Bill Quilloa", "William Quilloa", ["TOKEN_EQUAL", "NICKNAME"]],
  ] as const)("of %s against %s are %j", (asked, listed, kinds) => {
    expect(kindsOf(asked, listed)).toEqual(kinds);
  });

  it("name what was run together, in the words of both sides", () => {
    const { reasons } = explainNames(prepareName("Quilloamertens Tobin", "PERSON"), prepareName("Tobin Quilloa Mertens", "PERSON"));
    expect(reasons).toContainEqual(expect.objectContaining({ kind: "JOINED", asked: "quilloamertens", listed: "quilloa mertens" }));
  });

  it("tell legal forms, numbers and translated words of organisations apart", () => {
    expect(kindsOf("Vellard GmbH", "Vellard Limited Liability Company", "ORGANISATION")).toEqual(["TOKEN_EQUAL", "LEGAL_FORM_AGREES"]);
    expect(kindsOf("Vellard GmbH", "Vellard S.A.", "ORGANISATION")).toEqual(["TOKEN_EQUAL", "LEGAL_FORM_DIFFERS"]);
    expect(kindsOf("Quilloa Star 8", "Quilloa Star No. 9", "VESSEL")).toEqual(["TOKEN_EQUAL", "TOKEN_EQUAL", "NUMBER_DIFFERS"]);
    expect(kindsOf("Banco Vellard", "Vellard Bank", "ORGANISATION")).toEqual(["TOKEN_EQUAL", "SAME_SENSE", "ORDER"]);
  });
});

describe("the band of a score", () => {
  it("begins where its constant says", () => {
    expect([1, STRONG_FROM, POSSIBLE_FROM, WEAK_FROM, 0].map(bandOf)).toEqual(["STRONG", "STRONG", "POSSIBLE", "WEAK", null]);
  });

  it.each([
    ["Tobin Quiloa Mertens", "QUILLOA MERTENS, Tobin"],
    ["Usama bin Ladin", "Osama bin Laden"],
    ["Muhamad Vellard", "VELLARD, Mohammed"],
    ["Abd al-Rahman Quilloa", "Abdulrahman Quilloa"],
    ["Sergej Kowalczyk", "Sergei Kowalczyk"],
    ["Doctor Tobin Quilloa", "Tobin QUILLOA"],
    ["Дмитрий Медведев", "Dmitry Medvedev"],
    ["محمود أحمدي نجاد", "Mahmud Ahmadinejad"],
    ["Tobin Vladimirovich Quilloa", "Tobin Quilloa"],
    ["Оуэн Quilloа", "Owen Quilloa"],
  ])("is STRONG for the person %s against %s", (asked, listed) => {
    expect(bandOfPerson(asked, listed)).toBe("STRONG");
  });

  it.each([
    ["Tbion Mertens", "Tobin Mertens"],
    ["Muhamad Hasan", "HASSAN, Muhammad"],
    ["Gazpram", "Gazprom"],
    ["Tobin Mertens", "Tobin Carlos Mertens Quilloa"],
  ])("is at least POSSIBLE for %s against %s", (asked, listed) => {
    expect(bandOfPerson(asked, listed)).toMatch(/STRONG|POSSIBLE/);
  });

  it.each([
    ["Vellrad Shiping", "VELLARD SHIPPING S.A."],
    ["SHIPPER: Vellard Trading, S.A. de C.V.", "VELLARD TRADING SA DE CV"],
    ["Vellard Torgovaya Kompaniya OOO", "Vellard Trading LLC"],
    ["Vellard Engg. Works Pvt. Ltd.", "Vellard Engineering Works Private Limited"],
    ["VellardTrading", "Vellard Trading"],
    ["Vellard Mining c/o Amberson, Port Quilloa", "Vellard Mining"],
    ["Obschestvo s ogranichennoy otvetstvenostyu Vellard", "OOO Vellard"],
  ])("is STRONG for the organisation %s against %s", (asked, listed) => {
    expect(bandOf(score(asked, listed, "ORGANISATION"))).toBe("STRONG");
  });

  it.each([
    ["M/V Quilloa Star", "QUILLOA STAR"],
    ["MV Quilloa Star, port of Abidjan", "Quilloa Star"],
    ["Quilloa Maru No. 8", "QUILLOA MARU 8"],
  ])("is STRONG for the vessel %s against %s", (asked, listed) => {
    expect(bandOf(score(asked, listed, "VESSEL"))).toBe("STRONG");
  });

  it.each<[SubjectKind, string, string]>([
    ["ORGANISATION", "company", "Vellard Company"],
    ["ORGANISATION", "Amberson Trading", "Vellard Trading"],
    ["ORGANISATION", "Amberson Trading Corp", "Vellard Trading Corp"],
    ["ORGANISATION", "corp", "Vellard Shipping Corp"],
    ["ORGANISATION", "Trading Company Limited", "Vellard Trading Company Limited"],
    ["ORGANISATION", "Office 38", "Office 39"],
    ["PERSON", "Tobin Mertens", "Tobin Amberson"],
    ["PERSON", "Tobin", "Tobin Amberson Quilloa"],
    ["PERSON", "T. A.", "Tobin Amberson"],
    ["VESSEL", "Quilloa 3", "Amberson 39"],
  ])("is below POSSIBLE for the %s %s against %s", (kind, asked, listed) => {
    expect(score(asked, listed, kind)).toBeLessThan(POSSIBLE_FROM);
  });

  it.each<[SubjectKind, string, string]>([
    ["VESSEL", "Quilloa Maru 8", "Quilloa Maru 6"],
    ["ORGANISATION", "Vellard Leasing 3 Ltd", "Vellard Leasing 6 Ltd"],
    ["ORGANISATION", "Vellard GmbH", "Vellard Pte Ltd"],
    ["PERSON", "Maria Garcia Mertens", "Maria Garcia Quilloa"],
    ["PERSON", "Jose Perez", "Jose Perea"],
  ])("is below STRONG for the %s %s against %s", (kind, asked, listed) => {
    expect(score(asked, listed, kind)).toBeLessThan(STRONG_FROM);
  });

  it("weighs a contradicted word more than one that is left out", () => {
    const leftOut = score("Tobin Mertens", "Tobin Mertens Quilloa", "PERSON");
    expect(score("Tobin Mertens Amberson", "Tobin Mertens Quilloa", "PERSON")).toBeLessThan(leftOut);
  });
});
