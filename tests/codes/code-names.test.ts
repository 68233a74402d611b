import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import * as lists from "../../lib/codes/domain-codes.ts";
import { units } from "../../lib/codes/units.ts";

const coded: Record<string, readonly string[]> = { ...lists, units };
const namesIn = (language: string): Record<string, Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`../../lib/languages/${language}/codes.json`, import.meta.url), "utf8"));

describe.each(["en", "es"])("names of codes in %s", (language) => {
  const names = namesIn(language);

  it("cover every list and nothing else", () => {
    expect(Object.keys(names).sort()).toEqual(Object.keys(coded).sort());
  });

  it.each(Object.keys(coded))("cover every value of %s, each with a name of its own", (list) => {
    const named = names[list] ?? {};
    expect(Object.keys(named).sort()).toEqual([...(coded[list] ?? [])].sort());
    expect(Object.values(named).filter((name) => !name.trim())).toEqual([]);
    expect(new Set(Object.values(named)).size).toBe(Object.keys(named).length);
  });
});
