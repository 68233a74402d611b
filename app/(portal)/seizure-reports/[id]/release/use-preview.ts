"use client";
import { graphql, type ResultOf } from "../../../../graphql/contract.ts";
import { useLatestAnswer } from "../../../../session/use-latest-answer.ts";
import { type Chosen, recipientsOf } from "./recipients.ts";
import type { ReleasedKind } from "./release-steps.ts";

const Preview = graphql(`
  fragment Preview on ReleasePreview @_unmask {
    agencyCount
    countryCount
    memberCount
    mayNotReceiveParties
    supervisorNeededFor
    viewerCanRelease
    digest
    agencies { name country members parties }
    userErrors { code message field }
  }
`);

export const PreviewQuery = graphql(
  `
    query SeizureReportReleasePreview($id: ID!, $recipients: [RecipientInput!]!, $partyRecipients: [RecipientInput!]) {
      preview: seizureReportReleasePreview(id: $id, recipients: $recipients, partyRecipients: $partyRecipients) { ...Preview }
    }
  `,
  [Preview],
);

const PatternPreviewQuery = graphql(
  `
    query PatternReleasePreview($id: ID!, $recipients: [RecipientInput!]!) {
      preview: patternReleasePreview(id: $id, recipients: $recipients) { ...Preview }
    }
  `,
  [Preview],
);

export type Preview = ResultOf<typeof Preview>;

/** Whom the choice would reach now, asked again whenever it changes; `again` asks once more. */
export function usePreview(kind: ReleasedKind, id: string, chosen: Chosen, parties: Chosen) {
  const recipients = recipientsOf(chosen);
  const partyRecipients = recipientsOf(parties);
  const isOf = (one: ReleasedKind) => kind === one && recipients.length > 0;
  const ofReport = useLatestAnswer(PreviewQuery, isOf("SEIZURE_REPORT") ? { id, recipients, partyRecipients } : null);
  const ofPattern = useLatestAnswer(PatternPreviewQuery, isOf("PATTERN") ? { id, recipients } : null);
  const { result, ...asking } = kind === "PATTERN" ? ofPattern : ofReport;
  return { ...asking, preview: result?.preview ?? null, recipients, partyRecipients };
}
