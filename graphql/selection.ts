import type { GraphQLResolveInfo, SelectionSetNode } from "graphql";

/** Whether the field under way asks for the named field of its answer, directly or in a fragment. */
export function asksFor(info: GraphQLResolveInfo, field: string): boolean {
  const within = (set: SelectionSetNode | undefined): boolean =>
    !!set?.selections.some((one) => {
      if (one.kind === "Field") return one.name.value === field;
      return within(one.kind === "InlineFragment" ? one.selectionSet : info.fragments[one.name.value]?.selectionSet);
    });
  return info.fieldNodes.some((node) => within(node.selectionSet));
}
