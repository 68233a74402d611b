import type { GraphQLResolveInfo, SelectionSetNode } from "graphql";

/** Whether the field under way asks for the one at the path of its answer, directly or in a fragment. */
export function asksFor(info: GraphQLResolveInfo, ...path: string[]): boolean {
  const within = (set: SelectionSetNode | undefined, [field, ...rest]: string[]): boolean =>
    !!set?.selections.some((one) => {
      if (one.kind === "Field") return one.name.value === field && (!rest.length || within(one.selectionSet, rest));
      return within(one.kind === "InlineFragment" ? one.selectionSet : info.fragments[one.name.value]?.selectionSet, [field as string, ...rest]);
    });
  return info.fieldNodes.some((node) => within(node.selectionSet, path));
}
