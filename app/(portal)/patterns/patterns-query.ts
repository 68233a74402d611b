import { graphql } from "../../graphql/contract.ts";

export const PatternsQuery = graphql(`
  query Patterns($search: String, $first: Int, $after: String, $last: Int, $before: String) {
    patterns(search: $search, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id reference title status tlp updatedAt agency { name } fits(first: 0) { totalCount } } }
    }
    patternProposals { origin destination commodityGroup concealment mailClass count countBefore lift from until }
  }
`);
