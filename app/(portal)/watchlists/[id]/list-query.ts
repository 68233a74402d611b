import { graphql, type ResultOf, type VariablesOf } from "../../../graphql/contract.ts";

export const ListQuery = graphql(`
  query Watchlist($id: ID!, $filter: WatchlistEntryFilter, $orderBy: WatchlistEntryOrder, $first: Int, $after: String, $last: Int, $before: String) {
    node(id: $id) {
      ... on Watchlist {
        id
        name
        kind
        publisher
        reference
        description
        purpose
        legalBasis
        legalBasisNote
        tlp
        sharedAt
        sharings {
          endedAt
          recipients {
            name
            country
            members
            parties
          }
        }
        isOwn
        viewerCanNominate
        viewerCanShare
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
          unchanged
          importedAt
        }
        entries(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
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
              birthDates
              countries
              programmes
              hitAction
              listedOn
              delistedAt
              updatedAt
              isHitOnly
              names {
                name
              }
            }
          }
        }
      }
    }
  }
`);

export type ListVariables = VariablesOf<typeof ListQuery>;
export type Watchlist = Extract<NonNullable<ResultOf<typeof ListQuery>["node"]>, { publisher: string }>;
export type ListedEntry = Watchlist["entries"]["edges"][number]["node"];
