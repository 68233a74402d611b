// What a list answers does not depend on the way that was taken: random questions, each compared with an
// evaluation that reads everything past the policies and knows nothing of pages, indexes or search.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type pg from "pg";
import { Operation } from "../../lib/access/operation.ts";
import { closePools, openPools } from "../../lib/database/pools.ts";
import { listReports, type Place, type ReportFilter, reportOrders } from "../../lib/seizures/list-reports.ts";
import { internAudiences } from "../bench/audiences.ts";
import { loadReports } from "../bench/load-reports.ts";
import { enrol, type Viewer } from "../bench/registry.ts";
import { TestDatabase } from "../running/database.ts";
import { secret } from "../running/postgres.ts";

type Stored = {
  id: string;
  principals: number[];
  agency_id: number;
  columns: Record<"occurred_on" | "transport" | "mail_class" | "concealment" | "detection" | "tlp" | "status" | "item_id", string | null>;
  places: Record<(typeof reportOrders)[number], string>;
  legs: { role: string; country: string }[];
  goods: { commodity_group: string | null; hs_code: string | null; description: string }[];
  words: string;
};
let stored: Stored[];
let viewers: (Viewer & { principal: number })[];
let clients: pg.Client[];

beforeAll(async () => {
  const database = await TestDatabase.copied();
  clients = [await database.administrator(), await database.administrator()];
  const [administrator] = clients as [pg.Client];
  const enrolment = await enrol(administrator, 16);
  // More than are few, so that each way is taken.
  await loadReports(clients, await internAudiences(administrator, enrolment, 300), 9000, () => undefined);
  stored = (
    await administrator.query(`
      select r.id, a.principals, r.agency_id, to_jsonb(r) as columns, concat_ws(' ', r.narrative, r.place) as words,
        jsonb_build_object('OCCURRED', r.occurred_on::text, 'RELEASED', coalesce(r.released_at, 'epoch')::text, 'UPDATED', r.updated_at::text) as places,
        (select jsonb_agg(l) from route_leg l where l.report_id = r.id) as legs, (select jsonb_agg(g) from seizure_goods g where g.report_id = r.id) as goods
      from seizure_report r join portolan.audience a on a.id = r.audience_id`)
  ).rows;
  // They hold the principals of their agency and nobody else's.
  const principalOf = (agencyId: number) => enrolment.principals.find((one) => one.kind === "AGENCY" && one.agencyId === agencyId)?.id as number;
  viewers = enrolment.viewers.map((viewer) => ({ ...viewer, principal: principalOf(viewer.agencyId) }));
  openPools(database.url, secret, 2, () => undefined);
}, 240_000);
afterAll(async () => {
  await closePools();
  for (const client of clients) await client.end();
});

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = ({ words, goods }: Stored) =>
  new Set(folded([words, ...goods.map(({ description }) => description)].join(" ")).match(/[\p{L}\p{N}]+/gu));

function fits(report: Stored, filter: ReportFilter, search: string | null, viewer: Viewer): boolean {
  const { columns, legs, goods } = report;
  const among = (wanted: string[] | null | undefined, value: string | null) => !wanted?.length || (value !== null && wanted.includes(value));
  const passes = (wanted: string[] | null | undefined, role: string) =>
    !wanted?.length || legs.some((leg) => leg.role === role && wanted.includes(leg.country));
  return (
    report.principals.includes((viewer as (typeof viewers)[number]).principal) &&
    (!filter.occurredFrom || (columns.occurred_on as string) >= filter.occurredFrom) &&
    (!filter.occurredUntil || (columns.occurred_on as string) <= filter.occurredUntil) &&
    passes(filter.origin, "ORIGIN") &&
    passes(filter.transit, "TRANSIT") &&
    passes(filter.destination, "DESTINATION") &&
    (!filter.commodityGroup?.length || goods.some((line) => among(filter.commodityGroup, line.commodity_group))) &&
    (!filter.hsPrefix || goods.some((line) => line.hs_code?.startsWith(filter.hsPrefix as string))) &&
    among(filter.concealment, columns.concealment) &&
    among(filter.detection, columns.detection) &&
    among(filter.transport, columns.transport) &&
    among(filter.mailClass, columns.mail_class) &&
    among(filter.tlp, columns.tlp) &&
    among(filter.status, columns.status) &&
    (!filter.agencyIds?.length || filter.agencyIds.includes(report.agency_id)) &&
    (filter.own == null || filter.own === (report.agency_id === viewer.agencyId)) &&
    (!filter.itemId || columns.item_id === filter.itemId) &&
    (!search || search.split(" ").every((word) => wordsOf(report).has(folded(word))))
  );
}

