import { graphql } from "../../graphql/contract.ts";

export const ImportsQuery = graphql(`
  query ReportImports($first: Int, $after: String, $last: Int, $before: String) {
    reportImports(first: $first, after: $after, last: $last, before: $before) {
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
          state
          progress
          createdAt
          faultyRowCount
          newCount
          changedCount
          unchangedCount
          member {
            name
          }
        }
      }
    }
  }
`);

export const importAddress = (id: string) => `/imports/${encodeURIComponent(id)}`;
