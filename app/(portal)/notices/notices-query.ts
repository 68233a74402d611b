import { graphql, type ResultOf } from "../../graphql/contract.ts";

export const NoticesQuery = graphql(`
  query Notices($received: Boolean!, $open: Boolean, $first: Int, $after: String, $last: Int, $before: String) {
    open: notices(received: true, open: true, first: 1) {
      totalCount
    }
    notices(received: $received, open: $open, first: $first, after: $after, last: $last, before: $before) {
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
          reference
          recordKind
          reason
          instruction
          createdAt
          acknowledgedAt
          viewerCanAcknowledge
          acknowledgedBy {
            name
          }
          originator {
            name
          }
          recipient {
            name
          }
        }
      }
    }
  }
`);

export type Notice = ResultOf<typeof NoticesQuery>["notices"]["edges"][number]["node"];

/** The three lists, by the name that they have in the address. */
export const boxes = {
  open: { received: true, open: true },
  confirmed: { received: true, open: false },
  own: { received: false, open: null },
} as const;
export type Box = keyof typeof boxes;
export const boxOf = (name: string | string[] | undefined): Box => (name === "confirmed" || name === "own" ? name : "open");
export const addressOf = (box: Box, place: { after?: string; before?: string } = {}) => {
  const query = new URLSearchParams({ ...(box !== "open" && { show: box }), ...place }).toString();
  return `/notices${query && `?${query}`}`;
};
