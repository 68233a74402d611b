import { graphql } from "../../../graphql/contract.ts";

export const MappingsQuery = graphql(`
  query ImportMappings($first: Int, $after: String, $last: Int, $before: String) {
    importMappings(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      edges {
        node {
          id
          name
          updatedAt
          columns {
            columns {
              column
              field
            }
          }
        }
      }
    }
  }
`);
