// Ways around the report: notices of its recall, consultations of it, and what errors tell.

import { randomUUID } from "node:crypto";
import { stateOf } from "../../oracle/history.ts";
import { answerOf, may, type Step } from "../../oracle/permission.ts";
import { seesConsulted, seesNotice, seesRequest, sightOf } from "../../oracle/sight.ts";
import { globalId, steps } from "../steps.ts";
import { asksAs, assertOnlyForbidden, type Matrix, sideBySide, type Way } from "./asking.ts";
import type { Seated } from "./cast.ts";
import type { Told } from "./telling.ts";

/** All nodes of a connection, page by page; none where the permission is missing. */
// biome-ignore lint/suspicious/noExplicitAny: what comes back is what is compared.
export async function readAll({ portal }: Matrix, viewer: Seated, connection: string, fields: string): Promise<any[]> {
  const nodes = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors } = await asksAs(
      portal,
      viewer,
      `query ($after: String) { page: ${connection}(first: 100, after: $after) { edges { node { ${fields} } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    assertOnlyForbidden(viewer, errors);
    if (!data?.page) return [];
    nodes.push(...data.page.edges.map(({ node }: { node: unknown }) => node));
    [after, more] = [data.page.pageInfo.endCursor, data.page.pageInfo.hasNextPage];
  }
  return nodes;
}

/** The recipient of each notice that opens by its id. */
async function openNotices({ portal }: Matrix, viewer: Seated, ids: string[]): Promise<Map<string, string>> {
  const opened = new Map<string, string>();
  for (let from = 0; from < ids.length; from += 24) {
    const page = ids.slice(from, from + 24);
    const { data, errors } = await asksAs(
      portal,
      viewer,
      `{ ${page.map((id, place) => `n${place}: node(id: "${id}") { ... on Notice { recipient { code } } }`).join(" ")} }`,
    );
    assertOnlyForbidden(viewer, errors);
    for (const [place, id] of page.entries()) if (data?.[`n${place}`]) opened.set(id, data[`n${place}`].recipient.code);
  }
  return opened;
}

export const throughNotices: Way = async (matrix, viewer) => {
  const { reports, world, tally } = matrix;
  const seen = await readAll(matrix, viewer, "notices", "reference recipient { code }");
  const nodes = await openNotices(matrix, viewer, [...noticeIds.values()].flat());
  for (const report of reports.filter((one) => noticeIds.has(one))) {
    const expected = stateOf(world, report)
      .notices.filter((notice) => seesNotice(viewer, report, notice))
      .map(({ agency }) => agency)
      .sort();
    const listed = seen
      .filter(({ reference }) => reference === report.reference)
      .map(({ recipient }) => recipient.code)
      .sort();
    const ids = noticeIds.get(report) ?? [];
    const opened = ids.flatMap((id) => nodes.get(id) ?? []).sort();
    const mismatch =
      listed.join() !== expected.join()
        ? `listed to ${listed} instead of ${expected}`
        : opened.join() !== expected.join()
          ? `opened to ${opened} instead of ${expected}`
          : null;
    tally.add("notices", viewer.label, report, expected.length > 0, mismatch);
  }
};
/** Global ids of each report's notices, as the administrator sees them. */
export const noticeIds = new Map<Told, string[]>();

export const throughConsultations: Way = async (matrix, viewer) => {
  const nodes = await readAll(matrix, viewer, "consultations", "agency { code } seizureReport { id goods { description } }");
  for (const report of matrix.reports) {
    const found = nodes.filter(({ seizureReport }) => seizureReport?.id === report.id);
    const isVisible = seesConsulted(viewer, report);
    const agencies = [...new Set(found.map(({ agency }) => agency.code as string))].sort().join();
    const expected = [...report.consultedBy].sort().join();
    matrix.tally.add(
      "consultations",
      viewer.label,
      report,
      isVisible,
      agencies === (isVisible ? expected : "") ? null : `consulted by ${agencies} instead of ${isVisible ? expected : "nobody"}`,
    );
  }
};

export const throughRequests: Way = async (matrix, viewer) => {
  const nodes = await readAll(matrix, viewer, "releaseRequests", "seizureReport { id }");
  for (const report of matrix.reports) {
    const found = nodes.filter(({ seizureReport }) => seizureReport?.id === report.id).length;
    const isVisible = seesRequest(matrix.world, viewer, report);
    matrix.tally.add("requests", viewer.label, report, isVisible, found === Number(isVisible) ? null : `listed ${found} times`);
  }
};

/** A step that changes nothing, because its revision, digest or the report's state forbids it. */
function harmless({ world, dice }: Matrix, viewer: Seated, report: Told): Step {
  const able = (Object.keys(steps) as Step[]).filter((step) => answerOf(world, viewer, report, step) !== null);
  const telling = able.filter((step) => answerOf(world, viewer, report, step) !== "FORBIDDEN");
  return dice.pick(telling.length ? telling : able);
}

/** For each report some who may touch it and some who may not: the latter get what an id of nothing gets, letter by letter. */
export async function throughErrors(matrix: Matrix): Promise<void> {
  const { reports, viewers, world, dice, tally, portal } = matrix;
  const ofNothing = new Map<string, string>();
  const answer = async (viewer: Seated, step: Step, id: string) => {
    const { query, variables } = steps[step](id);
    return JSON.stringify(await asksAs(portal, viewer, query, variables));
  };
  await sideBySide(reports, async (report) => {
    const isTouchable = (viewer: Seated) => !["NOT_FOUND", "FORBIDDEN"].includes(answerOf(world, viewer, report, "preview") ?? "");
    const others = viewers.filter((viewer) => !isTouchable(viewer) && !viewer.person.hasLeft);
    const chosen = [
      ...dice.some(viewers.filter(isTouchable), 3),
      ...dice.some(
        others.filter((viewer) => may(viewer, "seizure-report:draft")),
        3,
      ),
      ...dice.some(others, 2),
    ];
    for (const viewer of chosen) {
      const step = harmless(matrix, viewer, report);
      const expected = answerOf(world, viewer, report, step) as string;
      const found = await answer(viewer, step, report.id);
      const place = `${viewer.label}|${step}`;
      if (!ofNothing.has(place)) ofNothing.set(place, await answer(viewer, step, globalId("SeizureReport", randomUUID())));
      const isVisible = !["NOT_FOUND", "FORBIDDEN"].includes(expected);
      const told = found.includes(`"code":"${expected}"`);
      const isAlike = found === ofNothing.get(place);
      tally.add(
        "error text",
        viewer.label,
        report,
        isVisible,
        told && (isVisible || isAlike) ? null : `${step} answers ${found}, for nothing ${ofNothing.get(place)}, expected ${expected}`,
      );
    }
  });
}

/** A count of what is shown of the report at all, so that an empty matrix does not pass for a good one. */
export const shownReports = ({ world, viewers, reports }: Matrix): number =>
  reports.filter((report) => viewers.some((viewer) => sightOf(world, viewer, report))).length;
