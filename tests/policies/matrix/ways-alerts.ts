// Ways out of which alerts could come: by id, in lists and counts, in the feed, as notices, and in answers to steps.
import { type Alert, asksToAct, noticesTold, sightOfAlert } from "../../oracle/alert.ts";
import { may } from "../../oracle/permission.ts";
import { seesNotice } from "../../oracle/sight.ts";
import type { World } from "../../oracle/world.ts";
import type { TestPortal } from "../../running/portal.ts";
import { globalId } from "../steps.ts";
import type { ToldAlert } from "./alerts.ts";
import { asksAs, assertOnlyForbidden } from "./asking.ts";
import type { Seated } from "./cast.ts";

export type AlertMatrix = { portal: TestPortal; world: World; alerts: ToldAlert[] };
/** What a viewer got of a way out, and what it should have got. */
export type Compared = { way: string; found: unknown; expected: unknown };
type Way = (matrix: AlertMatrix, viewer: Seated) => Promise<Compared[]>;

const whole = `fragment Whole on Alert { title status lines { value } parties { name } versions { version }
  addressees { agency { code } purpose outcome } ownPart { agency { code } } }`;
// biome-ignore lint/suspicious/noExplicitAny: what comes back is what is compared.
type Found = any;

const shown = ({ title, status, lines, parties, versions, addressees, ownPart }: Found) => ({
  title,
  status,
  lines: lines.map(({ value }: Found) => value),
  parties: parties.map(({ name }: Found) => name),
  versions: versions.map(({ version }: Found) => version),
  addressees: addressees.map(({ agency, purpose, outcome }: Found) => `${agency.code} ${purpose} ${outcome}`).sort(),
  ownPart: ownPart !== null,
});

async function answered({ portal }: AlertMatrix, viewer: Seated, query: string): Promise<Found> {
  const { data, errors } = await asksAs(portal, viewer, query);
  assertOnlyForbidden(viewer, errors);
  return data ?? {};
}

const byId: Way = async (matrix, viewer) => {
  const found: Found[] = [];
  for (let from = 0; from < matrix.alerts.length; from += 12) {
    const page = matrix.alerts.slice(from, from + 12);
    const data = await answered(matrix, viewer, `{ ${page.map(({ id }, place) => `a${place}: node(id: "${id}") { ...Whole }`).join(" ")} } ${whole}`);
    found.push(...page.map((_, place) => data[`a${place}`] ?? null));
  }
  return matrix.alerts.map((alert, place) => ({
    way: "by id",
    found: found[place] && shown(found[place]),
    expected: sightOfAlert(matrix.world, viewer, alert),
  }));
};

const idsWhere = ({ world, alerts }: AlertMatrix, viewer: Seated, fits: (alert: Alert) => boolean = () => true) =>
  alerts
    .filter((alert) => sightOfAlert(world, viewer, alert) && fits(alert))
    .map(({ id }) => id)
    .sort();

const inLists: Way = async (matrix, viewer) => {
  const { world, alerts } = matrix;
  const some = alerts.filter((_, place) => place % 5 === viewer.label.length % 5);
  const lists: [way: string, filter: string, fits: (alert: Alert) => boolean][] = [
    ["list", "{}", () => true],
    ["list of others' alerts", "{ own: false }", ({ author }) => author.agency !== viewer.person.agency],
    ["list of what asks to act", "{ isForAction: true }", (alert) => asksToAct(world, viewer, alert)],
    ...some.map((one): [string, string, (alert: Alert) => boolean] => {
      const itemId = `RA${100_000_000 + alerts.indexOf(one)}XA`;
      return ["list by item", `{ itemId: "${itemId}" }`, (alert) => alert === one];
    }),
  ];
  const fields = "{ totalCount edges { node { id } } }";
  const data = await answered(
    matrix,
    viewer,
    `{ ${lists.map(([, filter], place) => `l${place}: alerts(first: 60, filter: ${filter}) ${fields}`).join(" ")} }`,
  );
  return lists.map(([way, , fits], place) => {
    const ids = (data[`l${place}`]?.edges ?? []).map(({ node }: Found) => node.id).sort();
    const expected = idsWhere(matrix, viewer, fits);
    return { way, found: [ids, data[`l${place}`]?.totalCount ?? 0], expected: [expected, expected.length] };
  });
};

const inTheFeed: Way = async (matrix, viewer) => {
  const data = await answered(matrix, viewer, "{ changes(kinds: [ALERT]) { changes { recordId alert { id } } } }");
  const changes: Found[] = data.changes?.changes ?? [];
  return [{ way: "changes", found: changes.map(({ recordId, alert }) => (alert ? recordId : "gone")).sort(), expected: idsWhere(matrix, viewer) }];
};

const asNotices: Way = async (matrix, viewer) => {
  const data = await answered(matrix, viewer, "{ notices(first: 100) { edges { node { reference recipient { code } } } } }");
  const found = (data.notices?.edges ?? []).map(({ node }: Found) => `${node.reference} ${node.recipient.code}`).sort();
  const told = matrix.alerts.flatMap((alert) =>
    noticesTold(matrix.world, alert).flatMap((notice) => (seesNotice(viewer, alert, notice) ? [`${alert.reference} ${notice.agency}`] : [])),
  );
  return [{ way: "notices", found, expected: told.sort() }];
};

const none = globalId("Alert", "00000000-0000-4000-8000-000000000000");
const steps = [
  (id: string) => `alertAcknowledge(input: { id: "${id}" })`,
  (id: string) => `alertAnswer(input: { id: "${id}", outcome: FOUND })`,
  (id: string) => `alertCancel(input: { id: "${id}", reason: "x" })`,
  (id: string) => `alertExtend(input: { id: "${id}", validUntil: "2026-01-01T00:00:00Z" })`,
  (id: string) => `alertRecall(input: { id: "${id}", reason: OTHER, instruction: DESTROY })`,
];

/** Of a hidden alert, a step answers as of none. */
const inAnswers: Way = async (matrix, viewer) => {
  const hidden = matrix.alerts.filter((alert) => !sightOfAlert(matrix.world, viewer, alert));
  const compared: Compared[] = [];
  for (const [place, step] of steps.entries()) {
    const alert = hidden[(viewer.label.length + place * 7) % Math.max(hidden.length, 1)];
    const answer = async (id: string) =>
      JSON.stringify(await asksAs(matrix.portal, viewer, `mutation { done: ${step(id)} { alert { id } userErrors { code message field } } }`));
    if (alert && may(viewer, "alert:read")) compared.push({ way: "steps", found: await answer(alert.id), expected: await answer(none) });
  }
  return compared;
};

export const waysOfAlerts = [byId, inLists, inTheFeed, asNotices, inAnswers];
