import { graphql, type ResultOf } from "../../../../graphql/contract.ts";

export const FileQuery = graphql(`
  query EntryImport($id: ID!) {
    node(id: $id) {
      __typename
      ... on WatchlistEntryImport {
        id
        name
        state
        progress
        rowCount
        faultyRowCount
        faultCount
        newCount
        changedCount
        unchangedCount
        missingCount
        missing
        waitingCount
        approvedCount
        failure
        createdAt
        viewerCanContinue
        viewerCanDecide
        member {
          name
        }
        watchlist {
          id
          name
        }
        faults(first: 100) {
          edges {
            node {
              row
              column
              value
              message
            }
          }
        }
      }
    }
  }
`);

type Found = NonNullable<ResultOf<typeof FileQuery>["node"]>;
export type EntryFile = Extract<Found, { __typename: "WatchlistEntryImport" }>;
