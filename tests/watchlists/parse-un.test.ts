import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parseUn } from "../../lib/watchlists/parse-un.ts";
import { MalformedList } from "../../lib/watchlists/reference-entry.ts";

const PUBLISHED = join(import.meta.dirname, "fixtures/un.xml");

describe("a well-formed UN list", () => {
  it("yields people and organisations with every spelling graded by script and quality", async () => {
    const [person, organisation] = await parseUn(PUBLISHED);
    expect(person).toMatchObject({ sourceId: "900001", kind: "PERSON" });
    expect(person?.names).toEqual([
      { name: "TOBIN AL-QUILLOA MERTENS", quality: "PRIMARY" },
      { name: "توبين القلوا", quality: "ORIGINAL_SCRIPT" },
      { name: "Tobin Mertens", quality: "STRONG" },
      { name: "Tobyn Mertens", quality: "STRONG" },
      { name: "أبو فيري", quality: "ORIGINAL_SCRIPT" },
      { name: "Abu Ferry", quality: "WEAK" },
      { name: "Abou Ferry", quality: "WEAK" },
      { name: "Quill Amberson", quality: "STRONG" },
    ]);
    expect(organisation).toMatchObject({ sourceId: "900002", kind: "ORGANISATION" });
    expect(organisation?.names).toEqual([
      { name: "GREY HERON FERRIES (GHF)", quality: "PRIMARY" },
      { name: "Heron Lines", quality: "STRONG" },
      { name: "Old Heron", quality: "STRONG" },
      { name: "شركة البلشون", quality: "ORIGINAL_SCRIPT" },
    ]);
  });

  it("keeps exact, interval, approximate and partial birth dates, also of an alias", async () => {
    const [person] = await parseUn(PUBLISHED);
    expect(person?.birthDates).toEqual(["1970-02-03", "1968/1970", "~1969", "1973-11", "1971"]);
  });

  it("takes countries from nationality and address, never from the place of birth", async () => {
    const [person, organisation] = await parseUn(PUBLISHED);
    expect(person?.countries).toEqual(["CD", "RW"]);
    expect(organisation?.countries).toEqual(["IR"]);
  });

  it("gives addresses, documents, programme, reasons and the day of listing", async () => {
    const [person, organisation] = await parseUn(PUBLISHED);
    expect(person).toMatchObject({
      addresses: [{ text: "4 Quay Lane, Goma, Rwanda (as of 2016)", country: "RW" }],
      documents: [
        { kind: "Passport", number: "OB 0000001", country: "TZ" },
        { kind: "UN reference number", number: "CDi.901", country: null },
      ],
      programmes: ["DRC"],
      reasons: "Runs a ferry & a shed. Wrapped here.",
      listedOn: "2015-03-27",
    });
    expect(organisation).toMatchObject({ programmes: ["Iran"], reasons: null, listedOn: "2010-06-09" });
  });
});

it("reads the replacement characters that the publisher itself left in the list", async () => {
  const folder = await mkdtemp(join(tmpdir(), "un-"));
  await writeFile(join(folder, "un.xml"), (await readFile(PUBLISHED, "utf8")).replace("Goma", "G\uFFFDma"));
  const [person] = await parseUn(join(folder, "un.xml"));
  await rm(folder, { recursive: true });
  expect(person?.addresses[0]?.text).toContain("G\uFFFDma");
});

describe("a malformed UN list", () => {
  async function refusalAfter(damage: (text: string) => string | Buffer): Promise<MalformedList> {
    const folder = await mkdtemp(join(tmpdir(), "un-"));
    const path = join(folder, "un.xml");
    await writeFile(path, damage(await readFile(PUBLISHED, "utf8")));
    const error = await parseUn(path).catch((thrown: unknown) => thrown);
    await rm(folder, { recursive: true });
    if (!(error instanceof MalformedList)) throw new Error(`expected a MalformedList, got ${error}`);
    return error;
  }

  it("is refused with line and column when a tag is not closed", async () => {
    const error = await refusalAfter((text) => text.replace("</THIRD_NAME>", ""));
    expect(error.place).toMatch(/^un\.xml, line 72, column \d+$/);
    expect(error.message).toMatch(/not well-formed XML: .* THIRD_NAME from un\.xml, line 9/);
  });

  it("is refused when the file ends early, however many entries were whole", async () => {
    const error = await refusalAfter((text) => text.slice(0, text.indexOf("<ENTITY_ALIAS>")));
    expect(error.place).toMatch(/^un\.xml, line 82, column \d+$/);
  });

  it("is refused when it is empty", async () => {
    expect((await refusalAfter(() => "")).place).toMatch(/^un\.xml, line 1/);
  });

  it("is refused when it has no entry", async () => {
    const error = await refusalAfter(() => "<CONSOLIDATED_LIST><INDIVIDUALS/></CONSOLIDATED_LIST>");
    expect(error.message).toBe("un.xml: the file has no INDIVIDUAL and no ENTITY.");
  });

  it("is refused when its root is that of another publisher", async () => {
    const error = await refusalAfter((text) => text.replaceAll("CONSOLIDATED_LIST", "sdnList"));
    expect(error.place).toMatch(/^un\.xml, line 2, column \d+$/);
    expect(error.message).toContain("the root element is sdnList, not CONSOLIDATED_LIST");
  });

  it.each([
    ["<DATAID>900001</DATAID>", "", /^un\.xml, line 4, column \d+, field DATAID$/],
    ["<DATAID>900002</DATAID>", "<DATAID/>", /^un\.xml, line 75, column \d+, field DATAID$/],
    ["900002", "900001", /^un\.xml, line 75, column \d+, field DATAID$/],
    ["<FIRST_NAME>GREY HERON FERRIES (GHF)", "<FIRST_NAME>", /^un\.xml, line 75, column \d+, field FIRST_NAME$/],
    ["<QUALITY>Low", "<QUALITY>Medium", /^un\.xml, line 25, column \d+, field QUALITY$/],
  ])("names the field when %s becomes %s", async (whole, broken, place) => {
    expect((await refusalAfter((text) => text.replace(whole, broken))).place).toMatch(place);
  });

  it("is refused at a character that is not UTF-8", async () => {
    const error = await refusalAfter((text) => Buffer.from(text.replace("Goma", "Gomá"), "latin1"));
    expect(error.message).toMatch(/^un\.xml, line 39, column \d+: a character here or shortly after is not UTF-8/);
  });

  it("is refused when it ends in the middle of a character", async () => {
    const error = await refusalAfter((text) => Buffer.concat([Buffer.from(text), Buffer.from([0xc3])]));
    expect(error.message).toContain("not UTF-8");
  });

  it("is refused when it is missing", async () => {
    await expect(parseUn("/nowhere/un.xml")).rejects.toMatchObject({ name: "MalformedList", place: "un.xml" });
  });
});
