import { graphql, type ResultOf } from "../../../graphql/contract.ts";

const ContentToDecide = graphql(`
  fragment ContentToDecide on WatchlistEntryContent @_unmask {
    kind
    name
    aliases
    birthDates
    countries
    addresses {
      text
    }
    documents {
      kind
      number
    }
    phones
    emails
    postalItems
    doubtfulPostalItems
    postageAccounts
    subjectStatus
    hitAction
    legalBasis
    legalBasisNote
    dutyContact
    reviewOn
    handling
    isHitOnly
  }
`);

export const NominationsQuery = graphql(
  `
  query Nominations($filter: WatchlistNominationFilter!, $first: Int, $after: String, $last: Int, $before: String) {
    waiting: watchlistNominations(filter: { states: [WAITING] }, first: 1) {
      totalCount
    }
    watchlistNominations(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
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
          ownReference
          state
          grounds
          reason
          nominatedAt
          viewerCanDecide
          viewerCanTakeBack
          nominatedBy {
            name
          }
          watchlist {
            name
          }
          entry {
            id
            nomination {
              id
              grounds
              content {
                ...ContentToDecide
              }
            }
          }
          content {
            ...ContentToDecide
          }
        }
      }
    }
  }
`,
  [ContentToDecide],
);

export type Nomination = ResultOf<typeof NominationsQuery>["watchlistNominations"]["edges"][number]["node"];

/** The three lists, by the name that they have in the address. */
export const boxes = {
  waiting: { states: ["WAITING"] },
  mine: { mine: true },
  decided: { states: ["APPROVED", "REJECTED", "TAKEN_BACK"] },
} as const;
export type Box = keyof typeof boxes;
export const boxOf = (name: string | string[] | undefined): Box => (name === "mine" || name === "decided" ? name : "waiting");
export const approvalsPath = (box: Box) => (box === "waiting" ? "/watchlists/approvals" : `/watchlists/approvals?show=${box}`);
