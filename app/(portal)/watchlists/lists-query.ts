import { graphql, type ResultOf } from "../../graphql/contract.ts";

export const ListsQuery = graphql(`
  query Watchlists($first: Int, $after: String, $last: Int, $before: String) {
    watchlists(first: $first, after: $after, last: $last, before: $before) {
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
          kind
          description
          tlp
          sharedAt
          waitingCount
          isOwn
          publisher
          entryCount
          hitOnlyCount
          importedAt
          keeper {
            name
          }
          imports {
            added
            changed
            delisted
          }
        }
      }
    }
  }
`);

export type ListedWatchlist = ResultOf<typeof ListsQuery>["watchlists"]["edges"][number]["node"];
