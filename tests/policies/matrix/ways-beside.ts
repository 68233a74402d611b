// Ways out beside the reports: each viewer asks for all imports, members and communities there are.
import { seesCommunity, seesImport, seesMembers, seesProposal, seesTally, takesPart } from "../../oracle/beside.ts";
import { may } from "../../oracle/permission.ts";
import type { World } from "../../oracle/world.ts";
import { globalId } from "../steps.ts";
import { asksAs, assertOnlyForbidden, type Matrix, sideBySide } from "./asking.ts";
import type { Seated } from "./cast.ts";
import { readAll } from "./ways-around.ts";
import type { ToldCommunity, Within } from "./within.ts";

/** What a viewer got of a way out, and what it should have got. */
export type Compared = { who: string; way: string; found: unknown; expected: unknown };
type Asked = { matrix: Matrix; within: Within; viewer: Seated };

const nodes = (ids: string[], type: string, fields: string) =>
  `{ ${ids.map((id, place) => `n${place}: node(id: "${id}") { ... on ${type} { ${fields} } }`).join(" ")} }`;

/** What comes back for each id, null where nothing does. */
// biome-ignore lint/suspicious/noExplicitAny: what comes back is what is compared.
async function opened({ matrix: { portal }, viewer }: Asked, ids: string[], type: string, fields: string): Promise<any[]> {
  const { data, errors } = await asksAs(portal, viewer, nodes(ids, type, fields));
  assertOnlyForbidden(viewer, errors);
  return ids.map((_, place) => data?.[`n${place}`] ?? null);
}

export async function imports(asked: Asked): Promise<Omit<Compared, "who">[]> {
  const { matrix, within, viewer } = asked;
  const seen = within.imports.filter(({ importer }) => seesImport(viewer, importer));
  const listed = await readAll(matrix, viewer, "reportImports", "id");
  const found = await opened(
    asked,
    within.imports.map(({ id }) => id),
    "ReportImport",
    "faults(first: 9) { edges { node { value } } }",
  );
  const faults = (one: { faults: { edges: { node: { value: string | null } }[] } } | null) =>
    one?.faults.edges.flatMap(({ node }) => (node.value?.startsWith("day of") ? [node.value] : [])) ?? null;
  return [
    { way: "listed imports", found: listed.map(({ id }) => id).sort(), expected: seen.map(({ id }) => id).sort() },
    { way: "faults", found: found.map(faults), expected: within.imports.map((one) => (seen.includes(one) ? [`day of ${one.name}`] : null)) },
    ...(await hiddenImports(asked)),
  ];
}

/** The file of faulty rows, and a step: of a hidden import they answer as of none. */
async function hiddenImports({ matrix: { portal, dice }, within, viewer }: Asked): Promise<Omit<Compared, "who">[]> {
  const none = globalId("ReportImport", within.missing);
  const step = "mutation ($id: ID!) { reportImportCancel(input: { id: $id }) { reportImport { id } userErrors { code message field } } }";
  const cancelled = async (id: string) => JSON.stringify(await asksAs(portal, viewer, step, { id }));
  const rows = async (id: string) => {
    const headers: Record<string, string> = viewer.isSession
      ? { cookie: `next-auth.session-token=${await portal.cookieOf(viewer.secret)}`, origin: portal.url, "sec-fetch-site": "same-origin" }
      : { authorization: `Bearer ${viewer.secret}` };
    const response = await fetch(`${portal.url}/imports/faulty-rows.csv?id=${encodeURIComponent(id)}`, { headers });
    return `${response.status} ${await response.text()}`;
  };
  const [noStep, noRows] = [await cancelled(none), await rows(none)];
  const compared: Omit<Compared, "who">[] = [];
  const [seen, hidden] = [true, false].map((isSeen) => within.imports.filter(({ importer }) => seesImport(viewer, importer) === isSeen));
  for (const { id, importer, name } of [...dice.some(seen ?? [], 1), ...dice.some(hidden ?? [], 2)]) {
    const isSeen = seesImport(viewer, importer);
    const file = await rows(id);
    compared.push({ way: "faulty rows", found: isSeen ? file.includes(`day of ${name}`) : file, expected: isSeen ? true : noRows });
    if (!isSeen) compared.push({ way: "a step of an import", found: await cancelled(id), expected: noStep });
  }
  return compared;
}

