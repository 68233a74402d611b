// Reports by chance, written with the columns of an export and imported, are the same reports; imported again
// they change nothing; and an import survives its server.
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import type pg from "pg";
import { dateOrders } from "../../lib/imports/mapping.ts";
import { reportColumns, reportRows } from "../../lib/seizures/report-columns.ts";
import type { ReportInput } from "../../lib/seizures/report-input.ts";
import { TestPortal } from "../running/portal.ts";
import { Registry } from "../running/registry.ts";
import { oneOf, report, text } from "./drawn-report.ts";
import { type Columns, Importer } from "./importer.ts";

let portal: TestPortal;
let administrator: pg.Client;
let importer: Importer;
let stranger: string;
beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  administrator = await portal.administrator();
  const registry = new Registry(administrator);
  await registry.agency("XA-CUSTOMS", { units: ["North"] });
  importer = new Importer(portal, (await registry.member("Nora", "XA-CUSTOMS/North", ["OFFICER"])).key.secret);
  await registry.agency("XB-CUSTOMS");
  stranger = (await registry.member("Sara", "XB-CUSTOMS", ["OFFICER"])).key.secret;
});
afterAll(async () => {
  await administrator?.end();
  await portal?.stop();
});

const fileOf = (reports: ReportInput[]) => stringify([reportColumns.map(({ name }) => name), ...reports.flatMap(reportRows)]);

/** The reports as they are stored, in the form of their input. */
async function stored(references: string[]): Promise<unknown[]> {
  const { rows } = await administrator.query(
    `select own_reference as "ownReference", occurred_on::text as "occurredOn", place, transport, tlp, handling, concealment, narrative, offence,
      (select json_agg(json_build_object('aspect', aspect, 'commodityGroup', commodity_group, 'description', description, 'quantity', trim_scale(quantity)::text,
        'unit', unit, 'isEstimated', is_estimated, 'isNet', is_net, 'pieces', pieces, 'brand', brand) order by position) from seizure_goods g where g.report_id = r.id) as goods,
      (select json_agg(json_build_object('role', role, 'country', country, 'office', office) order by position) from route_leg l where l.report_id = r.id) as legs,
      coalesce((select json_agg(json_build_object('role', role, 'status', status, 'kind', kind, 'name', name, 'phone', phone) order by position)
        from seizure_party p where p.report_id = r.id), '[]') as parties
     from seizure_report r where own_reference = any ($1) order by own_reference`,
    [references],
  );
  return rows;
}

let file = 0;
it("reports that are written as an export and imported are the same reports, and imported again are left alone", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(report, { minLength: 1, maxLength: 12 }), async (drawn) => {
      file++;
      const reports = drawn.map((one, place) => ({ ownReference: `${String(file).padStart(4, "0")}-${String(place).padStart(2, "0")}`, ...one }));
      const csv = fileOf(reports as ReportInput[]);
      const imported = await importer.imported(csv);
      expect(imported).toMatchObject({ state: "IMPORTED", newCount: reports.length, faultCount: 0 });
      expect(await stored(reports.map(({ ownReference }) => ownReference))).toEqual(reports);
      expect(await importer.checked(csv)).toMatchObject({ newCount: 0, changedCount: 0, unchangedCount: reports.length });
    }),
    { numRuns: 12 },
  );
});

// How an agency's own file may say the same: its titles and order, its words for codes (ours, shifted, among them), dates and decimals.
const ownForm = fc.record({
  order: fc.shuffledSubarray(
    reportColumns.map((_, place) => place),
    { minLength: reportColumns.length },
  ),
  words: oneOf(["OURS", "SHIFTED", "INVENTED"]),
  dateOrder: oneOf(dateOrders),
  decimalComma: fc.boolean(),
});
type OwnForm = typeof ownForm extends fc.Arbitrary<infer Form> ? Form : never;
const columnsOf = ({ order, words, dateOrder, decimalComma }: OwnForm): Columns => ({
  columns: order.map((place) => {
    const { name, codes: list = [] } = reportColumns[place] as (typeof reportColumns)[number];
    const theirs = (at: number) => (words === "SHIFTED" ? (list[(at + 1) % list.length] as string) : `Código ${at}`);
    return { column: `T${place}`, field: name.toUpperCase(), values: words === "OURS" ? [] : list.map((ours, at) => ({ theirs: theirs(at), ours })) };
  }),
  dateOrder,
  decimalComma,
});

