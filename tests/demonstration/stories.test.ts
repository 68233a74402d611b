import { describe, expect, it } from "@jest/globals";
import { commodityName } from "../../lib/codes/commodities.ts";
import { isCountry } from "../../lib/codes/countries.ts";
import { findOffice } from "../../lib/codes/offices.ts";
import { units } from "../../lib/codes/units.ts";
import { agencies } from "../../lib/demonstration/agencies.ts";
import { people } from "../../lib/demonstration/people.ts";
import { tellStories } from "../../lib/demonstration/stories.ts";
import { decodeItemId } from "../../lib/postal/item-id.ts";
import { decodeReceptacleId } from "../../lib/postal/receptacle-id.ts";
import { checkReport } from "../../lib/seizures/check-report.ts";

const today = "2026-11-22";
const told = tellStories(today);
const reports = told.flatMap((one) => (one.afterwards?.step === "AMEND" ? [one.report, one.afterwards.report] : [one.report]));
const agencyOfAuthor = (by: string) => agencies.find((agency) => agency.code === people.find((person) => person.email === by)?.agency);

describe("stories of the demonstration", () => {
  it("are told the same way every time", () => {
    expect(tellStories(today)).toEqual(told);
  });

  it("are told the same way from another day on", () => {
    const later = tellStories("2027-03-01");
    expect(later.map((one) => [one.by, one.daysAgo, one.report.itemId, one.share])).toEqual(
      told.map((one) => [one.by, one.daysAgo, one.report.itemId, one.share]),
    );
  });

  it("are about 300 reports of the last 18 months, the oldest first and none in the future", () => {
    expect(told.length).toBeGreaterThan(280);
    expect(told.length).toBeLessThan(320);
    for (const { daysAgo, report } of told) {
      expect(Date.parse(today) - Date.parse(report.occurredOn)).toBe(daysAgo * 86_400_000);
      expect(daysAgo).toBeGreaterThanOrEqual(1);
      expect(daysAgo).toBeLessThanOrEqual(548);
    }
    expect(told.map((one) => one.daysAgo)).toEqual(told.map((one) => one.daysAgo).sort((one, other) => other - one));
  });

  it("have the six required fields and no fault", () => {
    for (const report of reports) {
      expect(checkReport(report, today)).toEqual([]);
      expect([report.occurredOn, report.place, report.transport].every(Boolean)).toBe(true);
      expect(report.goods.some((line) => line.aspect === "FOUND" && Number(line.quantity) > 0 && line.unit)).toBe(true);
      expect(report.legs[0]).toMatchObject({ role: "ORIGIN", country: expect.stringMatching(/^[A-Z]{2}$/) });
      expect(report.legs.at(-1)?.role).toBe("DESTINATION");
    }
  });

  it("use codes that the lists know", () => {
    const lines = reports.flatMap((report) => report.goods);
    expect(lines.filter((line) => !line.hsCode || !commodityName(line.hsCode, "es"))).toEqual([]);
    expect(lines.filter((line) => line.unit && !units.some((unit) => unit === line.unit))).toEqual([]);
    expect(reports.flatMap((report) => report.legs).filter((leg) => !isCountry(leg.country) || !findOffice(leg.office ?? ""))).toEqual([]);
    expect(reports.filter((report) => report.legs.some((leg, place) => leg.office === report.legs[place + 1]?.office))).toEqual([]);
  });

  it("carry valid postal identifiers of the class and the country that they come from", () => {
    for (const { itemId, receptacleId, mailClass, legs, transport } of reports) {
      if (itemId) expect(decodeItemId(itemId)).toMatchObject({ ok: true, itemId, isReserved: false, mailClass, country: legs[0]?.country });
      if (receptacleId) expect(decodeReceptacleId(receptacleId)).toMatchObject({ ok: true, originOffice: `${legs[0]?.office}A` });
      expect(!!mailClass).toBe(transport === "MAIL");
    }
    expect(reports.some((report) => report.receptacleId)).toBe(true);
  });

  it("give one item one report, but for the one that customs and the post both saw", () => {
    const seen = told.flatMap((one) => one.report.itemId ?? []);
    const twice = seen.filter((id, place) => seen.indexOf(id) !== place);
    expect(twice).toHaveLength(1);
    expect(told.filter((one) => one.report.itemId === twice[0]).map((one) => one.by)).toEqual(["rayna@aw-customs.example", "ruth@aw-post.example"]);
  });

  it("come from officers, at places of their own agency, in the language it writes", () => {
    for (const { by, report } of told) {
      const agency = agencyOfAuthor(by);
      expect(people.find((person) => person.email === by)?.roles).toContain("OFFICER");
      expect(report.placeCode?.slice(0, 2)).toBe(agency?.country);
      if (agency?.kind === "POST") expect(report.transport).toBe("MAIL");
      if (report.narrative) expect(/ (de|una|un|el) /.test(report.narrative)).toBe(agency?.language === "es");
      expect(report.narrative ?? "").not.toMatch(/[{}]|undefined/);
    }
    for (const agency of agencies) expect(told.filter((one) => agencyOfAuthor(one.by) === agency).length).toBeGreaterThan(20);
  });

  it("number each agency's cases without repetition", () => {
    const references = told.map((one) => one.report.ownReference);
    expect(new Set(references).size).toBe(told.length);
  });

  it("name people on about half of the reports, with a date of review, and never in the narrative", () => {
    const naming = told.filter((one) => one.report.parties?.length);
    expect(naming.length / told.length).toBeGreaterThan(0.4);
    expect(naming.length / told.length).toBeLessThan(0.65);
    for (const { report } of naming) {
      expect((report.reviewOn ?? "") > today).toBe(true);
      for (const party of report.parties ?? []) if (party.kind === "PERSON") expect(report.narrative ?? "").not.toContain(party.name);
    }
  });
});
