import { graphql, type ResultOf } from "../../graphql/contract.ts";

export const StandingQueriesQuery = graphql(`
  query StandingQueries($isOpen: Boolean, $after: String) {
    standingQueryNotifications(first: 20, after: $after, isOpen: $isOpen) {
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id raisedAt wasKnown seenAt
          seenBy { name }
          standingQuery { caseReference purpose subject { names kind birthDate countries addresses phones emails itemIds documents { number country } } }
          hit {
            score band matchedName
            reasons { kind asked listed similarity }
            entry { id name kind birthDates countries programmes keeper { name } watchlist { name kind isOwn } }
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
type Subject = Pick<Notification["standingQuery"]["subject"], "names" | "phones" | "emails" | "itemIds"> & { documents: { number: string }[] };

/** What a subject is called by. */
export const calledBy = ({ names, phones, emails, itemIds, documents }: Subject) =>
  [...names, ...phones, ...emails, ...itemIds, ...documents.map(({ number }) => number)][0] ?? "";
