import { describe, expect, it } from "@jest/globals";
import { explainNames } from "../../lib/screening/explain-names.ts";
import { prepareName } from "../../lib/screening/prepare-name.ts";
import { scoreNames } from "../../lib/screening/score-names.ts";

const asked = prepareName("Tobin Mertens", "PERSON");

describe("the score of two names", () => {
  it("is 1 for equal names in any order, and less for any other", () => {
    expect(scoreNames(asked, prepareName("MERTENS, Tobin", "PERSON"))).toBe(1);
    expect(scoreNames(asked, prepareName("MERTEN, Tobin", "PERSON"))).toBeLessThan(1);
  });

  it("is the same with reasons", () => {
    const listed = prepareName("Mertens Quilloa, T.", "PERSON");
    expect(explainNames(asked, listed).score).toBe(scoreNames(asked, listed));
  });
});