const some = <One>(...values: [One, ...One[]]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 });
const questions = () =>
  fc.record(
    {
      filter: fc.record(
        {
          occurredFrom: fc.constantFrom("2019-06-01", "2023-01-01", "2025-12-01"),
          occurredUntil: fc.constantFrom("2019-06-30", "2024-01-01"),
          origin: some("AD", "AG", "ZW"),
          transit: some("AE", "AM", "SR"),
          destination: some("AD", "AM"),
          commodityGroup: some("DRUGS", "CULTURAL_HERITAGE", "REVENUE"),
          hsPrefix: fc.constantFrom("01", "0106", "970531"),
          concealment: some("NONE_MISDECLARED", "TOY_OR_GIFT", "OTHER"),
          detection: some("RISK_PROFILE", "RANDOM"),
          transport: some("MAIL", "RAIL"),
          mailClass: some("PARCEL", "EMS", "LETTER"),
          tlp: some("GREEN", "AMBER"),
          status: some("RELEASED", "DRAFT"),
          agencyIds: fc.constantFrom(...[0, 1, 2].map((place) => [stored[place]?.agency_id as number])),
          own: fc.boolean(),
          itemId: fc.constantFrom(...stored.flatMap(({ columns }) => columns.item_id ?? []).slice(0, 3)),
        },
        { requiredKeys: [] },
      ),
      search: fc.constantFrom("parcel", "suspicious powder", "envio", "ضابط", "plastic wrapped powder hidden", "absent"),
      by: fc.constantFrom(...reportOrders),
      descending: fc.boolean(),
      backwards: fc.boolean(),
      first: fc.constantFrom(0, 1, 7, 50),
      /** Where the page begins, as a share of what fits. */
      after: fc.double({ min: 0, max: 1, noNaN: true }),
      viewer: fc.constantFrom(...viewers, ...viewers.filter(({ sight }) => sight === "all"), ...viewers.filter(({ sight }) => sight !== "nothing")),
    },
    { requiredKeys: ["filter", "by", "descending", "backwards", "first", "viewer"] },
  );

describe("a list of reports", () => {
  it("answers what reading everything would, whatever is asked and however much the viewer sees", async () => {
    const taken = { few: 0, many: 0, empty: 0 };
    const few = (filter: ReportFilter) => Object.fromEntries(Object.entries(filter).slice(0, 2)) as ReportFilter;
    await fc.assert(
      fc.asyncProperty(questions(), async ({ by, descending, backwards, first, viewer, search = null, after, ...asked }) => {
        const filter = few(asked.filter);
        const order = descending !== backwards ? -1 : 1;
        const placeOf = ({ id, places }: Stored): Place => ({ id, value: places[by] });
        const compare = (a: Place, b: Place) => (a.value === b.value ? (a.id < b.id ? -order : order) : a.value < b.value ? -order : order);
        const fitting = stored
          .filter((report) => fits(report, filter, search, viewer))
          .map(placeOf)
          .sort(compare);
        const start = after === undefined ? -1 : Math.floor(after * fitting.length);
        const begin = fitting[start] ?? null;
        const expected = fitting.slice(begin ? start + 1 : 0);
        taken[fitting.length === 0 ? "empty" : viewer.sight === "all" ? "many" : "few"]++;

        const operation = await Operation.open(viewer.key, null);
        const page = await listReports(operation, { filter, search, order: { by, descending }, first, after: begin, backwards, count: true });
        await operation.abandon();
        const onPage = expected.slice(0, first);
        expect(page).toEqual({ reports: backwards ? onPage.reverse() : onPage, hasMore: expected.length > first, totalCount: fitting.length });
      }),
      { numRuns: 400 },
    );
    process.stdout.write(`\nquestions by those who see much ${taken.many}, little ${taken.few}; with no answer ${taken.empty}\n`);
    expect(Math.min(taken.few, taken.many)).toBeGreaterThan(20);
  }, 600_000);
});
