// Steps on patterns that are hidden or another agency's answer as on one that does not exist; and who is told that
// another agency consulted a pattern.
import { seesPattern, seesSeizure } from "../../oracle/pattern.ts";
import { may } from "../../oracle/permission.ts";
import { isAtHome } from "../../oracle/sight.ts";
import { globalId } from "../steps.ts";
import { asksAs } from "./asking.ts";
import type { Seated } from "./cast.ts";
import { answered, type Compared, type Found, nowhere, type PatternMatrix, type PatternWay } from "./ways-patterns.ts";

type Asked = { query: string; variables: object };
const mutation = (name: string, input: object): Asked => ({
  query: `mutation ($input: Pattern${name}Input!) { done: pattern${name}(input: $input) { pattern { id } userErrors { code message field } } }`,
  variables: { input },
});
const pattern = { title: "Elsewhere", legs: [], indicators: [] };
const recipients = [{ memberEmail: "nobody@example.org" }];

/** On a pattern that is not of the own agency, whether one sees it or not. */
const onAnother: ((id: string, own: string) => Asked)[] = [
  (id) => mutation("Edit", { id, revision: -1, pattern }),
  (id) => mutation("Amend", { id, revision: -1, pattern, isCorrection: true }),
  (id) => mutation("Release", { id, recipients, digest: "stale" }),
  (id) => mutation("AskForRelease", { id, recipients }),
  (id) => mutation("Recall", { id, reason: "OTHER", instruction: "DESTROY" }),
  (id) => mutation("Withdraw", { id }),
  (id, own) => mutation("Link", { id, recordId: own }),
  (id, own) => mutation("Unlink", { id, recordId: own }),
  (id) => ({
    query:
      "query ($id: ID!, $recipients: [RecipientInput!]!) { patternReleasePreview(id: $id, recipients: $recipients) { digest userErrors { code message field } } }",
    variables: { id, recipients },
  }),
];
/** On a hidden one, beside them: saying that one saw it, linking it to an own one, and taking such a link back. */
const onHidden: ((id: string, own: string) => Asked)[] = [
  (id) => mutation("SeeFits", { id, seizureReports: [] }),
  (id, own) => mutation("Link", { id: own, recordId: id }),
  (id, own) => mutation("Unlink", { id: own, recordId: id }),
];

/** A third of the steps each. Letter by letter the same, but for the own pattern, which both answer with. */
export const steps: PatternWay = async (matrix, viewer) => {
  const { patterns, world, dice, portal, viewers } = matrix;
  const answer = async ({ query, variables }: Asked) => JSON.stringify(await asksAs(portal, viewer, query, variables));
  const own = patterns.find((one) => one.author.agency === viewer.person.agency && seesPattern(world, viewer, one))?.id ?? nowhere;
  const foreign = patterns.filter((one) => one.author.agency !== viewer.person.agency || !seesPattern(world, viewer, one));
  const hidden = foreign.filter((one) => !seesPattern(world, viewer, one));
  const compared: Compared[] = [];
  for (const [among, asked] of [
    [foreign, onAnother],
    [hidden, onHidden],
  ] as const)
    for (const step of asked.filter((_, place) => (place + viewers.indexOf(viewer)) % 3 === 0)) {
      const missing = await answer(step(nowhere, own));
      for (const { id } of dice.some(among, 2)) compared.push({ way: "steps", cases: 1, found: await answer(step(id, own)), expected: missing });
    }
  return compared;
};

/** A hidden record of another kind is linked no more than one that does not exist. */
export const linksToHidden: PatternWay = async (matrix, viewer) => {
  const { links, seizures, patterns, world, dice, portal } = matrix;
  const own = patterns.find((one) => one.author.agency === viewer.person.agency && seesPattern(world, viewer, one))?.id ?? nowhere;
  const others = links.flatMap(({ other }) => (other.isSeenBy(viewer) ? [] : [other.id]));
  const hidden = [...others, ...seizures.flatMap((one) => (seesSeizure(world, viewer, one) ? [] : [one.id]))];
  const answer = async (recordId: string) => {
    const { query, variables } = mutation("Link", { id: own, recordId });
    return JSON.stringify(await asksAs(portal, viewer, query, variables));
  };
  const missing = await answer(globalId("SeizureReport", "00000000-0000-4000-8000-000000000000"));
  const compared: Compared[] = [];
  for (const id of dice.some(hidden, 4)) compared.push({ way: "links to what is hidden", cases: 1, found: await answer(id), expected: missing });
  return compared;
};

/** By opening it by its reference, as every viewer has by now who could: told at home alone. */
export async function consultations(matrix: PatternMatrix, viewer: Seated): Promise<Compared[]> {
  const { patterns, world, viewers } = matrix;
  const found = new Map<string, Set<string>>();
  for (let after: string | null = null, more = may(viewer, "consultation:read"); more; ) {
    const { consultations: page } = await answered(
      matrix,
      viewer,
      "query ($after: String) { consultations(first: 100, after: $after) { edges { node { agency { code } pattern { id } } } pageInfo { hasNextPage endCursor } } }",
      { after },
    );
    for (const { node } of page?.edges ?? ([] as Found[]))
      if (node.pattern) found.set(node.pattern.id, (found.get(node.pattern.id) ?? new Set()).add(node.agency.code));
    [after, more] = [page?.pageInfo.endCursor ?? null, page?.pageInfo.hasNextPage ?? false];
  }
  return patterns.map((one) => {
    const others = viewers.filter(({ person }) => person.agency !== one.author.agency);
    const told = [...new Set(others.filter((other) => seesPattern(world, other, one)).map(({ person }) => person.agency))].sort();
    const isTold = isAtHome(viewer, one) && may(viewer, "pattern:read");
    return { way: "consultations", cases: 1, found: [...(found.get(one.id) ?? [])].sort(), expected: isTold ? told : [] };
  });
}
