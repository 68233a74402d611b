// Exports over HTTP: each format says what the contract answers to the same viewer, less what may not leave.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import type pg from "pg";
import { TestPortal } from "../running/portal.ts";
import { Registry } from "../running/registry.ts";

let portal: TestPortal;
let administrator: pg.Client;
let keyOf: (name: string) => string;
beforeAll(async () => {
  portal = await TestPortal.start();
  administrator = await portal.administrator();
  const people = portal.people();
  keyOf = (name) => people.find((one) => one.name.startsWith(name))?.key ?? "";
});
afterAll(async () => {
  await administrator?.end();
  await portal?.stop();
});

type Params = { filter?: object; search?: string; orderBy?: object };
const addressOf = (format: string, { filter, search, orderBy }: Params = {}) =>
  `${portal.url}/exports/seizure-reports.${format}?${new URLSearchParams({
    ...(filter && { filter: JSON.stringify(filter) }),
    ...(search && { search }),
    ...(orderBy && { orderBy: JSON.stringify(orderBy) }),
  })}`;
const fetchExport = (key: string, format: string, params?: Params) =>
  fetch(addressOf(format, params), { headers: { authorization: `Bearer ${key}` } });

const whole = `id reference ownReference status version tlp handling handlingNote occurredOn place placeKind placeCode direction offence transport mailClass
  itemId receptacleId waybill postageAccount platform concealment detection detectionReference laboratory disposition narrative reviewOn releasedAt updatedAt
  agency { code } goods { aspect commodityGroup description hsCode quantity unit isEstimated isNet pieces value currency brand rightHolder purity serialNumber cites }
  legs { role country office } parties { role status kind name birthDate address country phone email document }`;

// biome-ignore lint/suspicious/noExplicitAny: what comes back is what is compared.
type Node = any;
/** All that the contract lists to the viewer, in its order. */
async function listed(key: string, params: Params = {}): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors: failed } = await portal.ask(
      key,
      `query ($filter: SeizureReportFilter, $search: String, $orderBy: SeizureReportOrder, $after: String) {
        seizureReports(first: 30, after: $after, filter: $filter, search: $search, orderBy: $orderBy) { edges { node { ${whole} } } pageInfo { hasNextPage endCursor } } }`,
      { ...params, after },
    );
    if (!data?.seizureReports) throw new Error(JSON.stringify(failed));
    const { edges, pageInfo } = data.seizureReports;
    nodes.push(...edges.map(({ node }: { node: Node }) => ({ ...node, agency: node.agency.code })));
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return nodes;
}
/** Told a second time: own reports, and what others shared unless RED or under restrictions in words. */
const mayLeave = ({ agency, tlp, handling }: Node, own: string) => agency === own || (tlp !== "RED" && handling !== "H3");
const agencyOf = (name: string) => portal.people().find((one) => one.name.startsWith(name))?.agency as string;
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

const askedFor: [who: string, params: Params][] = [
  ["Inés", {}],
  ["Marlon", { orderBy: { by: "RELEASED", descending: false } }],
  ["Luis", { filter: { commodityGroup: ["DRUGS"], own: false } }],
  ["Marlon", { filter: { tlp: ["RED", "AMBER"], origin: ["CO", "BR", "NL"] } }],
  ["Inés", { search: "cocaine" }],
];

