// The question and the answer of a list whose places are found by hand-written SQL and whose rows are loaded under policy.
import { GraphQLError } from "graphql";
import { maximumPage } from "./builder.ts";

type Arguments = { first?: number | null; last?: number | null; after?: string | null; before?: string | null };

/** What a list is asked for, checked: forwards with first and after, or backwards with last and before. */
export function pageAsked<Place>({ first, last, after, before }: Arguments, placeOf: (cursor: string) => Place) {
  const backwards = last != null;
  const size = first ?? last ?? 20;
  if (size < 0 || size > maximumPage || (first != null && backwards)) {
    throw new GraphQLError(`Ask for the first (or last) 0 to ${maximumPage}.`, { extensions: { code: "BAD_USER_INPUT" } });
  }
  const cursor = backwards ? before : after;
  return { backwards, first: size, after: cursor ? placeOf(cursor) : null };
}

type Page<Place> = { places: readonly Place[]; hasMore: boolean; totalCount: number | null };
type Asked = { backwards: boolean; after: unknown };

/** Where a page stands in its list. */
export const pageInfoOf = ({ backwards, after }: Asked, edges: readonly { cursor: string }[], hasMore: boolean) => ({
  startCursor: edges[0]?.cursor ?? null,
  endCursor: edges.at(-1)?.cursor ?? null,
  hasNextPage: backwards ? after !== null : hasMore,
  hasPreviousPage: backwards ? hasMore : after !== null,
});

/** Edges in the order of their places; a row that was hidden in between is left out. */
export function connectionOf<Place extends { id: string }, Node extends { id: string }>(
  asked: Asked,
  { places, hasMore, totalCount }: Page<Place>,
  nodes: readonly Node[],
  cursorOf: (place: Place) => string,
) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = places.flatMap((place) => {
    const node = byId.get(place.id);
    return node ? [{ node, cursor: cursorOf(place) }] : [];
  });
  return { edges, totalCount: totalCount ?? 0, pageInfo: pageInfoOf(asked, edges, hasMore) };
}
