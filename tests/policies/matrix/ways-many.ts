// Ways to many reports at once: lists in pages, filters by what is shown and by what is not, counts and search.
import { stateOf } from "../../oracle/history.ts";
import { sightOf } from "../../oracle/sight.ts";
import { globalId } from "../steps.ts";
import { askForEach, asksAs, assertOnlyForbidden, difference, judge, type Matrix, type Way } from "./asking.ts";
import type { Seated } from "./cast.ts";
import { perCell } from "./plan.ts";
import type { Told } from "./telling.ts";

type Listed = { ids: Map<string, string[]>; totalCount: number };

/** All pages of a list: goods of each report by its id, and the count that the list told. */
async function readList({ portal, dice }: Matrix, viewer: Seated, args: object): Promise<Listed> {
  const size = dice.pick([17, 40, 100]);
  const orderBy = { by: dice.pick(["OCCURRED", "RELEASED", "UPDATED"]), descending: dice.chance(0.5) };
  const listed: Listed = { ids: new Map(), totalCount: 0 };
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors } = await asksAs(
      portal,
      viewer,
      `query ($filter: SeizureReportFilter, $search: String, $orderBy: SeizureReportOrder, $first: Int, $after: String) {
      seizureReports(filter: $filter, search: $search, orderBy: $orderBy, first: $first, after: $after) { totalCount edges { node { id goods { description } } } pageInfo { hasNextPage endCursor } } }`,
      { ...args, orderBy, first: size, after },
    );
    assertOnlyForbidden(viewer, errors);
    if (!data?.seizureReports) return listed;
    const { edges, pageInfo, totalCount } = data.seizureReports;
    for (const { node } of edges) {
      if (listed.ids.has(node.id)) throw new Error(`${viewer.label}: ${node.id} is listed twice`);
      listed.ids.set(
        node.id,
        node.goods.map(({ description }: { description: string }) => description),
      );
    }
    listed.totalCount = totalCount;
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return listed;
}

/** Holds a list against the reports that fit what was asked: those that the viewer sees must be there, and no others. */
function compareList(
  { world, tally, reports }: Matrix,
  way: string,
  viewer: Seated,
  { ids, totalCount }: Listed,
  fits: (report: Told) => boolean,
): void {
  const expected = reports.filter((report) => fits(report) && sightOf(world, viewer, report));
  const miscounted = totalCount === expected.length ? null : `the list counts ${totalCount} instead of ${expected.length}`;
  for (const report of reports) {
    const sight = sightOf(world, viewer, report);
    const found = ids.get(report.id) ?? null;
    if (fits(report)) {
      const goods = () =>
        JSON.stringify(found) === JSON.stringify(sight?.content.goods.map(({ description }) => description)) ? miscounted : `goods are ${found}`;
      tally.add(way, viewer.label, report, sight !== null, judge(sight !== null, found, goods) ?? miscounted);
    } else if (found) tally.add(way, viewer.label, report, false, "listed though it does not fit the filter");
  }
}

export const inTheList: Way = async (matrix, viewer) => {
  compareList(matrix, "list", viewer, await readList(matrix, viewer, {}), () => true);
};

/** A copy that is begun now: each report that the viewer sees, once, and not a word of any other. */
export const inTheFeed: Way = async (matrix, viewer) => {
  const { portal, world, tally, reports, dice } = matrix;
  const told = new Map<string, { narrative: string; parties: { name: string }[] } | null>();
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors } = await asksAs(
      portal,
      viewer,
      `query ($after: String, $first: Int) { changes(after: $after, first: $first, kinds: [SEIZURE_REPORT]) { endCursor hasMore
        changes { recordId seizureReport { narrative parties { name } } } } }`,
      { after, first: dice.pick([13, 100]) },
    );
    assertOnlyForbidden(viewer, errors);
    if (!data?.changes) break;
    for (const { recordId, seizureReport } of data.changes.changes) {
      if (told.has(recordId)) throw new Error(`${viewer.label} is told of ${recordId} twice`);
      told.set(recordId, seizureReport);
    }
    [after, more] = [data.changes.endCursor, data.changes.hasMore];
  }
  for (const report of reports) {
    const sight = sightOf(world, viewer, report);
    const found = told.has(report.id) ? (told.get(report.id) ?? "gone") : null;
    const compare = () =>
      difference({ narrative: sight?.content.narrative, parties: sight?.parties.map((name) => ({ name })) }, found as Record<string, unknown>);
    tally.add("changes", viewer.label, report, sight !== null, judge(sight !== null, found, compare));
  }
};

