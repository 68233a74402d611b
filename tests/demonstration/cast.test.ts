import { describe, expect, it } from "@jest/globals";
import { findOffice } from "../../lib/codes/offices.ts";
import { agencies } from "../../lib/demonstration/agencies.ts";
import { communities, parcelWatch, tradeWind } from "../../lib/demonstration/communities.ts";
import { people } from "../../lib/demonstration/people.ts";
import { places } from "../../lib/demonstration/places.ts";

describe("agencies of the demonstration", () => {
  it("are seven, and posts receive no personal data", () => {
    expect(agencies.map((agency) => agency.code).sort()).toEqual([
      "AW-CUSTOMS",
      "AW-POST",
      "BR-CUSTOMS",
      "DO-POST",
      "JM-CUSTOMS",
      "PA-CUSTOMS",
      "TT-CUSTOMS",
    ]);
    for (const agency of agencies) {
      expect(agency.receivesPersonalData).toBe(agency.kind === "CUSTOMS");
      expect(agency.units.length).toBeGreaterThan(0);
      expect(places[agency.code].MAIL).toBeDefined();
    }
  });

  it("find things at offices that are in the list", () => {
    const codes = Object.values(places).flatMap((ofAgency) => Object.values(ofAgency).map((place) => place.placeCode));
    expect(codes.filter((code) => !findOffice(code))).toEqual([]);
  });
});

describe("people of the demonstration", () => {
  it("give every agency an officer, a supervisor, an administrator and an auditor", () => {
    for (const agency of agencies) {
      const roles = people.filter((person) => person.agency === agency.code).flatMap((person) => person.roles);
      expect(roles).toEqual(expect.arrayContaining(["OFFICER", "SUPERVISOR", "ADMINISTRATOR", "AUDITOR"]));
    }
  });

  it("have an address of their own and a unit that exists", () => {
    expect(new Set(people.map((person) => person.email)).size).toBe(people.length);
    for (const person of people) {
      expect(person.email).toMatch(new RegExp(`^[a-z]+@${person.agency.toLowerCase()}\\.example$`));
      if (person.unit) expect(agencies.find((agency) => agency.code === person.agency)?.units).toContain(person.unit);
    }
  });

  it("have six cards", () => {
    expect(
      people
        .filter((person) => person.isCard)
        .map((person) => [person.email, person.roles[0], person.language])
        .sort(),
    ).toEqual([
      ["ana@aw-customs.example", "ADMINISTRATOR", "en"],
      ["ines@aw-customs.example", "SUPERVISOR", "es"],
      ["keisha@tt-customs.example", "OFFICER", "en"],
      ["luis@pa-customs.example", "OFFICER", "es"],
      ["marlon@jm-customs.example", "OFFICER", "en"],
      ["ruth@aw-post.example", "OFFICER", "en"],
    ]);
  });
});

describe("communities of the demonstration", () => {
  it("begin with their coordinator", () => {
    for (const community of communities) expect(community.joined[0]?.agency).toBe(community.coordinator);
  });

  it("have Brazil as the last to join, and neither Panama nor Brazil in the operation", () => {
    expect(parcelWatch.joined.map((one) => one.agency).sort()).toEqual(agencies.map((agency) => agency.code).sort());
    const last = parcelWatch.joined.at(-1);
    expect(last?.agency).toBe("BR-CUSTOMS");
    expect(parcelWatch.joined.slice(0, -1).every((one) => one.daysAgo > (last?.daysAgo ?? 0))).toBe(true);
    expect(tradeWind.joined.map((one) => one.agency).sort()).toEqual(["AW-CUSTOMS", "AW-POST", "DO-POST", "JM-CUSTOMS", "TT-CUSTOMS"]);
  });
});
