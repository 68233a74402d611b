import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { officeCoordinates } from "../../lib/codes/office-coordinates.ts";
import { offices } from "../../lib/codes/offices.ts";
import { TestPortal } from "../running/portal.ts";
import { secret } from "../running/postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "portolan-codes-"));
const write = (name: string, ...lines: string[]) => {
  writeFileSync(join(folder, name), `\uFEFF${lines.join("\r\n")}\r\n`);
  return join(folder, name);
};
const hs = write(
  "hs.csv",
  "section,hscode,description,parent,level",
  "TOTAL,TOTAL,All,,0",
  'XIX,930510,"Arms; parts, accessories",9305,6',
  'XI,6110,"Jerseys; pullovers, knitted",61,4',
);
const unlocode = write(
  "unlocode.csv",
  "change,country,location,name,nameAscii,subdivision,function,status,date,iata,lat,lon",
  ",IS,,Iceland,Iceland,,,,,,,",
  ",IS,HFN,Höfn,Hofn,,1-3-----,AI,,,64.25,-15.2",
  "X,IS,OLD,Gone,Gone,,1-------,XX,,,,",
  ",AW,AUA,Aruba,Aruba,,1--4----,AI,,,10,-10",
);
const unitFile = write("units.csv", "Status,CommonCode,Name,Description", ",KGM,kilogram,", ",BX,box,", "X,ZZ9,fathom of old,");

let portal: TestPortal;
let key: string;
beforeAll(async () => {
  portal = await TestPortal.start();
  key = portal.people()[0]?.key as string;
});
afterAll(async () => {
  await portal?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function run(...given: string[]): Promise<{ code: number; out: string; error: string }> {
  const env = { ...process.env, NODE_OPTIONS: "", DATABASE_URL: portal.databaseUrl, PORTOLAN_SECRET: secret, PORTOLAN_DATA: portal.folder };
  return new Promise((done) => {
    execFile(process.execPath, ["--import", "tsx", "lib/codes/import-command.ts", ...given], { env }, (failure, out, error) =>
      done({ code: failure ? Number(failure.code) : 0, out, error }),
    );
  });
}

async function codes(field: "hsCodes" | "units" | "places", search: string, { language = "en", more = "" } = {}): Promise<string[]> {
  const wanted = field === "places" ? "code name country latitude longitude" : "code name";
  const headers = { authorization: `Bearer ${key}`, "x-portolan-language": language };
  const answer = await portal.send(headers, `{ ${field}(search: ${JSON.stringify(search)} ${more}) { ${wanted} } }`);
  const { data } = (await answer.json()) as { data: Record<string, Record<string, unknown>[]> };
  return (data[field] ?? []).map((code) => Object.values(code).join(" · "));
}

describe("code lists before an import", () => {
  it("are our own, by word and by code, in the reader's language", async () => {
    expect(await codes("hsCodes", "93051")).toEqual(["930510 · Parts of pistols and revolvers", "93 · Arms and ammunition"]);
    expect(await codes("hsCodes", "coca")).toContain("293972 · Cocaine");
    expect(await codes("hsCodes", "cocaina", { language: "es" })).toEqual(["293972 · Cocaína"]);
    expect(await codes("hsCodes", "phones")).toEqual(expect.arrayContaining(["851713 · Smartphones"]));
    expect(await codes("hsCodes", "930599")).toEqual(["93 · Arms and ammunition"]);
    expect(await codes("places", "USJFKA")).toEqual([expect.stringMatching(/^USJFK · /)]);
    expect(await codes("units", "kilo")).toEqual(["KGM · kilogram"]);
    expect(await codes("places", "sao paulo", { more: 'country: "BR"' })).toEqual(
      expect.arrayContaining([expect.stringMatching(/^BRSAO · São Paulo · BR · -23\.57 · -46\.57$/)]),
    );
  });

  it("know where every office of theirs is", () => {
    expect(offices.filter(({ code }) => !officeCoordinates(code)).map(({ code }) => code)).toEqual([]);
    expect(officeCoordinates("USJFKA")).toEqual(officeCoordinates("USJFK"));
  });

  it("take words of a search as words, whatever is in them", async () => {
    for (const search of ["%", "_", "\\", "' or true --", "  ", "q".repeat(5000)])
      expect(await codes("places", search, { more: "first: 3" })).not.toContain(null);
    expect(await codes("hsCodes", "%o%")).toEqual(await codes("hsCodes", "o"));
  });
});

describe("npm run reference:import", () => {
  it("loads the lists, and loading them again changes nothing", async () => {
    for (let round = 0; round < 2; round++) {
      const { code, out, error } = await run("--hs", hs, "--unlocode", unlocode, "--units", unitFile);
      expect(error).toBe("");
      expect(out).toContain("Imported: 2 HS codes · 2 places · 2 units");
      expect(code).toBe(0);
    }
    expect(await codes("hsCodes", "pullov")).toEqual(["611030 · Pullovers and hoodies", "6110 · Jerseys; pullovers, knitted"]);
    expect(await codes("units", "bo")).toEqual(["BX · box"]);
  });

  it("finds accents without accents, and keeps removed entries and countries out", async () => {
    expect(await codes("places", "hofn")).toEqual(["ISHFN · Höfn · IS · 64.25 · -15.2"]);
    expect(await codes("places", "IS")).not.toContainEqual(expect.stringContaining("Gone"));
    expect(await codes("units", "fathom")).toEqual([]);
  });

  it("keeps our own names and places where both lists have a code", async () => {
    expect(await codes("hsCodes", "accessories")).toEqual(["930510 · Parts of pistols and revolvers"]);
    expect(await codes("places", "AWAUA")).toEqual(["AWAUA · Aruba, airport · AW · 12.5 · -70.01"]);
  });

  it("changes nothing when a file is damaged, and says where", async () => {
    const broken = write("broken.csv", "Status,CommonCode,Name", ",KGM,kilogram", ",too long,what");
    const { code, error } = await run("--hs", hs, "--units", broken);
    expect(error).toMatch(/broken\.csv, line 3: “too long” is not a code of this list\nNothing was imported/);
    expect(code).toBe(1);
    expect(await codes("units", "bo")).toEqual(["BX · box"]);
    expect((await run("--hs", unitFile)).error).toContain("the column hscode, description is missing");
    expect((await run("--hs", join(folder, "none.csv"))).error).toContain("The file cannot be read");
    expect((await run()).error).toContain("Usage: npm run reference:import");
  });
});