export const byFilter: Way = async (matrix, viewer) => {
  const { dice, world, reports } = matrix;
  for (const about of dice.some(reports, viewer.person.hasLeft ? 1 : 2 + perCell)) {
    const { content, status } = stateOf(world, about);
    const contentOf = (report: Told) => stateOf(world, report).content;
    const leg = dice.pick(content.legs);
    const line = dice.pick(content.goods);
    const agency = about.author.agency;
    const shown: [object, (report: Told) => boolean][] = [
      [
        { [leg.role.toLowerCase()]: [leg.country] },
        (report) => contentOf(report).legs.some(({ role, country }) => role === leg.role && country === leg.country),
      ],
      [
        { commodityGroup: [line.commodityGroup] },
        (report) => contentOf(report).goods.some(({ commodityGroup }) => commodityGroup === line.commodityGroup),
      ],
      [
        { transport: [content.transport], concealment: [content.concealment] },
        (report) => contentOf(report).transport === content.transport && contentOf(report).concealment === content.concealment,
      ],
      [{ occurredFrom: content.occurredOn }, (report) => contentOf(report).occurredOn >= content.occurredOn],
    ];
    const hidden: [object, (report: Told) => boolean][] = [
      [{ tlp: [content.tlp] }, (report) => contentOf(report).tlp === content.tlp],
      [{ hsPrefix: line.hsCode.slice(0, 4) }, (report) => contentOf(report).goods.some(({ hsCode }) => hsCode.startsWith(line.hsCode.slice(0, 4)))],
      [{ agencies: [globalId("Agency", agencyIds.get(agency) as number)] }, (report) => report.author.agency === agency],
      [{ status: [status] }, (report) => stateOf(world, report).status === status],
      [{ own: false }, (report) => report.author.agency !== viewer.person.agency],
      [{ own: true, tlp: [content.tlp] }, (report) => report.author.agency === viewer.person.agency && contentOf(report).tlp === content.tlp],
    ];
    for (const [way, filters] of [
      ["filter by route, goods and day", shown],
      ["filter by agency, TLP, state and HS", hidden],
    ] as const) {
      const [filter, fits] = dice.pick(filters);
      compareList(matrix, way, viewer, await readList(matrix, viewer, { filter }), fits);
    }
  }
};
export const agencyIds = new Map<string, number>();

export const byItem: Way = async (matrix, viewer, drawn) => {
  const itemOf = (report: Told) => stateOf(matrix.world, report).content.itemId;
  const answers = await askForEach(matrix, viewer, drawn, 24, (report) => `seizureReports(filter: { itemId: "${itemOf(report)}" }) { totalCount }`);
  for (const [report, found] of answers) {
    const isVisible = sightOf(matrix.world, viewer, report) !== null;
    matrix.tally.add(
      "count by item",
      viewer.label,
      report,
      isVisible,
      judge(isVisible, found?.totalCount || null, () => (found.totalCount === 1 ? null : `counts ${found.totalCount}`)),
    );
  }
};

const search =
  (way: string, wordOf: (report: Told, content: Told["acts"][number]["act"] & { content: unknown }) => string, isCurrent: boolean): Way =>
  async (matrix, viewer, drawn) => {
    const asked = drawn.flatMap((report) => {
      const acts = report.acts.flatMap(({ act }) => ("content" in act ? [act] : []));
      const act = isCurrent ? acts.at(-1) : acts.at(-2);
      return act ? [{ report, word: wordOf(report, act) }] : [];
    });
    const words = new Map(asked.map(({ report, word }) => [report, word]));
    const answers = await askForEach(
      matrix,
      viewer,
      [...words.keys()],
      24,
      (report) => `seizureReports(search: "${words.get(report)}") { totalCount edges { node { id } } }`,
    );
    for (const [report, found] of answers) {
      // What it said before is found by nobody.
      const isVisible = isCurrent && sightOf(matrix.world, viewer, report) !== null;
      const ids = found?.edges.map(({ node }: { node: { id: string } }) => node.id) ?? [];
      matrix.tally.add(
        way,
        viewer.label,
        report,
        isVisible,
        judge(isVisible, found?.totalCount || ids.length ? ids : null, () => (ids.join() === report.id ? null : `finds ${ids}`)),
      );
    }
  };

export const byWord = search(
  "search by a word of the report",
  (_, { content }) => (content as { narrative: string }).narrative.split(" ")[0] as string,
  true,
);
export const byGoodsWord = search(
  "search by a word of its goods",
  (_, { content }) => (content as { goods: { description: string }[] }).goods[0]?.description as string,
  true,
);
export const byFormerWord = search(
  "search by a word that was replaced",
  (_, { content }) => (content as { narrative: string }).narrative.split(" ")[0] as string,
  false,
);
