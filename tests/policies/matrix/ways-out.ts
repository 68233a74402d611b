// Ways out of the portal as files, in each format, and along links between reports of the same event.
import { parse } from "csv-parse/sync";
import { type EventLink, eventOf, exported } from "../../oracle/event.ts";
import { may } from "../../oracle/permission.ts";
import { sightOf } from "../../oracle/sight.ts";
import { askForEach, asksAs, difference, judge, type Matrix, type Way } from "./asking.ts";
import type { Seated } from "./cast.ts";
import type { Told } from "./telling.ts";

type Taken = { narrative: string; goods: string[]; parties: string[] };
type Named = { reference: string; narrative: string; goods: { description: string }[]; parties: { name: string }[] };

const takenOf = ({ narrative, goods, parties }: Named): Taken => ({
  narrative,
  goods: goods.map(({ description }) => description),
  parties: parties.map(({ name }) => name),
});
const byReference = (reports: Named[]) => new Map(reports.map((report) => [report.reference, takenOf(report)]));

/** What stands in the file, by reference; each format read by something else than wrote it. */
const readers: Record<string, (text: string) => Map<string, Taken>> = {
  csv: (text) => {
    const found = new Map<string, Taken>();
    for (const row of parse(text, { bom: true, columns: true }) as Record<string, string>[]) {
      const taken = found.get(row.reference ?? "") ?? { narrative: row.narrative ?? "", goods: [], parties: [] };
      if (row.goods_description) taken.goods.push(row.goods_description);
      if (row.party_name) taken.parties.push(row.party_name);
      found.set(row.reference ?? "", taken);
    }
    return found;
  },
  geojson: (text) => byReference(JSON.parse(text).features.map(({ properties }: { properties: Named }) => properties)),
  jsonl: (text) =>
    byReference(
      text
        .trimEnd()
        .split("\n")
        .slice(1, -1)
        .map((line) => JSON.parse(line)),
    ),
};

async function fetchExport({ portal }: Matrix, { secret, isSession }: Seated, format: string): Promise<Response> {
  const headers: Record<string, string> = isSession
    ? { cookie: `next-auth.session-token=${await portal.cookieOf(secret)}`, "sec-fetch-site": "same-origin" }
    : { authorization: `Bearer ${secret}` };
  return fetch(`${portal.url}/exports/seizure-reports.${format}`, { headers });
}

export const asFile: Way = async (matrix, viewer) => {
  const { world, tally, reports } = matrix;
  for (const [format, read] of Object.entries(readers)) {
    const response = await fetchExport(matrix, viewer, format);
    const text = await response.text();
    const status = viewer.person.hasLeft ? 401 : may(viewer, "seizure-report:export") ? 200 : 403;
    if (response.status !== status) throw new Error(`${viewer.label}: ${response.status} instead of ${status}`);
    const found = status === 200 ? read(text) : new Map<string, Taken>();
    for (const report of reports) {
      const sight = exported(world, viewer, report);
      const taken = found.get(report.reference) ?? null;
      const expected = sight && {
        narrative: sight.content.narrative,
        goods: sight.content.goods.map(({ description }) => description),
        parties: sight.parties,
      };
      const compare = () => difference(expected as Taken, taken as Taken);
      tally.add(`export as ${format}`, viewer.label, report, sight !== null, judge(sight !== null, taken, compare));
      // Beside the report itself, nothing in the file may name it.
      if (!sight && text.includes(report.reference)) tally.add(`export as ${format}`, viewer.label, report, false, "named in the file");
    }
  }
};

export const links: EventLink[] = [];

/** Officers link what they may: a report of their agency to any that they see. */
export async function linkSome(matrix: Matrix, count: number): Promise<void> {
  const { world, viewers, reports, dice, portal } = matrix;
  const able = viewers.filter((viewer) => may(viewer, "seizure-report:draft"));
  for (let made = 0; made < count; made++) {
    const viewer = dice.pick(able);
    const seen = reports.filter((report) => sightOf(world, viewer, report));
    const own = seen.filter(({ author }) => author.agency === viewer.person.agency);
    if (!own.length || seen.length < 2) continue;
    const [one, other] = [dice.pick(own), dice.pick(seen)];
    if (one === other) continue;
    const { data } = await asksAs(
      portal,
      viewer,
      "mutation ($input: SeizureReportLinkEventInput!) { done: seizureReportLinkEvent(input: $input) { userErrors { code } } }",
      { input: { id: one.id, otherId: other.id } },
    );
    if (data?.done.userErrors.length !== 0) throw new Error(`${viewer.label} links ${one.name} to ${other.name}: ${JSON.stringify(data)}`);
    links.push([one, other]);
  }
}

export const ofTheSameEvent: Way = async (matrix, viewer, drawn) => {
  const { world, tally } = matrix;
  const answers = await askForEach(matrix, viewer, drawn, 12, ({ id }) => `node(id: "${id}") { ... on SeizureReport { sameEvent { id } } }`);
  for (const [report, found] of answers) {
    const expected = [...eventOf(world, viewer, links, report)].map((one) => (one as Told).id).sort();
    const told = (found?.sameEvent ?? []).map(({ id }: { id: string }) => id).sort();
    tally.add(
      "same event",
      viewer.label,
      report,
      expected.length > 0,
      told.join() === expected.join() ? null : `tells ${told} instead of ${expected}`,
    );
  }
  await countsEvents(matrix, viewer);
};

/** Of what the viewer sees, each event counts once. */
async function countsEvents({ portal, world, reports }: Matrix, viewer: Seated): Promise<void> {
  if (!may(viewer, "seizure-report:read")) return;
  const left = new Set(reports.filter((report) => sightOf(world, viewer, report)));
  let expected = 0;
  for (const report of left) {
    expected += 1;
    for (const other of eventOf(world, viewer, links, report)) left.delete(other as Told);
  }
  const { data } = await asksAs(portal, viewer, "{ seizureReports(first: 1) { eventCount } }");
  if (data.seizureReports.eventCount !== expected)
    throw new Error(`${viewer.label} counts ${data.seizureReports.eventCount} events instead of ${expected}`);
}
