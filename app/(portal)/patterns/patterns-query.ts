import { graphql, type ResultOf } from "../../graphql/contract.ts";

export const PatternsQuery = graphql(`
  query Patterns(
    $filter: PatternFilter
    $search: String
    $orderBy: PatternOrder
    $first: Int
    $after: String
    $last: Int
    $before: String
    $withFits: Boolean!
  ) {
    viewer { permissions agency { id } }
    agencies { id name }
    patterns(filter: $filter, search: $search, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id reference title status tlp updatedAt commodityGroups concealments
          agency { name }
          legs { role country }
          fits(first: 0) @include(if: $withFits) { totalCount }
        }
      }
    }
    patternNews(first: 100) @include(if: $withFits) {
      totalCount
      edges { node { pattern { id title agency { id name } } } }
    }
  }
`);

export type ListedPattern = ResultOf<typeof PatternsQuery>["patterns"]["edges"][number]["node"];
export type News = NonNullable<ResultOf<typeof PatternsQuery>["patternNews"]>;
