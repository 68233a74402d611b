import { graphql, type ResultOf } from "../../../../graphql/contract.ts";
import { ask } from "../../../../session/ask.ts";

const GovernedQuery = graphql(`
  query GovernedEntry($id: ID!) {
    node(id: $id) {
      ... on WatchlistEntry {
        id
        name
        sourceId
        kind
        state
        reviewOn
        subjectStatus
        legalBasis
        legalBasisNote
        hitAction
        dutyContact
        handling
        phones
        emails
        postalItems
        doubtfulPostalItems
        postageAccounts
        viewerCanEdit
        viewerCanReview
        viewerCanCorrect
        watchlist {
          id
          legalBasis
          isOwn
          keeper {
            name
          }
        }
        keeper {
          name
        }
        nomination {
          grounds
          nominatedAt
          decidedAt
          nominatedBy {
            name
          }
          decidedBy {
            name
          }
          content {
            kind
            name
            aliases
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
            phones
            emails
            postalItems
            postageAccounts
            subjectStatus
            legalBasis
            legalBasisNote
            hitAction
            dutyContact
            handling
            isHitOnly
          }
        }
        proposal {
          nominatedBy {
            name
          }
        }
        steps {
          kind
          note
          happenedAt
          member {
            name
          }
        }
        corrections {
          id
          field
          problem
          evidence
          state
          answer
          proposedAt
          reference
          viewerCanAnswer
          proposer {
            name
          }
          owner {
            name
          }
          entry {
            id
          }
        }
      }
    }
  }
`);

export type GovernedEntry = Extract<NonNullable<ResultOf<typeof GovernedQuery>["node"]>, { sourceId: string }>;

/** What governs an entry of an own list; null for one of a reference list, and for a hidden one. */
export async function readGoverned(id: string): Promise<GovernedEntry | null> {
  const { node } = await ask(GovernedQuery, { id });
  return node && "sourceId" in node && node.hitAction ? node : null;
}
