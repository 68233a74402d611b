// Queries of the pages, typed by the contract that partners get.
import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./contract-types.d.ts";

export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    DateTime: string;
    Date: string;
    Decimal: string;
    JSON: unknown;
    CountryCode: string;
    UnLocode: string;
    HsCode: string;
    PostalItemId: string;
  };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from "gql.tada";
export { readFragment } from "gql.tada";