async function keep(name: string, columns: Columns): Promise<string> {
  const { data, errors } = await portal.ask(
    importer.key,
    "mutation ($input: ImportMappingSaveInput!) { importMappingSave(input: $input) { importMapping { id } userErrors { code } } }",
    { input: { name, header: columns.columns.map(({ column }) => column), columns } },
  );
  if (errors || data.importMappingSave.userErrors.length) throw new Error(JSON.stringify(errors ?? data.importMappingSave));
  return data.importMappingSave.importMapping.id;
}
const exported = (mapping: string, key = importer.key, form = "csv") =>
  fetch(`${portal.url}/exports/seizure-reports.${form}?${new URLSearchParams({ mapping, filter: JSON.stringify({ own: true }) })}`, {
    headers: { authorization: `Bearer ${key}` },
  });

it("reports that are exported by a kept mapping say the same when they are read by it", async () => {
  let form = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(report, { minLength: 1, maxLength: 6 }), ownForm, async (drawn, drawnForm) => {
      form++;
      const reports = drawn.map((one, place) => ({ ownReference: `M${form}-${place}`, ...one }));
      await importer.imported(fileOf(reports as ReportInput[]));
      const mapping = await keep(`Form ${form}`, columnsOf(drawnForm));
      const response = await exported(mapping);
      const count = Number(response.headers.get("x-portolan-reports"));
      expect(count).toBeGreaterThanOrEqual(reports.length);
      const { id } = await importer.upload(await response.text(), { mapping });
      expect(await importer.settled(id)).toMatchObject({ state: "CHECKED", faults: [], newCount: 0, changedCount: 0, unchangedCount: count });
    }),
    { numRuns: 8 },
  );
});

it("an export by a mapping has its header and its words, and says TLP and what it takes for granted beside them", async () => {
  const mapping = await keep("Ledger", {
    columns: [
      { column: "Case", field: "OWN_REFERENCE" },
      { column: "Day", field: "OCCURRED_ON" },
      { column: "Place", field: "PLACE" },
      { column: "What", field: "GOODS_DESCRIPTION" },
      { column: "How much", field: "QUANTITY" },
      {
        column: "Measure",
        field: "UNIT",
        values: [
          { theirs: "kilos", ours: "KGM" },
          { theirs: "H87", ours: "KGM" },
        ],
      },
      { column: "From", field: "ORIGIN_COUNTRY" },
    ],
    constants: [{ field: "TRANSPORT", value: "MAIL" }],
    dateOrder: "DAY_MONTH_YEAR",
    decimalComma: true,
  });
  const inKilos = { description: "=Slides", quantity: "1.5", unit: "KGM" };
  const ledger = {
    ownReference: "LEDGER-1",
    occurredOn: "2026-03-05",
    place: "Quay",
    transport: "ROAD",
    tlp: "GREEN",
    handling: "H2",
    goods: [inKilos, { ...inKilos, unit: "H87" }],
    legs: [{ role: "ORIGIN", country: "NL" }],
    parties: ["A", "B", "C"].map((name) => ({ role: "SENDER", name })),
  };
  await importer.imported(fileOf([ledger as unknown as ReportInput]));
  const rows: Record<string, string>[] = parse(await (await exported(mapping)).text(), { bom: true, columns: true });
  const [first, second, ...more] = rows.filter((row) => row.Case === "LEDGER-1");
  const said = { Case: "LEDGER-1", What: "'=Slides", "How much": "1,5", tlp: "GREEN", handling: "H2", agency: "XA-CUSTOMS" };
  expect(first).toMatchObject({ ...said, Day: "05/03/2026", Place: "Quay", Measure: "kilos", From: "NL", transport: "ROAD" });
  // "H87" would be read as kilograms. The parties are in no column, and so in no row.
  expect(second).toMatchObject({ ...said, Day: "", Place: "", Measure: "", From: "" });
  expect(more).toEqual([]);

  expect((await exported(mapping, importer.key, "jsonl")).status).toBe(400);
  expect((await exported(mapping, stranger)).status).toBe(404);
  expect((await exported(Buffer.from("ImportMapping:00000000-0000-0000-0000-000000000000").toString("base64"))).status).toBe(404);
});

