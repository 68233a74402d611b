import { describe, expect, it } from "@jest/globals";
import { commodities, commodityName } from "../../lib/codes/commodities.ts";
import { countries, countryName, isCountry } from "../../lib/codes/countries.ts";
import { currencies, currencyName } from "../../lib/codes/currencies.ts";
import { hsChapters } from "../../lib/codes/hs-chapters.ts";
import { hsGoods } from "../../lib/codes/hs-goods.ts";
import { findOffice, offices } from "../../lib/codes/offices.ts";
import { units } from "../../lib/codes/units.ts";

const expectUnique = (codes: readonly string[]) => expect(new Set(codes).size).toBe(codes.length);
const expectShape = (codes: readonly string[], shape: RegExp) => expect(codes.filter((code) => !shape.test(code))).toEqual([]);

describe("countries", () => {
  it("are the 249 of ISO 3166-1, each once", () => {
    expectUnique(countries);
    expectShape(countries, /^[A-Z]{2}$/);
    expect(countries).toHaveLength(249);
  });

  it("have a name of their own in both languages", () => {
    for (const language of ["en", "es"]) expect(countries.filter((code) => countryName(code, language) === code)).toEqual([]);
    expect([countryName("DO", "en"), countryName("DO", "es")]).toEqual(["Dominican Republic", "República Dominicana"]);
  });

  it("are shown as their code when nobody knows them", () => {
    expect([countryName("QQ", "es"), countryName("not a code", "en"), isCountry("aw")]).toEqual(["QQ", "not a code", false]);
  });
});

describe("currencies and units", () => {
  it("are well-formed and unique", () => {
    expectUnique(currencies);
    expectShape(currencies, /^[A-Z]{3}$/);
    expectUnique(units);
    expectShape(units, /^[A-Z0-9]{2,3}$/);
    expect(currencies.filter((code) => currencyName(code, "es") === code)).toEqual([]);
  });
});

describe("offices", () => {
  it("are UN/LOCODEs of countries that exist, each once", () => {
    const codes = offices.map((office) => office.code);
    expectUnique(codes);
    expectShape(codes, /^[A-Z]{2}[A-Z2-9]{3}$/);
    expect(offices.filter((office) => !isCountry(office.country) || !office.code.startsWith(office.country) || !office.name.trim())).toEqual([]);
  });

  it("are found by an office of exchange too", () => {
    expect([findOffice("AWORJ")?.name, findOffice("AWORJA")?.name, findOffice("AWXXX")]).toEqual(["Oranjestad", "Oranjestad", null]);
  });
});

describe("commodities", () => {
  it("have every chapter of the Harmonized System but the reserved one", () => {
    const chapters = Array.from({ length: 97 }, (_, place) => String(place + 1).padStart(2, "0")).filter((chapter) => chapter !== "77");
    expect(Object.keys(hsChapters).sort()).toEqual(chapters);
  });

  it("are headings and subheadings, each once, with a name in both languages", () => {
    expectUnique(commodities);
    expectShape(Object.keys(hsGoods), /^\d{4}(\d{2})?$/);
    const names = [...Object.values(hsChapters), ...Object.values(hsGoods)].flat();
    expect(names.filter((name) => name.trim() !== name || !name || name.length > 60)).toEqual([]);
  });

  it("are named by the longest prefix that is known", () => {
    expect(commodityName("930510", "en")).toBe("Parts of pistols and revolvers");
    expect(commodityName("9305100000", "es")).toBe("Partes de pistolas y revólveres");
    expect(commodityName("930599", "en")).toBe("Arms and ammunition");
    expect([commodityName("77", "en"), commodityName("", "en"), commodityName("x", "es")]).toEqual([null, null, null]);
  });
});
