"use client";
import { graphql, type ResultOf, type VariablesOf } from "../../../../graphql/contract.ts";
import { useLatestAnswer } from "../../../../session/use-latest-answer.ts";

const PreviewQuery = graphql(`
  query WatchlistSharePreview($id: ID!, $tlp: Tlp!, $recipients: [RecipientInput!]!) {
    watchlistSharePreview(id: $id, tlp: $tlp, recipients: $recipients) {
      agencyCount
      memberCount
      entryCount
      mayNotReceive
      digest
      agencies {
        name
        country
        members
        parties
      }
      noLonger {
        name
        country
        members
        parties
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

export type SharingPreview = ResultOf<typeof PreviewQuery>["watchlistSharePreview"];
export type Sharing = VariablesOf<typeof PreviewQuery>;
/** Whom the choice would reach now, asked again whenever it changes; `again` asks once more. */
export function useSharingPreview({ id, tlp, recipients }: Sharing) {
  const { result, ...asking } = useLatestAnswer(PreviewQuery, { id, tlp, recipients });
  return { ...asking, preview: result?.watchlistSharePreview ?? null };
}
