"use client";
import { graphql, type ResultOf } from "../../../../graphql/contract.ts";
import { useLatestAnswer } from "../../../../session/use-latest-answer.ts";
import { type Chosen, recipientsOf } from "./recipients.ts";

export const PreviewQuery = graphql(`
  query SeizureReportReleasePreview($id: ID!, $recipients: [RecipientInput!]!, $partyRecipients: [RecipientInput!]) {
    seizureReportReleasePreview(id: $id, recipients: $recipients, partyRecipients: $partyRecipients) {
      agencyCount
      countryCount
      memberCount
      mayNotReceiveParties
      supervisorNeededFor
      viewerCanRelease
      digest
      agencies {
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

export type Preview = ResultOf<typeof PreviewQuery>["seizureReportReleasePreview"];

/** Whom the choice would reach now, asked again whenever it changes; `again` asks once more. */
export function usePreview(id: string, chosen: Chosen, parties: Chosen) {
  const recipients = recipientsOf(chosen);
  const partyRecipients = recipientsOf(parties);
  const { result, ...asking } = useLatestAnswer(PreviewQuery, recipients.length ? { id, recipients, partyRecipients } : null);
  return { ...asking, preview: result?.seizureReportReleasePreview ?? null, recipients, partyRecipients };
}
