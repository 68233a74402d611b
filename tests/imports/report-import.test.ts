// Importing files as an agency's program does, over HTTP.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import type pg from "pg";
import { TestPortal } from "../running/portal.ts";
import { type Enrolled, Registry } from "../running/registry.ts";
import { report, text } from "./drawn-report.ts";
import { Importer } from "./importer.ts";

let portal: TestPortal;
let administrator: pg.Client;
let registry: Registry;
const importer: Record<string, Importer> = {};
beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0", PORTOLAN_IMPORT_MB: "1" });
  administrator = await portal.administrator();
  registry = new Registry(administrator);
  await registry.agency("XA-CUSTOMS", { receivesPersonalData: true, units: ["North", "South"] });
  await registry.agency("XB-POST");
  for (const [name, place, role] of [
    ["Nora", "XA-CUSTOMS/North", "OFFICER"],
    ["Ned", "XA-CUSTOMS/North", "ANALYST"],
    ["Nils", "XA-CUSTOMS/North", "SUPERVISOR"],
    ["Sol", "XA-CUSTOMS/South", "OFFICER"],
    ["Bea", "XB-POST", "OFFICER"],
  ] as const) {
    const { key } = await registry.member(name, place, [role]);
    importer[name] = new Importer(portal, key.secret);
  }
});
afterAll(async () => {
  await administrator?.end();
  await portal?.stop();
});

const as = (name: string) => importer[name] as Importer;
const person = (name: string) => registry.people.get(name) as Enrolled;
const header = "own_reference,occurred_on,place,transport,goods_description,quantity,unit,origin_country,tlp,party_role,party_name";
const row = (reference: string, place = "Quay", quantity = "1") => `${reference},2026-03-05,${place},MAIL,Slides,${quantity},KGM,NL,,,`;
const file = (...rows: string[]) => [header, ...rows].join("\n");
const stored = async (reference: string) =>
  (await administrator.query("select *, occurred_on::text as day from seizure_report where own_reference = $1 order by created_at", [reference]))
    .rows;

