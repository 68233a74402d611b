import { graphql, type ResultOf } from "../../graphql/contract.ts";

export const AlertsQuery = graphql(`
  query Alerts($filter: AlertFilter, $orderBy: AlertOrder, $first: Int, $after: String, $last: Int, $before: String) {
    viewer {
      permissions
    }
    alerts(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
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
          title
          status
          isCurrent
          cancelledAt
          severity
          requestedAction
          tlp
          releasedAt
          validUntil
          agency {
            name
          }
          lines {
            kind
            value
          }
          ownPart {
            purpose
            acknowledgedAt
            isOverdue
            outcome
          }
          addressees {
            purpose
            acknowledgedAt
            outcome
          }
        }
      }
    }
  }
`);

export type ListedAlert = ResultOf<typeof AlertsQuery>["alerts"]["edges"][number]["node"];
