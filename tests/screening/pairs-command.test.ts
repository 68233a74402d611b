import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "@jest/globals";
import { measurePairs, recallAtPrecision } from "../../lib/screening/measure-pairs.ts";

const pairs = `set,group,schema,left,right,match,quality
people,slips,Person,Tobin Mertens,Tobin Merten,true,STRONG
people,slips,Person,Tobin Mertens,Wilhelmina Heron,false,
cross_script,un_arabic,Person,محمود أحمدي نجاد,Mahmud Ahmadinejad,true,
cross_script,un_arabic,Person,محمود أحمدي نجاد,Tobin Mertens,false,
`;

const run = (...args: string[]) => promisify(execFile)(process.execPath, ["--import", "tsx", "lib/screening/pairs-command.ts", ...args]);

describe("the figures of labelled pairs", () => {
  const scored = [0.9, 0.8, 0.7, 0.6].map((score, at) => ({ score, isMatch: at % 2 === 0 }));

  it("count what is found at the threshold", () => {
    expect(measurePairs(scored, 0.75)).toEqual({ pairs: 4, precision: 0.5, recall: 0.5, f1: 0.5, auc: 0.75 });
    expect(measurePairs([], 0.75)).toEqual({ pairs: 0, precision: null, recall: null, f1: null, auc: null });
  });

  it("take equal scores for half right", () => {
    expect(
      measurePairs(
        [true, false].map((isMatch) => ({ score: 0.5, isMatch })),
        0.4,
      ).auc,
    ).toBe(0.5);
  });

  it("find the largest recall at a precision", () => {
    expect(recallAtPrecision(scored, 0.9)).toBe(0.5);
    expect(recallAtPrecision(scored, 0.6)).toBe(1);
  });
});

describe("npm run screening:pairs", () => {
  it("prints figures by set and group, and writes scores and the same figures", async () => {
    const folder = await mkdtemp(join(tmpdir(), "portolan-pairs-"));
    const [input, out, json] = ["pairs.csv", "scores.csv", "figures.json"].map((file) => join(folder, file)) as [string, string, string];
    await writeFile(input, pairs);
    const { stdout } = await run("--in", input, "--out", out, "--json", json);
    expect(stdout).toMatch(/people +2 +1\.000/);
    const figures = JSON.parse(await readFile(json, "utf8"));
    expect(figures).toMatchObject({
      sets: { people: { pairs: 2, f1: 1, auc: 1 }, cross_script: { recall: 1 } },
      groups: { slips: { pairs: 2 }, un_arabic: { precision: 1 } },
      crossScriptArabic: { pairs: 2, recallAtPrecision90: 1 },
    });
    const [head, first] = (await readFile(out, "utf8")).split("\n");
    expect(head).toBe("set,group,schema,left,right,match,quality,score");
    expect(first).toMatch(/^people,slips,Person,Tobin Mertens,Tobin Merten,true,STRONG,0\.\d{4}$/);
  });

  it("says what is wrong with a file that has other columns", async () => {
    const folder = await mkdtemp(join(tmpdir(), "portolan-pairs-"));
    await writeFile(join(folder, "pairs.csv"), "left,right\na,b\n");
    await expect(run("--in", join(folder, "pairs.csv"))).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("set, group, schema, match"),
    });
  });
});
