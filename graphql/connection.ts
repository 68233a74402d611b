// The answer of a list whose places were found by hand-written SQL and whose rows were loaded under policy.

type Page<Place> = { places: readonly Place[]; hasMore: boolean; totalCount: number | null };
type Asked = { backwards: boolean; after: unknown };

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
  return {
    edges,
    totalCount: totalCount ?? 0,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: asked.backwards ? asked.after !== null : hasMore,
      hasPreviousPage: asked.backwards ? hasMore : asked.after !== null,
    },
  };
}
