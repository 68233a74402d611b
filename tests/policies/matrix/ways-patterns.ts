// Ways out of which patterns could come: by id and reference, in lists, counts, searches and their order, in the feed, as
// requests for release and notices.
import { stateOf } from "../../oracle/history.ts";
import { seesPattern, sightOfPattern } from "../../oracle/pattern.ts";
import { may } from "../../oracle/permission.ts";
import { isAtHome, seesNotice } from "../../oracle/sight.ts";
import type { World } from "../../oracle/world.ts";
import type { TestPortal } from "../../running/portal.ts";
import { globalId } from "../steps.ts";
import { asksAs, assertOnlyForbidden } from "./asking.ts";
import type { Seated } from "./cast.ts";
import type { Dice } from "./dice.ts";
import { goods, hidings } from "./pattern-content.ts";
import type { Told, ToldPattern } from "./patterns.ts";

export type PatternMatrix = Told & { portal: TestPortal; world: World; dice: Dice; viewers: Seated[]; agencyIds: Map<string, number> };
/** What a viewer got of a way out and what it should have got; of each of so many records, whether it is there. */
export type Compared = { way: string; cases: number; found: unknown; expected: unknown };
export type PatternWay = (matrix: PatternMatrix, viewer: Seated) => Promise<Compared[]>;
// biome-ignore lint/suspicious/noExplicitAny: what comes back is what is compared.
export type Found = any;

export async function answered({ portal }: PatternMatrix, viewer: Seated, query: string, variables?: object): Promise<Found> {
  const { data, errors } = await asksAs(portal, viewer, query, variables);
  assertOnlyForbidden(viewer, errors);
  return data ?? {};
}

/** What comes back for each, `size` at a time. */
export async function ofEach<One>(
  matrix: PatternMatrix,
  viewer: Seated,
  list: One[],
  size: number,
  field: (one: One) => string,
  fragments = "",
): Promise<Found[]> {
  const found: Found[] = [];
  for (let from = 0; from < list.length; from += size) {
    const page = list.slice(from, from + size);
    const data = await answered(matrix, viewer, `{ ${page.map((one, place) => `a${place}: ${field(one)}`).join(" ")} } ${fragments}`);
    found.push(...page.map((_, place) => data[`a${place}`] ?? null));
  }
  return found;
}

/** Every second one: to one half of the viewers these, to the other half those. */
export const halfOf = <One>({ viewers }: PatternMatrix, viewer: Seated, list: One[]): One[] =>
  list.filter((_, place) => (place + viewers.indexOf(viewer)) % 2);

const whole = (viewer: Seated) => `fragment Whole on Pattern { title status tlp author { name } legs { role country } indicators { kind value }
  versions { version content } releases { version } ${may(viewer, "notice:read") ? "notices { recipient { code } }" : ""}
  ${may(viewer, "seizure-report:preview") ? "releaseRequest { id }" : ""} viewerCanEdit viewerCanRelease viewerCanAmend viewerCanRecall }`;

const shown = (one: Found) =>
  one && {
    title: one.title,
    status: one.status,
    tlp: one.tlp,
    author: one.author?.name ?? null,
    legs: one.legs.map(({ role, country }: Found) => `${role} ${country}`),
    indicators: one.indicators.map(({ kind, value }: Found) => `${kind} ${value}`),
    versions: one.versions.map(({ version, content }: Found) => `${version} ${content.title}`),
    releases: one.releases.length,
    notices: (one.notices ?? []).map(({ recipient }: Found) => recipient.code).sort(),
    isAsked: Boolean(one.releaseRequest),
    can: [one.viewerCanEdit, one.viewerCanRelease, one.viewerCanAmend, one.viewerCanRecall],
  };

