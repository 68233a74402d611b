import { graphql, type ResultOf } from "../../graphql/contract.ts";

export const StandingQueriesQuery = graphql(`
  query StandingQueries($isOpen: Boolean, $after: String) {
    standingQueryNotifications(first: 20, after: $after, isOpen: $isOpen) {
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id raisedAt wasKnown seenAt
          seenBy { name }
          standingQuery { caseReference subject { names phones emails itemIds documents { number } } }
          hit {
            score band matchedName
            reasons { kind asked listed similarity }
            entry { id name kind birthDates countries programmes watchlist { name publisher } }
          }
        }
      }
    }
    standingQueries(first: 100) {
      totalCount
      edges {
        node {
          id caseReference purpose lastDay isActive endedAt viewerCanRenew viewerCanDelete
          subject { names birthDate phones emails itemIds documents { number } }
          member { name }
        }
      }
    }
  }
`);

type Asked = ResultOf<typeof StandingQueriesQuery>;
export type Notification = Asked["standingQueryNotifications"]["edges"][number]["node"];
export type StandingQuery = Asked["standingQueries"]["edges"][number]["node"];
type Subject = Notification["standingQuery"]["subject"];

/** What a subject is called by. */
export const calledBy = ({ names, phones, emails, itemIds, documents }: Subject) =>
  [...names, ...phones, ...emails, ...itemIds, ...documents.map(({ number }) => number)][0] ?? "";