export async function members(asked: Asked): Promise<Omit<Compared, "who">[]> {
  const { matrix, within, viewer } = asked;
  const listed = await readAll(matrix, viewer, "members", "name");
  const changes = await readAll(matrix, viewer, "memberChanges", "member { name }");
  const proposals = await readAll(matrix, viewer, "memberProposals", "id");
  const found = await opened(
    asked,
    within.proposals.map(({ id }) => id),
    "MemberProposal",
    "id",
  );
  const own = (names: string[]) => [...new Set(names)].sort();
  const isThere = ({ person }: Seated) => person.agency === viewer.person.agency && !person.hasLeft;
  const colleagues = own(matrix.viewers.filter(isThere).map(({ person }) => person.name));
  const seen = within.proposals.filter(({ about }) => seesProposal(viewer, about)).map(({ id }) => id);
  const expectedChanges = within.proposals.flatMap(({ about }) => (about.agency === viewer.person.agency ? [about.name] : []));
  return [
    { way: "members", found: own(listed.map(({ name }) => name)), expected: seesMembers(viewer, "member:read") ? colleagues : [] },
    {
      way: "the log of members",
      found: own(changes.flatMap(({ member }) => member?.name ?? [])),
      expected: seesMembers(viewer, "member-change:read") ? expectedChanges : [],
    },
    { way: "listed proposals", found: proposals.map(({ id }) => id), expected: seen },
    {
      way: "proposals by id",
      found: found.map((one) => one?.id ?? null),
      expected: within.proposals.map(({ id }) => (seen.includes(id) ? id : null)),
    },
  ];
}

const fields = `name contacts { name } invitations { agency { code } } tally { reportCount } events(first: 1) { edges { node { kind } } }`;

function expectedOf(world: World, viewer: Seated, one: ToldCommunity) {
  if (!seesCommunity(world, viewer, one)) return null;
  const isWithin = takesPart(world, viewer, one.name);
  return [
    one.name,
    isWithin ? one.contacts : [],
    isWithin ? one.invited : one.invited.filter((code) => code === viewer.person.agency),
    isWithin,
    one.isClosed && seesTally(world, viewer, one.name),
  ];
}

export async function communities(asked: Asked): Promise<Omit<Compared, "who">[]> {
  const { matrix, within, viewer } = asked;
  const { world, portal } = matrix;
  const found = await opened(
    asked,
    within.communities.map(({ id }) => id),
    "Community",
    fields,
  );
  const { data } = await asksAs(portal, viewer, "{ communities { name } communityInvitations { community { name } } }");
  const names = (list: { name: string }[] | undefined) => (list ?? []).map(({ name }) => name).sort();
  const isAllowed = may(viewer, "community:read");
  return [
    {
      way: "communities by id",
      found: found.map(
        (one) =>
          one && [
            one.name,
            one.contacts.map(({ name }: { name: string }) => name),
            one.invitations.map(({ agency }: { agency: { code: string } }) => agency.code),
            one.events.edges.length > 0,
            one.tally !== null,
          ],
      ),
      expected: within.communities.map((one) => expectedOf(world, viewer, one)),
    },
    {
      way: "listed communities",
      found: names(data?.communities),
      expected: isAllowed ? names(within.communities.filter(({ name }) => takesPart(world, viewer, name))) : [],
    },
    {
      way: "invitations",
      found: names(data?.communityInvitations?.map(({ community }: { community: { name: string } }) => community)),
      expected: isAllowed ? names(within.communities.filter(({ invited }) => invited.includes(viewer.person.agency))) : [],
    },
  ];
}

/** All that came out otherwise than the oracle says; and how many questions there were. */
export async function askBeside(matrix: Matrix, within: Within): Promise<{ wrong: Compared[]; asked: Map<string, number> }> {
  const [wrong, asked] = [[] as Compared[], new Map<string, number>()];
  await sideBySide(
    matrix.viewers.filter(({ person }) => !person.hasLeft),
    async (viewer) => {
      for (const way of [imports, members, communities])
        for (const one of await way({ matrix, within, viewer })) {
          asked.set(one.way, (asked.get(one.way) ?? 0) + 1);
          if (JSON.stringify(one.found) !== JSON.stringify(one.expected)) wrong.push({ who: viewer.label, ...one });
        }
    },
  );
  return { wrong, asked };
}