const byIdAndReference: PatternWay = async (matrix, viewer) => {
  const { patterns, world } = matrix;
  const expected = patterns.map((pattern) => sightOfPattern(world, viewer, pattern));
  const ids = await ofEach(matrix, viewer, patterns, 12, ({ id }) => `node(id: "${id}") { ...Whole }`, whole(viewer));
  const references = await ofEach(matrix, viewer, patterns, 24, ({ reference }) => `pattern(reference: "${reference}") { id title }`);
  return [
    { way: "by id", cases: patterns.length, found: ids.map(shown), expected },
    {
      way: "by reference",
      cases: patterns.length,
      found: references,
      expected: patterns.map(({ id }, place) => expected[place] && { id, title: expected[place].title }),
    },
  ];
};

const seenOf = ({ patterns, world }: PatternMatrix, viewer: Seated) => patterns.filter((pattern) => seesPattern(world, viewer, pattern));
const idsOf = (patterns: { id: string }[]) => patterns.map(({ id }) => id).sort();
const current = ({ world }: PatternMatrix, pattern: ToldPattern) => stateOf(world, pattern);

const bySearch: PatternWay = async (matrix, viewer) => {
  const patterns = halfOf(matrix, viewer, matrix.patterns);
  const seen = seenOf(matrix, viewer);
  const search = async (words: string[]) =>
    (await ofEach(matrix, viewer, words, 24, (word) => `patterns(search: "${word}") { totalCount edges { node { id } } }`)).map((one) => [
      one?.totalCount ?? 0,
      ...(one?.edges ?? []).map(({ node }: Found) => node.id),
    ]);
  const found = (pattern: ToldPattern) => (seen.includes(pattern) ? [1, pattern.id] : [0]);
  const amended = patterns.filter(({ acts }) => acts.some(({ act }) => act.kind === "AMEND"));
  return [
    {
      way: "search",
      cases: patterns.length,
      found: await search(patterns.map((one) => current(matrix, one).content.narrative)),
      expected: patterns.map(found),
    },
    {
      way: "search by what it said before",
      cases: amended.length,
      found: await search(amended.map((one) => current(matrix, one).content.narrative.replace("f2", "f1"))),
      expected: amended.map(() => [0]),
    },
  ];
};

const inLists: PatternWay = async (matrix, viewer) => {
  const { dice, agencyIds, patterns } = matrix;
  const about = dice.pick(patterns);
  const { tlp } = current(matrix, about).content;
  const { status } = current(matrix, about);
  const own = (one: ToldPattern) => one.author.agency === viewer.person.agency;
  const placeOf = (one: ToldPattern) => patterns.indexOf(one);
  const lists: [filter: string, fits: (one: ToldPattern) => boolean][] = [
    ["{}", () => true],
    ["{ own: true }", own],
    ["{ own: false }", (one) => !own(one)],
    [`{ tlp: [${tlp}] }`, (one) => current(matrix, one).content.tlp === tlp],
    [`{ status: [${status}] }`, (one) => current(matrix, one).status === status],
    [`{ agencies: ["${globalId("Agency", agencyIds.get(about.author.agency) as number)}"] }`, ({ author }) => author.agency === about.author.agency],
    [`{ origin: ["${about.routes[0]?.country}"] }`, ({ routes }) => routes[0]?.country === about.routes[0]?.country],
    [`{ destination: ["${about.routes[1]?.country}"] }`, ({ routes }) => routes[1]?.country === about.routes[1]?.country],
    [`{ commodityGroup: [${goods[placeOf(about) % 2]}] }`, (one) => placeOf(one) % 2 === placeOf(about) % 2],
    [`{ concealment: [${hidings[0]}], confidence: [MODERATE] }`, (one) => Math.floor(placeOf(one) / 2) % 2 === 0],
  ];
  const data = await ofEach(matrix, viewer, lists, 5, ([filter]) => `patterns(first: 60, filter: ${filter}) { totalCount edges { node { id } } }`);
  return lists.map(([filter, fits], place) => {
    const expected = idsOf(seenOf(matrix, viewer).filter(fits));
    const ids = idsOf((data[place]?.edges ?? []).map(({ node }: Found) => node));
    const way = filter === "{}" ? "list" : "filter";
    return {
      way,
      cases: patterns.filter(fits).length,
      found: [filter, ids, data[place]?.totalCount ?? 0],
      expected: [filter, expected, expected.length],
    };
  });
};