describe("an export", () => {
  it.each(askedFor)("of what %s sees says the same as the list, row by row, in each format", async (who, params) => {
    const key = keyOf(who);
    const all = await listed(key, params);
    const expected = all.filter((node) => mayLeave(node, agencyOf(who)));
    expect(expected.length).toBeGreaterThan(0);

    const jsonl = await fetchExport(key, "jsonl", params);
    const [head, ...rest] = linesOf(await jsonl.text());
    expect(rest.pop()).toEqual({ end: { written: expected.length } });
    expect(rest).toEqual(expected);
    expect(head.export).toMatchObject({ agency: agencyOf(who), reports: expected.length, withheld: all.length - expected.length });
    expect(jsonl.headers.get("x-portolan-withheld")).toBe(String(all.length - expected.length));
    const { data } = await portal.ask(
      key,
      "query ($filter: SeizureReportFilter, $search: String) { seizureReportExport(filter: $filter, search: $search) { reports withheld } }",
      params,
    );
    expect(data.seizureReportExport).toEqual({ reports: expected.length, withheld: all.length - expected.length });

    const collection = await (await fetchExport(key, "geojson", params)).json();
    expect(collection.features.map((feature: Node) => ({ id: feature.id, ...feature.properties }))).toEqual(expected);
    expect(collection).toMatchObject({ type: "FeatureCollection", written: expected.length, export: { reports: expected.length } });

    const rows: Record<string, string>[] = parse(await (await fetchExport(key, "csv", params)).text(), { bom: true, columns: true });
    expect([...new Set(rows.map(({ reference }) => reference))]).toEqual(expected.map(({ reference }) => reference));
    for (const report of expected)
      compareRows(
        rows.filter(({ reference }) => reference === report.reference),
        report,
      );
  });

  it("keeps TLP, handling and who exported on every row", async () => {
    const rows: Record<string, string>[] = parse(await (await fetchExport(keyOf("Marlon"), "csv")).text(), { bom: true, columns: true });
    expect(rows.length).toBeGreaterThan(10);
    for (const { tlp, handling, export_note } of rows) {
      expect([tlp, handling]).toEqual([expect.stringMatching(/^(RED|AMBER_STRICT|AMBER|GREEN|CLEAR)$/), expect.stringMatching(/^H[0-3]$/)]);
      expect(export_note).toMatch(/^Exported \d{4}-.* by Marlon Bexmoor, JM-CUSTOMS\. .* left out\.$/);
    }
  });

  it("is recorded by report, and the originators learn who took what along", async () => {
    const key = keyOf("Luis");
    const taken = linesOf(await (await fetchExport(key, "jsonl", { filter: { own: false } })).text()).slice(1, -1);
    const { rows } = await administrator.query(
      "select asked, consulted, outcome from access_record where operation = 'exportSeizureReports' order by id desc limit 1",
    );
    const ids = taken.map(({ id }) => Buffer.from(id, "base64").toString().replace("SeizureReport", "SEIZURE_REPORT")).sort();
    expect(rows[0]).toEqual({
      asked: [{ field: "seizureReportExport", arguments: { format: "jsonl", filter: { own: false }, search: null, orderBy: null } }],
      consulted: ids,
      outcome: "ANSWERED",
    });
    const consulted = await administrator.query(
      "select count(distinct c.record_id)::integer as n from consultation c join agency a on a.id = c.consulter_id where a.code = $1 and 'SEIZURE_REPORT:' || c.record_id = any ($2)",
      [agencyOf("Luis"), ids],
    );
    expect(consulted.rows[0].n).toBe(ids.length);
  });

  it("needs the permission, a credential that works, and one of our own pages for a session; refusals are recorded", async () => {
    const analyst = portal.people().find(({ roles }) => roles.join() === "ANALYST");
    const refused = await fetchExport(analyst?.key ?? "", "csv");
    expect([refused.status, (await refused.json()).errors[0].extensions.code]).toEqual([403, "FORBIDDEN"]);
    const { rows } = await administrator.query(
      "select outcome, consulted from access_record where operation = 'exportSeizureReports' order by id desc limit 1",
    );
    expect(rows[0]).toEqual({ outcome: "REFUSED", consulted: [] });
    const member = (
      await administrator.query("select id, agency_id from member where email = $1", [
        portal.people().find(({ name }) => name.startsWith("Luis"))?.email,
      ])
    ).rows[0];
    const registry = new Registry(administrator);
    const narrow = await registry.key({ id: member.id, agencyId: member.agency_id }, { scopes: ["seizure-report:read"] });
    expect((await fetchExport(narrow.secret, "jsonl")).status).toBe(403);
    expect((await fetchExport("pk_unknown", "jsonl")).status).toBe(401);
    const { secret } = await registry.session(member.id);
    const cookie = `next-auth.session-token=${await portal.cookieOf(secret)}`;
    const bySession = (headers: Record<string, string>) => fetch(addressOf("jsonl"), { headers: { cookie, ...headers } });
    expect((await bySession({ "sec-fetch-site": "cross-site" })).status).toBe(403);
    const own = await bySession({ "sec-fetch-site": "same-origin" });
    expect(own.status).toBe(200);
    await own.text();
  });

  it.each([
    ["filter", '{"nothing": 1}'],
    ["filter", "{"],
    ["filter", '{"tlp": ["WHITE"]}'],
    ["filter", '{"agencies": ["U2VpenVyZVJlcG9ydDox"]}'],
    ["orderBy", '{"by": "SIZE"}'],
    ["search", "a\0b"],
  ])("refuses the parameter %s=%s", async (name, value) => {
    const response = await fetch(`${portal.url}/exports/seizure-reports.csv?${new URLSearchParams({ [name]: value })}`, {
      headers: { authorization: `Bearer ${keyOf("Luis")}` },
    });
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
  });
});

