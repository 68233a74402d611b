import { describe, expect, it } from "@jest/globals";
import { checkQuestion, type Question } from "../../lib/watchlists/check-question.ts";

const fair: Question = { name: "Tobin Mertens", purpose: "INVESTIGATION", caseReference: "AW-2026-17" };
const nothingStated = { purpose: null, caseReference: null };
const faultsOf = (change: Partial<Question>, stated: Parameters<typeof checkQuestion>[1] = nothingStated) =>
  checkQuestion({ ...fair, ...change }, stated).map(({ code, field }) => `${code} ${field.join(".")}`);

describe("a question to the watchlists", () => {
  it.each<Partial<Question>>([
    {},
    { birthDate: "1961" },
    { birthDate: "1961-03" },
    { birthDate: "1964-02-29", country: "AW", kind: "PERSON" },
    { name: "حسن غول", listIds: ["3f2c1a50-8a3e-4f0e-9d0f-0d9a7b1c2e3f"] },
    { birthDate: null, country: null, kind: null, listIds: null },
  ])("is fair: %j", (change) => {
    expect(faultsOf(change)).toEqual([]);
  });

  it.each<[Partial<Question>, string]>([
    [{ name: " " }, "REQUIRED name"],
    [{ name: "x".repeat(301) }, "TOO_LONG name"],
    [{ name: "—!?" }, "INVALID name"],
    [{ birthDate: "61" }, "INVALID birthDate"],
    [{ birthDate: "1961-13" }, "INVALID birthDate"],
    [{ birthDate: "1961-02-29" }, "INVALID birthDate"],
    [{ country: "aw" }, "INVALID country"],
    [{ kind: "SHIP" }, "UNKNOWN_CODE kind"],
    [{ listIds: ["OFAC"] }, "INVALID lists"],
    [{ purpose: "" }, "REQUIRED purpose"],
    [{ purpose: "CURIOSITY" }, "UNKNOWN_CODE purpose"],
    [{ caseReference: "\t" }, "REQUIRED caseReference"],
    [{ caseReference: "1".repeat(101) }, "TOO_LONG caseReference"],
    [{ caseReference: "a\0b" }, "INVALID caseReference"],
  ])("is refused: %j as %s", (change, fault) => {
    expect(faultsOf(change)).toEqual([fault]);
  });

  it("names every fault at once", () => {
    expect(faultsOf({ name: "", purpose: "", caseReference: "" })).toEqual(["REQUIRED name", "REQUIRED purpose", "REQUIRED caseReference"]);
  });

  it("stays under the purpose and case that the operation already stated", () => {
    expect(faultsOf({}, { purpose: fair.purpose, caseReference: fair.caseReference })).toEqual([]);
    expect(faultsOf({}, { purpose: "TRAINING", caseReference: "another" })).toEqual(["INVALID purpose", "INVALID caseReference"]);
  });
});
