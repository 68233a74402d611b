import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { parseOfac } from "../../lib/watchlists/parse-ofac.ts";
import { MalformedList } from "../../lib/watchlists/reference-entry.ts";

const PUBLISHED = join(import.meta.dirname, "fixtures/ofac");

describe("a well-formed OFAC list", () => {
  it("yields one entry for each designated entity, in order", async () => {
    const entries = await parseOfac(PUBLISHED);
    expect(entries.map(({ sourceId, kind }) => [sourceId, kind])).toEqual([
      ["101", "PERSON"],
      ["102", "ORGANISATION"],
      ["103", "VESSEL"],
      ["104", "AIRCRAFT"],
    ]);
  });

  it("grades names: published first, aliases strong, those called weak or kept in the remarks weak", async () => {
    const [person] = await parseOfac(PUBLISHED);
    expect(person?.names).toEqual([
      { name: "QUILLOA MERTENS, Tobin", quality: "PRIMARY" },
      { name: "EL TUERTO", quality: "WEAK" },
      { name: "MERTENS, Tobin", quality: "STRONG" },
      { name: "QUILOA, Tobino", quality: "WEAK" },
    ]);
  });

  it("keeps exact, approximate and interval birth dates apart", async () => {
    const [person] = await parseOfac(PUBLISHED);
    expect(person?.birthDates).toEqual(["1961-03-03", "~1960", "1958/1959"]);
  });

  it("takes countries from nationality, citizenship, flag and address, never from the place of birth", async () => {
    const [person, company, vessel] = await parseOfac(PUBLISHED);
    expect(person?.countries).toEqual(["CO", "PA"]);
    expect(company?.countries).toEqual(["PA"]);
    expect(vessel?.countries).toEqual(["SL"]);
  });

  it("finds every number that identifies, with who issued it", async () => {
    const [person, company, vessel, aircraft] = await parseOfac(PUBLISHED);
    expect(person?.documents).toEqual([
      { kind: "Cedula", number: "99887766", country: "CO" },
      { kind: "Passport", number: "ZX123456", country: "PA" },
      { kind: "Tax ID", number: "555-01", country: "PE" },
      { kind: "Phone Number", number: "5075550100", country: null },
      { kind: "Email Address", number: "tobin@example.org", country: null },
    ]);
    expect(company?.documents).toEqual([{ kind: "RUC", number: "1234-5-678", country: "PA" }]);
    expect(vessel?.documents).toEqual([
      { kind: "Call Sign", number: "3XYZ9", country: null },
      { kind: "IMO", number: "7654321", country: null },
      { kind: "MMSI", number: "667000001", country: null },
    ]);
    expect(aircraft?.documents).toEqual([{ kind: "Aircraft Manufacturer's Serial Number (MSN)", number: "838", country: null }]);
  });

  it("keeps an address whose country has no code, and drops one that says nothing", async () => {
    const [, company] = await parseOfac(PUBLISHED);
    expect(company?.addresses).toEqual([
      { text: "Region: Kafia Kingi", country: null },
      { text: "Shed 4, Balboa, Panama", country: "PA" },
    ]);
  });

  it("tells programmes apart and keeps title and remarks as published", async () => {
    const [person, , , aircraft] = await parseOfac(PUBLISHED);
    expect(person?.programmes).toEqual(["SDNTK", "TCO"]);
    expect(person?.reasons).toMatch(/^Harbour master; DOB 03 Mar 1961; .*S\.A\.$/);
    expect(aircraft?.reasons).toContain('"AIR"');
  });
});