it("what an agency exports with its own reports imports again as unchanged, and cells that could be formulas come back as they were", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(report, { minLength: 1, maxLength: 12 }), text, async (drawn, formula) => {
      file++;
      const reports = drawn.map((one, place) => ({ ownReference: `${String(file).padStart(4, "0")}-${String(place).padStart(2, "0")}`, ...one }));
      Object.assign(reports[0] as object, { place: `=${formula}`, narrative: `'@${formula}` });
      const { data, errors } = await portal.ask(
        importer.key,
        "mutation ($input: SeizureReportDraftManyInput!) { done: seizureReportDraftMany(input: $input) { results { outcome } userErrors { code field } } }",
        { input: { reports } },
      );
      expect([errors, data?.done.userErrors]).toEqual([undefined, []]);
      const references = reports.map(({ ownReference }) => ownReference);
      expect(await stored(references)).toEqual(reports);
      const headers = { authorization: `Bearer ${importer.key}` };
      const csv = await (await fetch(`${portal.url}/exports/seizure-reports.csv`, { headers })).text();
      const kept = await administrator.query("select count(*)::int as count from seizure_report");
      const checked = await importer.checked(csv);
      expect(checked).toMatchObject({ faults: [], newCount: 0, changedCount: 0, unchangedCount: kept.rows[0].count });
      // Where nothing is known by these references, the same file makes the same reports.
      await administrator.query("update seizure_report set own_reference = gen_random_uuid()::text");
      const imported = await importer.confirmed((await importer.checked(csv)).id);
      expect(imported).toMatchObject({ state: "IMPORTED", newCount: kept.rows[0].count });
      expect(await stored(references)).toEqual(reports);
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

const spoilings: [column: string, value: string, code: string][] = [
  ["occurred_on", "2026-02-30", "INVALID"],
  ["place", "", "REQUIRED"],
  ["transport", "BALLOON", "UNKNOWN_CODE"],
  ["quantity", "1,5", "INVALID"],
  ["unit", "ZZ9", "UNKNOWN_CODE"],
  ["origin_country", "XX", "UNKNOWN_CODE"],
  ["pieces", "many", "INVALID"],
  ["own_reference", "", "REQUIRED"],
];

it("every row that is spoilt is named with its column, and nothing is written", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.tuple(fc.nat(7), fc.nat(19)), { minLength: 1, maxLength: 10, selector: ([, row]) => row }), async (spoilt) => {
      const plain = (place: number): ReportInput => ({
        ownReference: `S-${place}`,
        occurredOn: "2026-03-05",
        place: "Quay",
        transport: "MAIL",
        goods: [{ description: "Slides", quantity: "1", unit: "KGM" }],
        legs: [{ role: "ORIGIN", country: "NL" }],
      });
      const rows = Array.from({ length: 20 }, (_, place) => reportRows(plain(place))[0] as string[]);
      const names = reportColumns.map(({ name }) => name);
      const expected = spoilt.map(([which, row]) => {
        const [column, value, code] = spoilings[which] as (typeof spoilings)[number];
        (rows[row] as string[])[names.indexOf(column)] = value;
        return `${row + 2} ${column} ${code}`;
      });
      const checked = await importer.checked(stringify([names, ...rows]));
      const told = checked.faults.map(({ row, column, code }: Record<string, unknown>) => `${row} ${column} ${code}`);
      expect(told.sort()).toEqual(expected.sort());
      expect(await stored(["S-0", "S-1", "S-19"])).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

it("that is cancelled while it is written leaves nothing behind, and can be imported anew", async () => {
  const count = 1_500;
  const csv = fileOf(
    Array.from(
      { length: count },
      (_, place): ReportInput => ({
        ownReference: `X-${String(place).padStart(4, "0")}`,
        occurredOn: "2026-03-05",
        place: "Quay",
        transport: "MAIL",
        goods: [{ description: "Slides", quantity: "1", unit: "KGM" }],
        legs: [{ role: "ORIGIN", country: "NL" }],
      }),
    ),
  );
  const written = async () => (await administrator.query("select 1 from seizure_report where own_reference like 'X-%'")).rowCount;
  const { id } = await importer.checked(csv);
  // Somebody is writing the same own reference by hand: the import waits for them in its last part.
  await administrator.query("begin");
  await administrator.query(
    `insert into seizure_report (agency_id, unit_id, audience_id, reference, own_reference, occurred_on, place, transport)
     select agency_id, unit_id, audience_id, 'BY-HAND', 'X-1400', '2026-03-05', 'Quay', 'MAIL' from seizure_report where unit_id is not null limit 1`,
  );
  await importer.mutate("reportImportConfirm", { id });
  const isWaiting = async () =>
    (await administrator.query("select 1 from pg_stat_activity a where pg_backend_pid() = any (pg_blocking_pids(a.pid))")).rowCount;
  while (!(await isWaiting())) await new Promise((done) => setTimeout(done, 50));
  const cancelled = await importer.mutate("reportImportCancel", { id });
  expect(cancelled.data.answer).toMatchObject({ reportImport: { state: "CANCELLED" }, userErrors: [] });
  await administrator.query("rollback");
  const jobs = async () => (await administrator.query("select 1 from graphile_worker._private_jobs")).rowCount;
  while (await jobs()) await new Promise((done) => setTimeout(done, 50));
  expect([await written(), (await importer.find(id)).state]).toEqual([0, "CANCELLED"]);
  expect(await importer.imported(csv)).toMatchObject({ state: "IMPORTED", newCount: count });
  expect(await written()).toBe(count);
});

it("is written once, also when its server is killed in the middle and started again", async () => {
  const count = 3_000;
  const reports = Array.from(
    { length: count },
    (_, place): ReportInput => ({
      ownReference: `K-${place}`,
      occurredOn: "2026-03-05",
      place: "Quay",
      transport: "MAIL",
      goods: [{ description: "Slides", quantity: "1", unit: "KGM" }],
      legs: [{ role: "ORIGIN", country: "NL" }],
    }),
  );
  const { id } = await importer.checked(fileOf(reports));
  await importer.mutate("reportImportConfirm", { id });
  const isAtWork = async () => (await administrator.query("select 1 from report_import where state = 'IMPORTING' and progress > 10")).rowCount;
  while (!(await isAtWork())) await new Promise((done) => setImmediate(done));
  await portal.kill();
  expect((await administrator.query("select 1 from seizure_report where own_reference like 'K-%'")).rowCount).toBe(0);
  portal = await portal.startAgain();
  expect(await new Importer(portal, importer.key).settled(id)).toMatchObject({ state: "IMPORTED", newCount: count });
  const { rows } = await administrator.query(
    "select count(*)::int as count, count(distinct own_reference)::int as different from seizure_report where own_reference like 'K-%'",
  );
  expect(rows[0]).toEqual({ count, different: count });
});