describe("a file", () => {
  it("is checked first, and then written as drafts of the importer's unit", async () => {
    const checked = await as("Nora").checked(file(row("A-1"), `A-1,,,,Ampoules,20,H87,CO,,SENDER,Jane Example`, row("A-2")));
    expect(checked).toMatchObject({ state: "CHECKED", rowCount: 3, faultCount: 0, newCount: 2, changedCount: 0, unchangedCount: 0 });
    expect(await stored("A-1")).toEqual([]);
    expect(await as("Nora").confirmed(checked.id)).toMatchObject({ state: "IMPORTED", progress: 0, preview: [] });
    const [report] = await stored("A-1");
    expect(report).toMatchObject({ status: "DRAFT", tlp: "AMBER", author_id: person("Nora").id, unit_id: person("Nora").unitId });
    const goods = await administrator.query("select description, quantity::text from seizure_goods where report_id = $1 order by position", [
      report.id,
    ]);
    expect(goods.rows).toEqual([
      { description: "Slides", quantity: "1.0000" },
      { description: "Ampoules", quantity: "20.0000" },
    ]);
    const parties = await administrator.query("select name, audience_id from seizure_party where report_id = $1", [report.id]);
    expect(parties.rows).toEqual([{ name: "Jane Example", audience_id: report.audience_id }]);
  });

  it("imported again changes nothing; a changed row changes its report alone", async () => {
    await as("Nora").imported(file(row("B-1"), row("B-2")));
    const before = await stored("B-1");
    const again = await as("Nora").checked(file(row("B-1"), row("B-2", "Pier", "2.50")));
    expect(again).toMatchObject({ newCount: 0, changedCount: 1, unchangedCount: 1 });
    await as("Nora").confirmed(again.id);
    expect(await stored("B-1")).toEqual(before);
    expect(await stored("B-2")).toMatchObject([{ place: "Pier", revision: 2 }]);
    expect(await as("Nora").checked(file(row("B-1"), row("B-2", "Pier", "2.5")))).toMatchObject({ changedCount: 0, unchangedCount: 2 });
  });

  it("with faults names each with row, column, value and reason, and writes nothing", async () => {
    const checked = await as("Nora").checked(
      file(
        row("C-1"),
        "C-2,2026-13-05,,MAIL,Slides,much,KGM,XX,,,",
        `,2026-03-05,Quay,PIGEON,Slides,1,KILO,NL,,,`,
        "C-1,2026-03-05,Elsewhere,,,,,,,,",
      ),
    );
    expect(checked).toMatchObject({ state: "CHECKED", rowCount: 4, faultyRowCount: 3 });
    expect(checked.faults.map(({ row, column, value, code }: Record<string, unknown>) => [row, column, value, code])).toEqual(
      expect.arrayContaining([
        [3, "occurred_on", "2026-13-05", "INVALID"],
        [3, "place", null, "REQUIRED"],
        [3, "quantity", "much", "INVALID"],
        [3, "origin_country", "XX", "UNKNOWN_CODE"],
        [4, "own_reference", null, "REQUIRED"],
        [4, "transport", "PIGEON", "UNKNOWN_CODE"],
        [4, "unit", "KILO", "INVALID"],
        [5, "own_reference", "C-1", "ROWS_APART"],
      ]),
    );
    const refused = await as("Nora").mutate("reportImportConfirm", { id: checked.id });
    expect(refused.data.answer.userErrors).toMatchObject([{ code: "IMPORT_HAS_FAULTS" }]);
    expect(await stored("C-1")).toEqual([]);
    const response = await fetch(`${portal.url}/imports/faulty-rows.csv?id=${encodeURIComponent(checked.id)}&language=es`, {
      headers: { authorization: `Bearer ${as("Nora").key}` },
    });
    const rows = (await response.text()).split("\r\n");
    expect(rows[0]).toBe(`${header},que_esta_mal`);
    expect(rows[1]).toContain("quantity: ");
    expect(rows).toHaveLength(5);
  });

  it("may come in Windows-1252, with semicolons, other titles, words, dates and decimals; its mapping is found again", async () => {
    const text = "Nr.;Datum;Ort;Weg;Ware;Menge;Einheit;Herkunft\r\nD-1;05.03.2026;Curaçao;Post;Küche;1.250,5;kgm;nl\r\n";
    const bytes = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
    const field = (column: string, name: string, values = [] as { theirs: string; ours: string }[]) => ({ column, field: name, values });
    const columns = {
      columns: [
        field("Nr.", "OWN_REFERENCE"),
        field("Datum", "OCCURRED_ON"),
        field("Ort", "PLACE"),
        field("Weg", "TRANSPORT", [{ theirs: "post", ours: "MAIL" }]),
        field("Ware", "GOODS_DESCRIPTION"),
        field("Menge", "QUANTITY"),
        field("Einheit", "UNIT"),
        field("Herkunft", "ORIGIN_COUNTRY"),
      ],
      constants: [{ field: "TLP", value: "GREEN" }],
      dateOrder: "DAY_MONTH_YEAR",
      decimalComma: true,
    };
    const checked = await as("Nora").checked(bytes, columns, "Old system");
    expect(checked).toMatchObject({ faults: [], newCount: 1 });
    await as("Nora").confirmed(checked.id);
    expect(await stored("D-1")).toMatchObject([{ place: "Curaçao", tlp: "GREEN", day: "2026-03-05" }]);

    const { id, state } = await as("Nora").upload(text.replace("D-1", "D-2"), { name: "daily.csv", confirm: "1" });
    expect(state).toBe("CHECKING");
    expect(await as("Nora").settled(id)).toMatchObject({ state: "IMPORTED", newCount: 1, mapping: { name: "Old system" } });
  });

  it("that changes what is released is a supervisor's, and its readers get a supplement", async () => {
    await as("Nils").imported(file(row("E-1")));
    const [{ id }] = (await stored("E-1")) as [{ id: string }];
    const to = [{ agency: registry.agencies.get("XB-POST") }];
    const app = await portal.role("portolan_app");
    // Released by another supervisor than its author.
    const { session } = await registry.member("Nell", "XA-CUSTOMS/North", ["SUPERVISOR"]);
    await app.query("begin");
    await app.query("select portolan.enter($1)", [session.secret]);
    const asked = ["SEIZURE_REPORT", id, JSON.stringify(to), "[]"];
    const { rows } = await app.query("select portolan.preview_release($1, $2, $3, $4) ->> 'digest' as digest", asked);
    await app.query("select portolan.release_record($1, $2, $3, $4, $5)", [...asked, rows[0].digest]);
    await app.query("commit");
    await app.end();
    expect(await as("Nora").checked(file(row("E-1")))).toMatchObject({ faultCount: 0, unchangedCount: 1 });
    expect((await as("Nora").checked(file(row("E-1", "Pier")))).faults).toMatchObject([{ row: 2, code: "NEEDS_SUPERVISOR" }]);
    expect(await as("Nils").imported(file(row("E-1", "Pier")))).toMatchObject({ state: "IMPORTED", changedCount: 1 });
    expect(await stored("E-1")).toMatchObject([{ status: "RELEASED", version: 2, place: "Pier" }]);
    const versions = await administrator.query("select version, is_correction from seizure_report_version where report_id = $1 order by 1", [id]);
    expect(versions.rows).toEqual([
      { version: 1, is_correction: false },
      { version: 2, is_correction: false },
    ]);
  });

  it("whose reports were changed after the check is written not at all", async () => {
    await as("Nora").imported(file(row("F-1")));
    const checked = await as("Nora").checked(file(row("F-1", "Pier"), row("F-2")));
    await administrator.query("update seizure_report set revision = revision + 1 where own_reference = 'F-1'");
    expect(await as("Nora").confirmed(checked.id)).toMatchObject({ state: "FAILED", failure: "CHANGED_MEANWHILE" });
    expect(await stored("F-2")).toEqual([]);
    expect(await stored("F-1")).toMatchObject([{ place: "Quay" }]);
  });

  it("that cannot be read on says where", async () => {
    const checked = await as("Nora").checked(file(row("G-1"), `G-2,2026-03-05,"Quay`, "x".repeat(250_000)));
    expect(checked.faults).toMatchObject([{ row: 3, code: "ROW_BROKEN" }]);
  });

  it("is refused when it is too large, and to whom may not import", async () => {
    expect(await as("Nora").upload("x".repeat(1_100_000))).toMatchObject({ status: 413 });
    expect(await as("Ned").upload(file(row("H-1")))).toMatchObject({ status: 403 });
    const { rows } = await administrator.query("select count(*)::int as count from report_import where size > 1000000");
    expect(rows[0].count).toBe(0);
  });

  it("is seen by the unit and the supervisors alone, and only its importer goes on with it", async () => {
    const { id } = await as("Nora").checked(file(row("I-1"), "I-2,,,,,,,,,,"));
    expect((await as("Nils").find(id)).faultCount).toBeGreaterThan(0);
    for (const name of ["Sol", "Bea"]) {
      expect(await as(name).find(id)).toBeNull();
      const response = await fetch(`${portal.url}/imports/faulty-rows.csv?id=${encodeURIComponent(id)}`, {
        headers: { authorization: `Bearer ${as(name).key}` },
      });
      expect(response.status).toBe(404);
    }
    for (const name of ["Nils", "Sol", "Bea"]) {
      const { data } = await as(name).mutate("reportImportCancel", { id });
      expect(data.answer.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    }
    expect((await as("Nora").mutate("reportImportCancel", { id })).data.answer.reportImport.state).toBe("CANCELLED");
  });

  it("has a template in both languages that imports as it is", async () => {
    for (const language of ["en", "es"]) {
      const response = await fetch(`${portal.url}/imports/template.csv?language=${language}`, {
        headers: { authorization: `Bearer ${as("Sol").key}` },
      });
      const checked = await as("Sol").checked(await response.text());
      expect(checked).toMatchObject({ faults: [], newCount: 1 });
    }
  });
});

describe("an export", () => {
  let round = 0;
  it("brings reports without an own reference back by the one that Portolan gave: unchanged, or changed where the file says so", async () => {
    const sol = as("Sol");
    const exported = async () => {
      const query = new URLSearchParams({ filter: JSON.stringify({ own: true }) });
      return (await fetch(`${portal.url}/exports/seizure-reports.csv?${query}`, { headers: { authorization: `Bearer ${sol.key}` } })).text();
    };
    await fc.assert(
      fc.asyncProperty(fc.array(report, { minLength: 1, maxLength: 4 }), text, async (drawn, formula) => {
        const place = `=${formula} ${++round}`;
        const draft = "mutation ($input: SeizureReportInput!) { done: seizureReportDraft(input: $input) { userErrors { code field } } }";
        for (const input of drawn) expect((await portal.ask(sol.key, draft, { input })).data.done.userErrors).toEqual([]);
        const csv = await exported();
        const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
        const count = new Set(rows.map(({ reference }) => reference)).size;
        expect(await sol.checked(csv)).toMatchObject({ faults: [], newCount: 0, changedCount: 0, unchangedCount: count });

        const reference = rows.find((row) => !row.own_reference)?.reference;
        const edited = rows.map((row) => (row.reference === reference && row.place ? { ...row, place } : row));
        const checked = await sol.checked(stringify(edited, { header: true }));
        expect(checked).toMatchObject({ faults: [], newCount: 0, changedCount: 1, unchangedCount: count - 1 });
        await sol.confirmed(checked.id);
        expect((await administrator.query("select reference, place from seizure_report where place = $1", [place])).rows).toEqual([
          { reference, place },
        ]);
        expect(await sol.checked(await exported())).toMatchObject({ faults: [], newCount: 0, changedCount: 0, unchangedCount: count });
      }),
      { numRuns: 3, endOnFailure: true },
    );
    // Brought to another unit, each of its reports is unknown there.
    const { faults } = await as("Nora").checked(await exported());
    expect(new Set(faults.map(({ code }: { code: string }) => code))).toEqual(new Set(["UNKNOWN_REPORT"]));
  });
});