describe("a malformed OFAC list", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "ofac-"));
    await cp(PUBLISHED, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function refusalAfter(file: string, damage: (text: string) => string | Buffer): Promise<MalformedList> {
    await writeFile(join(folder, file), damage(await readFile(join(folder, file), "utf8")));
    return refusal();
  }

  async function refusal(): Promise<MalformedList> {
    const error = await parseOfac(folder).catch((thrown: unknown) => thrown);
    if (!(error instanceof MalformedList)) throw new Error(`expected a MalformedList, got ${error}`);
    return error;
  }

  it.each(["sdn.csv", "alt.csv", "add.csv"])("names %s when it is missing", async (file) => {
    await rm(join(folder, file));
    expect(await refusal()).toMatchObject({ place: file, message: expect.stringContaining("missing") });
  });

  it.each(["sdn.csv", "alt.csv", "add.csv"])("names %s when it is empty but for its end mark", async (file) => {
    expect((await refusalAfter(file, () => "\r\n\x1A")).message).toBe(`${file}: the file is empty.`);
  });

  it.each(["sdn.csv", "alt.csv", "add.csv"])("names the line of %s that is cut short", async (file) => {
    const error = await refusalAfter(file, (text) => text.slice(0, text.lastIndexOf(",")));
    expect(error.place).toBe(`${file}, line ${{ "sdn.csv": 4, "alt.csv": 3, "add.csv": 4 }[file]}`);
    expect(error.message).toMatch(/\d+ columns where \d+ are published/);
  });

  it("names the line on which a quotation mark is never closed", async () => {
    const error = await refusalAfter("alt.csv", (text) => text.replace('VELLARD LINES"', "VELLARD LINES"));
    expect(error.message).toBe("alt.csv, record starting on line 3: a quotation mark is not closed or out of place.");
  });

  it("names the line where the quotation mark opened when a later one seems to close it", async () => {
    const error = await refusalAfter("sdn.csv", (text) => text.replace('VELLARD SHIPPING S.A.",', "VELLARD SHIPPING,"));
    expect(error.place).toBe("sdn.csv, record starting on line 2");
  });

  it.each([
    ["sdn.csv", "102,", "101,", "sdn.csv, line 2, column 1 (ent_num)", "already used"],
    ["sdn.csv", "102,", ",", "sdn.csv, line 2, column 1 (ent_num)", "missing"],
    ["sdn.csv", "102,", "1O2,", "sdn.csv, line 2, column 1 (ent_num)", '"1O2" is not a number'],
    ["sdn.csv", '"GREY HERON"', "-0- ", "sdn.csv, line 3, column 2 (SDN_Name)", "missing"],
    ["sdn.csv", '"vessel"', '"vassal"', "sdn.csv, line 3, column 3 (SDN_Type)", '"vassal"'],
    ["alt.csv", "101,12", "101,11", "alt.csv, line 2, column 2 (alt_num)", "already used"],
    ["alt.csv", "102,13", "999,13", "alt.csv, line 3, column 1 (ent_num)", "no entity 999"],
    ["alt.csv", '"nka"', '"nkaa"', "alt.csv, line 3, column 3 (alt_type)", '"nkaa"'],
    ["add.csv", "101,21", "999,21", "add.csv, line 1, column 1 (ent_num)", "no entity 999"],
    ["add.csv", "102,22", "102,", "add.csv, line 2, column 2 (add_num)", "missing"],
  ])("names the field when %s has %s replaced by %s", async (file, whole, broken, place, problem) => {
    const error = await refusalAfter(file, (text) => text.replace(whole, broken));
    expect(error).toMatchObject({ place, message: expect.stringContaining(problem) });
  });

  it("names the line of a character that is not UTF-8", async () => {
    const error = await refusalAfter("add.csv", (text) => Buffer.from(text.replace("Balboa", "Balbó"), "latin1"));
    expect(error.place).toBe("add.csv, line 4");
  });
});

it("never takes a number from the end of remarks that the publisher cut off", async () => {
  const folder = await mkdtemp(join(tmpdir(), "ofac-"));
  await cp(PUBLISHED, folder, { recursive: true });
  const text = await readFile(join(folder, "sdn.csv"), "utf8");
  const remarks = `MMSI 667000001; ${"x".repeat(969)}; Passport AB12`;
  await writeFile(join(folder, "sdn.csv"), text.replace(/Vessel Registration.*(?="\r\n104)/, remarks));
  const entries = await parseOfac(folder);
  await rm(folder, { recursive: true });
  expect(remarks).toHaveLength(1000);
  expect(entries[2]?.documents.map(({ kind }) => kind)).toEqual(["Call Sign", "MMSI"]);
});