/** Rows of one report in the CSV, held against what the contract answered. */
function compareRows(rows: Record<string, string>[], report: Node): void {
  const plain = (cell: string | undefined) => (cell && /^''*[=+\-@\t\r]/.test(cell) ? cell.slice(1) : (cell ?? ""));
  const text = (value: unknown) => (value === null || value === undefined ? "" : String(value));
  const [first = {}] = rows;
  for (const [column, field] of [
    ["own_reference", "ownReference"],
    ["occurred_on", "occurredOn"],
    ["place", "place"],
    ["transport", "transport"],
    ["item_id", "itemId"],
    ["narrative", "narrative"],
    ["tlp", "tlp"],
    ["handling_note", "handlingNote"],
    ["status", "status"],
    ["agency", "agency"],
    ["released_at", "releasedAt"],
    ["review_on", "reviewOn"],
  ] as const)
    expect([column, plain(first[column])]).toEqual([column, text(report[field])]);
  const column = (name: string) => rows.map((row) => plain(row[name]));
  const padded = (values: unknown[]) => [...values.map(text), ...Array(rows.length - values.length).fill("")];
  expect(column("goods_description")).toEqual(padded(report.goods.map((line: Node) => line.description)));
  expect(column("quantity")).toEqual(padded(report.goods.map((line: Node) => line.quantity)));
  expect(column("party_name")).toEqual(padded(report.parties.map((party: Node) => party.name)));
  const legs = rows.flatMap((row) => ["origin", "transit", "destination"].flatMap((part) => row[`${part}_country`] || []));
  expect(legs).toEqual(report.legs.map((leg: Node) => leg.country));
}

describe("a cell of the CSV", () => {
  it("never begins as a formula, and says what was written", async () => {
    const dangerous = fc
      .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "'=", "''+", "", '"', ",", "\n", "x"), fc.string({ maxLength: 30 }))
      .map(([begin, rest]) => `${begin}${rest}`.replaceAll("\0", "").trim())
      .filter((text) => text !== "" && text.isWellFormed());
    const texts = fc.sample(dangerous, 120);
    const reports = texts.map((text, at) => ({
      ownReference: `CELL-${at}`,
      occurredOn: "2026-03-05",
      place: text,
      transport: "MAIL",
      narrative: text,
      goods: [{ description: text, quantity: "1.50", unit: "KGM" }],
      legs: [{ role: "ORIGIN", country: "NL" }],
      parties: [{ role: "SENDER", name: text, phone: "+297 555" }],
    }));
    const { data } = await portal.ask(
      keyOf("Luis"),
      "mutation ($input: SeizureReportDraftManyInput!) { seizureReportDraftMany(input: $input) { results { userErrors { code field } } } }",
      { input: { reports } },
    );
    expect(data.seizureReportDraftMany.results.flatMap(({ userErrors }: Node) => userErrors)).toEqual([]);
    const csv = await (await fetchExport(keyOf("Luis"), "csv", { filter: { own: true, status: ["DRAFT"] } })).text();
    const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    const undone = (cell: string | undefined) => cell?.replace(/^'(?='*[=+\-@\t\r])/, "");
    for (const [at, text] of texts.entries()) {
      const row = rows.find(({ own_reference }) => own_reference === `CELL-${at}`);
      expect([row?.place, row?.narrative, row?.goods_description, row?.party_name].map(undone)).toEqual([text, text, text, text]);
      expect(undone(row?.party_phone)).toBe("+297 555");
    }
  });
});
