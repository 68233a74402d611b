import { graphql, type ResultOf } from "../../../../graphql/contract.ts";

export const EntryQuery = graphql(`
  query WatchlistEntry($id: ID!) {
    node(id: $id) {
      ... on WatchlistEntry {
        id
        sourceId
        name
        kind
        names {
          name
          quality
        }
        birthDates
        countries
        addresses {
          text
          country
        }
        documents {
          kind
          number
          country
        }
        programmes
        reasons
        listedOn
        delistedAt
        updatedAt
        keeper {
          name
        }
        watchlist {
          id
          name
          kind
          publisher
          importedAt
        }
      }
    }
  }
`);

export type WatchlistEntry = Extract<NonNullable<ResultOf<typeof EntryQuery>["node"]>, { sourceId: string }>;
