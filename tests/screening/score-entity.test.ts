import { describe, expect, it } from "@jest/globals";
import { bandOf, POSSIBLE_FROM } from "../../lib/screening/bands.ts";
import { type AskedSubject, scoreEntity } from "../../lib/screening/score-entity.ts";
import { scoreTexts } from "../../lib/screening/score-texts.ts";

describe("the score of an entity", () => {
  const listed = {
    kind: "PERSON",
    names: [{ name: "GREY HERON" }, { name: "QUILLOA MERTENS, Tobin" }],
    birthDates: ["1961-03-03", "~1965", "1970/1972"],
    countries: ["CO", "PA"],
  };
  const ask = (more: Partial<AskedSubject> = {}) => scoreEntity({ names: ["Tobin Quiloa"], ...more }, listed);
  const nameOnly = ask();

  it("is that of the name that fits best, of all that are asked and listed, and says which", () => {
    expect(nameOnly.score).toBe(scoreTexts("Tobin Quiloa", "QUILLOA MERTENS, Tobin", "PERSON"));
    expect(nameOnly.name).toBe("QUILLOA MERTENS, Tobin");
    expect(ask({ names: ["Wilhelmina Amberson", "Gray Heron"] })).toMatchObject({ name: "GREY HERON" });
  });

  it.each([["1961"], ["1961-12-24"], ["1963"], ["1967"], ["1971-06"]])("rises when born in %s", (birthDate) => {
    const { score, reasons } = ask({ birthDate });
    expect(score).toBeGreaterThan(nameOnly.score);
    expect(reasons.at(-1)).toMatchObject({ kind: "BIRTH_YEAR_AGREES", asked: birthDate.slice(0, 4), similarity: 1 });
  });

  it("rises more for the very day than for the year", () => {
    const { score, reasons } = ask({ birthDate: "1961-03-03" });
    expect(score).toBeGreaterThan(ask({ birthDate: "1961" }).score);
    expect(reasons.at(-1)).toMatchObject({ kind: "BIRTH_DATE_AGREES", asked: "1961-03-03" });
  });

  it("falls below STRONG even for the very name when the birth year differs", () => {
    const { score, reasons } = ask({ names: ["Tobin Quilloa Mertens"], birthDate: "1995-01-01" });
    expect(bandOf(score)).toBe("POSSIBLE");
    expect(reasons.at(-1)).toMatchObject({ kind: "BIRTH_YEAR_DIFFERS", listed: "1961-03-03, ~1965, 1970/1972" });
  });

  it.each([["1973"], ["unknown"], [null]])("is not moved by the birth date %s, which settles nothing", (birthDate) => {
    expect(ask({ birthDate })).toEqual(nameOnly);
  });

  it("moves less for a country than for a birth year, and never much against anybody", () => {
    const [agrees, differs] = [ask({ countries: ["SR", "PA"] }), ask({ countries: ["FI"] })];
    expect(agrees.reasons.at(-1)).toMatchObject({ kind: "COUNTRY_AGREES", listed: "PA" });
    expect(differs.reasons.at(-1)).toMatchObject({ kind: "COUNTRY_DIFFERS", listed: "CO, PA" });
    expect(agrees.score).toBeGreaterThan(nameOnly.score);
    expect(agrees.score).toBeLessThan(ask({ birthDate: "1961" }).score);
    expect(differs.score).toBeLessThan(nameOnly.score);
    expect(bandOf(ask({ names: ["Tobin Quilloa Mertens"], countries: ["FI"] }).score)).toBe("STRONG");
  });

  it("never makes a hit of a common word, even when birth year and country agree", () => {
    const company = { kind: "ORGANISATION", names: [{ name: "Vellard Trading Company" }], birthDates: ["1961"], countries: ["PA"] };
    expect(scoreEntity({ names: ["Trading Company"], birthDate: "1961", countries: ["PA"] }, company).score).toBeLessThan(POSSIBLE_FROM);
  });

  it("is never STRONG by a weak alias alone, whatever else agrees, and loses nothing by having one", () => {
    const weak = { name: "EL TUERTO", quality: "WEAK" };
    const asked = { names: ["El Tuerto"], birthDate: "1961", countries: ["PA"] };
    expect(bandOf(scoreEntity(asked, { ...listed, names: [weak] }).score)).toBe("POSSIBLE");
    expect(bandOf(scoreEntity(asked, { ...listed, names: [weak, { name: "Tuerto, El", quality: "STRONG" }] }).score)).toBe("STRONG");
  });

  it("is STRONG by an identifier, whatever the name, and says which; and below the very name", () => {
    const { score, reasons, name } = scoreEntity({ names: ["Wilhelmina Amberson"] }, listed, [{ asked: "AB-123456", listed: "ab 123456" }]);
    expect(bandOf(score)).toBe("STRONG");
    expect(score).toBeLessThan(1);
    expect(reasons).toContainEqual({ kind: "IDENTIFIER_AGREES", asked: "AB-123456", listed: "ab 123456", similarity: 1 });
    expect(name).toBe("GREY HERON");
  });

  it("compares addresses with listed addresses alone", () => {
    const pier = { kind: "ADDRESS", names: [{ name: "Quilloa Pier 7, Vellard" }], birthDates: [], countries: [] };
    expect(scoreEntity({ names: ["Quilloa Pier 7 Vellard"] }, pier).score).toBe(0);
    expect(scoreEntity({ names: [], addresses: ["Quilloa Pier 7, Vellard"] }, pier).score).toBe(1);
  });

  it("is 0 without reasons when no listed name can be read", () => {
    expect(scoreEntity({ names: ["Tobin"], birthDate: "1961" }, { ...listed, names: [] })).toEqual({ score: 0, reasons: [], name: null });
  });
});
