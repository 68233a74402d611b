// What an operation asked, for the record of access: its root fields, and whatever has arguments within
// them. Of a mutation only which record it acts on: the record of access is no second copy of what was written.
import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Asking } from "../lib/access/operation.ts";

const longest = 8_000;

export function askingOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Asking {
  const fields: { field: string; arguments: unknown }[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      // biome-ignore lint/correctness/noComponentHookFactories: a visitor's key is a kind of node, not a component
      OperationDefinition: (node) => (node === operation ? undefined : false),
      // biome-ignore lint/correctness/noComponentHookFactories: as above
      Field: (node) => {
        const definition = types.getFieldDef();
        const isRoot = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(
          types.getParentType() as GraphQLObjectType,
        );
        if (definition && (isRoot || node.arguments?.length))
          fields.push({ field: node.name.value, arguments: getArgumentValues(definition, node, variables) });
      },
    }),
  );
  const asked = operation.operation === "mutation" ? fields.slice(0, 1).map(({ field, arguments: given }) => ({ field, id: idIn(given) })) : fields;
  const name = operation.name?.value ?? fields.map(({ field }) => field).join(",");
  return { name: name.slice(0, 200), asked: JSON.stringify(asked).length > longest ? fields.map(({ field }) => ({ field, tooLong: true })) : asked };
}

/** The record of the input, `SeizureReport:…`; arguments hold global ids as they were sent. */
function idIn(given: unknown): string | null {
  const id = (given as { input?: { id?: unknown } }).input?.id;
  return typeof id === "string" ? Buffer.from(id, "base64").toString().slice(0, 100) : null;
}
