import { execFile } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { WatchlistDatabase } from "./watchlist-database.ts";

const root = join(import.meta.dirname, "../..");
const published = join(import.meta.dirname, "fixtures");

let database: WatchlistDatabase;
beforeAll(async () => {
  database = await WatchlistDatabase.start();
});
afterAll(() => database?.stop());

function run(...given: string[]): Promise<{ code: number; out: string; error: string }> {
  return new Promise((done) => {
    const env = { ...process.env, ...database.settings, NODE_OPTIONS: "" };
    execFile(process.execPath, ["--import", "tsx", "lib/watchlists/import-command.ts", ...given], { cwd: root, env }, (failure, out, error) =>
      done({ code: failure ? Number(failure.code) : 0, out, error }),
    );
  });
}

describe("npm run watchlist:import", () => {
  it("imports and says what changed", async () => {
    const { code, out } = await run("--format", "ofac", "--list", "OFAC SDN", "--keeper", "AW-CUSTOMS", join(published, "ofac"));
    expect(out).toMatch(/OFAC SDN: added 4 · changed 0 · delisted 0 · unchanged 0 \(/);
    expect(code).toBe(0);
    expect((await run("--format", "ofac", "--list", "OFAC SDN", "--keeper", "AW-CUSTOMS", join(published, "ofac"))).out).toContain(
      "added 0 · changed 0 · delisted 0 · unchanged 4",
    );
  });

  it.each([
    ["how it is used, when told nothing", [], "Usage:"],
    ["which format it does not know", ["--format", "eu", "--list", "X", "--keeper", "AW-CUSTOMS", "x"], "There is no format “eu”."],
    ["which option it does not know", ["--keepr", "AW-CUSTOMS"], "Unknown option '--keepr'"],
    ["which agency is none", ["--format", "ofac", "--list", "X", "--keeper", "ZZ-POST", join(published, "ofac")], "There is no agency ZZ-POST"],
    ["which file is missing", ["--format", "ofac", "--list", "X", "--keeper", "AW-CUSTOMS", published], ".csv: the file is missing"],
    ["that a folder is no file", ["--format", "un", "--list", "X", "--keeper", "AW-CUSTOMS", published], "The path cannot be read"],
  ])("says %s, without a trace of its insides", async (_what, given, sentence) => {
    const { code, error } = await run(...given);
    expect(error).toContain(sentence);
    expect(error).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });
});