/** In every order, page by page; and what begins after a hidden pattern begins as after none. */
const inOrder: PatternWay = async (matrix, viewer) => {
  const { patterns, dice, world } = matrix;
  const page = (after: string | null, by: string, descending: boolean) =>
    answered(
      matrix,
      viewer,
      `query ($after: String) { patterns(first: 7, after: $after, orderBy: { by: ${by}, descending: ${descending} }) {
        edges { cursor node { id title } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
  const compared: Compared[] = [];
  const [by, descending] = [dice.pick(["UPDATED", "RELEASED", "TITLE"]), dice.chance(0.5)];
  const nodes: { id: string; title: string }[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { patterns: one } = await page(after, by, descending);
    nodes.push(...(one?.edges ?? []).map(({ node }: Found) => node));
    [after, more] = [one?.pageInfo.endCursor ?? null, one?.pageInfo.hasNextPage ?? false];
  }
  const seen = seenOf(matrix, viewer);
  const titles = seen.map((one) => current(matrix, one).content.narrative).sort();
  const found = by === "TITLE" ? nodes.map(({ title }) => title) : nodes.map(({ title }) => title).sort();
  compared.push({ way: "order", cases: patterns.length, found, expected: by === "TITLE" && descending ? titles.reverse() : titles });
  const cursor = (id: string) => Buffer.from(`GPC:S:${Buffer.from(id, "base64").toString().replace("Pattern:", "")}`).toString("base64");
  const hidden = dice.some(
    patterns.filter((one) => !seesPattern(world, viewer, one)),
    3,
  );
  const missing = await page(cursor(nowhere), by, descending);
  for (const one of hidden)
    compared.push({ way: "after a hidden one", cases: 1, found: await page(cursor(one.id), by, descending), expected: missing });
  return compared;
};
export const nowhere = globalId("Pattern", "00000000-0000-4000-8000-000000000000");

const inTheFeed: PatternWay = async (matrix, viewer) => {
  const data = await answered(matrix, viewer, "{ changes(kinds: [PATTERN]) { changes { recordId pattern { id title } } } }");
  const found = (data.changes?.changes ?? []).map(({ recordId, pattern }: Found) => (pattern ? `${recordId} ${pattern.title}` : "gone")).sort();
  const expected = seenOf(matrix, viewer)
    .map((one) => `${one.id} ${current(matrix, one).content.narrative}`)
    .sort();
  return [{ way: "changes", cases: matrix.patterns.length, found, expected }];
};

const asNoticesAndRequests: PatternWay = async (matrix, viewer) => {
  const { patterns, world } = matrix;
  const notices = await answered(matrix, viewer, "{ notices(first: 100) { edges { node { reference recordKind recipient { code } } } } }");
  const requests = await answered(matrix, viewer, "{ releaseRequests(first: 100) { edges { node { pattern { id } seizureReport { id } } } } }");
  const told = patterns.flatMap((one) =>
    current(matrix, one).notices.flatMap((notice) => (seesNotice(viewer, one, notice) ? [`${one.reference} ${notice.agency}`] : [])),
  );
  const isAsked = (one: ToldPattern) => stateOf(world, one).isAsked && isAtHome(viewer, one) && may(viewer, "seizure-report:preview");
  return [
    {
      way: "notices",
      cases: patterns.length,
      found: (notices.notices?.edges ?? [])
        .flatMap(({ node }: Found) => (node.recordKind === "PATTERN" ? [`${node.reference} ${node.recipient.code}`] : []))
        .sort(),
      expected: told.sort(),
    },
    {
      way: "requests",
      cases: patterns.length,
      found: idsOf((requests.releaseRequests?.edges ?? []).map(({ node }: Found) => node.pattern ?? { id: "none" })),
      expected: idsOf(patterns.filter(isAsked)),
    },
  ];
};

export const waysOfPatterns = [byIdAndReference, bySearch, inLists, inOrder, inTheFeed, asNoticesAndRequests];
