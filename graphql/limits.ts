// Bounds on what one request may ask, beside the cost and depth that builder.ts declares.
import { maxAliasesRule } from "@escape.tech/graphql-armor-max-aliases";
import { GraphQLError, type ValidationRule } from "graphql";

export const maximumTokens = 4_000;
export const maximumBytes = 1_000_000;
/** What is subscribed to is kept for as long as the stream is open. */
export const maximumStreamBytes = 50_000;

/** An operation is one transaction: two mutations in it would make "all or nothing" ambiguous. */
const oneMutation: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (node.operation === "mutation" && (node.selectionSet.selections.length > 1 || node.selectionSet.selections[0]?.kind !== "Field")) {
      context.reportError(new GraphQLError("Ask for one mutation in an operation.", { nodes: [node] }));
    }
  },
});

export const validationRules: ValidationRule[] = [
  oneMutation,
  maxAliasesRule({ n: 30, allowList: [], propagateOnRejection: false, onReject: [(context, error) => context?.reportError(error)] }),
];
