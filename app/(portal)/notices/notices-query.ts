import { noticeRecordKinds } from "../../../lib/codes/domain-codes.ts";
import { graphql, type ResultOf } from "../../graphql/contract.ts";

export const NoticesQuery = graphql(`
  query Notices($received: Boolean!, $open: Boolean, $about: [NoticeRecordKind!], $first: Int, $after: String, $last: Int, $before: String) {
    open: notices(received: true, open: true, first: 1) {
      totalCount
    }
    notices(received: $received, open: $open, about: $about, first: $first, after: $after, last: $last, before: $before) {
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

/** What the notices are about; null: anything. */
export type About = (typeof noticeRecordKinds)[number] | null;
export const aboutOf = (name: string | string[] | undefined): About => noticeRecordKinds.find((kind) => kind === name) ?? null;

export const addressOf = (box: Box, about: About, place: { after?: string; before?: string } = {}) => {
  const query = new URLSearchParams({ ...(box !== "open" && { show: box }), ...(about && { about }), ...place }).toString();
  return `/notices${query && `?${query}`}`;
};
