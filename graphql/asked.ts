// What an operation asked, for the record of access: root fields with their arguments. Of a mutation
// only which record it acts on: the record of access is no second copy of what was written.
import { getArgumentValues, type GraphQLSchema, type OperationDefinitionNode, type DocumentNode, type SelectionSetNode, Kind } from "graphql";
import type { Asking } from "../lib/access/operation.ts";

const longest = 8_000;

export function askingOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): Asking {
  const root = operation.operation === "mutation" ? schema.getMutationType() : schema.getQueryType();
  const fields: { field: string; arguments: unknown }[] = [];
  const walk = (set: SelectionSetNode): void => {
    for (const one of set.selections) {
      if (one.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = document.definitions.find((definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === one.name.value);
        if (fragment?.kind === Kind.FRAGMENT_DEFINITION) walk(fragment.selectionSet);
      } else if (one.kind === Kind.INLINE_FRAGMENT) walk(one.selectionSet);
      else {
        const definition = root?.getFields()[one.name.value];
        if (definition) fields.push({ field: one.name.value, arguments: getArgumentValues(definition, one, variables) });
      }
    }
  };
  walk(operation.selectionSet);
  const asked = operation.operation === "mutation" ? fields.map(({ field, arguments: given }) => ({ field, id: idIn(given) })) : fields;
  const name = operation.name?.value ?? fields.map(({ field }) => field).join(",");
  return { name: name.slice(0, 200), asked: JSON.stringify(asked).length > longest ? fields.map(({ field }) => ({ field, tooLong: true })) : asked };
}

/** The record of the input, `SeizureReport:…`; arguments hold global ids as they were sent. */
function idIn(given: unknown): string | null {
  const id = (given as { input?: { id?: unknown } }).input?.id;
  return typeof id === "string" ? Buffer.from(id, "base64").toString().slice(0, 100) : null;
}
