import { describe, expect, it } from "@jest/globals";
import { scoreEntity } from "../../lib/watchlists/score-entity.ts";
import { bandOf, POSSIBLE_FROM, scoreName } from "../../lib/watchlists/score-name.ts";

describe("the score of an entity", () => {
  const listed = {
    names: [{ name: "GREY HERON" }, { name: "QUILLOA MERTENS, Tobin" }],
    birthDates: ["1961-03-03", "~1965", "1970/1972"],
    countries: ["CO", "PA"],
  };
  const nameOnly = scoreEntity({ name: "Tobin Quiloa" }, listed);

  it("is that of the name that fits best, and says which", () => {
    expect(nameOnly).toEqual({
      ...scoreName("Tobin Quiloa", "QUILLOA MERTENS, Tobin"),
      name: "QUILLOA MERTENS, Tobin",
    });
  });

  it.each([["1961"], ["1961-12-24"], ["1963"], ["1967"], ["1971-06"]])("rises when born in %s", (birthDate) => {
    const { score, reasons } = scoreEntity({ name: "Tobin Quiloa", birthDate }, listed);
    expect(score).toBeGreaterThan(nameOnly.score);
    expect(reasons.at(-1)).toMatchObject({ kind: "BIRTH_YEAR_AGREES", asked: birthDate.slice(0, 4), similarity: 1 });
  });

  it("falls below STRONG even for the very name when the birth year differs", () => {
    const { score, reasons } = scoreEntity({ name: "Tobin Quilloa Mertens", birthDate: "1995-01-01" }, listed);
    expect(bandOf(score)).toBe("POSSIBLE");
    expect(reasons.at(-1)).toMatchObject({ kind: "BIRTH_YEAR_DIFFERS", listed: "1961-03-03, ~1965, 1970/1972" });
  });

  it.each([["1973"], ["unknown"], [null]])("is not moved by the birth date %s, which settles nothing", (birthDate) => {
    expect(scoreEntity({ name: "Tobin Quiloa", birthDate }, listed)).toEqual(nameOnly);
  });

  it("moves less for a country than for a birth year", () => {
    const agrees = scoreEntity({ name: "Tobin Quiloa", country: "PA" }, listed);
    const differs = scoreEntity({ name: "Tobin Quiloa", country: "FI" }, listed);
    expect(agrees.reasons.at(-1)).toMatchObject({ kind: "COUNTRY_AGREES", listed: "PA" });
    expect(differs.reasons.at(-1)).toMatchObject({ kind: "COUNTRY_DIFFERS", listed: "CO, PA" });
    expect(agrees.score).toBeGreaterThan(nameOnly.score);
    expect(agrees.score).toBeLessThan(scoreEntity({ name: "Tobin Quiloa", birthDate: "1961" }, listed).score);
    expect(differs.score).toBeLessThan(nameOnly.score);
  });

  it("never makes a hit of a common word, even when birth year and country agree", () => {
    const company = { names: [{ name: "Vellard Trading Company" }], birthDates: ["1961"], countries: ["PA"] };
    expect(scoreEntity({ name: "Trading Company", birthDate: "1961", country: "PA" }, company).score).toBeLessThan(POSSIBLE_FROM);
  });

  it("is never STRONG by a weak alias alone, whatever else agrees, and loses nothing by having one", () => {
    const weak = { name: "EL TUERTO", quality: "WEAK" } as const;
    const asked = { name: "El Tuerto", birthDate: "1961", country: "PA" };
    expect(bandOf(scoreEntity(asked, { ...listed, names: [weak] }).score)).toBe("POSSIBLE");
    expect(bandOf(scoreEntity(asked, { ...listed, names: [weak, { name: "Tuerto, El", quality: "STRONG" }] }).score)).toBe("STRONG");
  });

  it("is 0 without reasons when no listed name can be read", () => {
    expect(scoreEntity({ name: "Tobin", birthDate: "1961" }, { ...listed, names: [] })).toEqual({
      score: 0,
      reasons: [],
      name: null,
    });
  });
});
