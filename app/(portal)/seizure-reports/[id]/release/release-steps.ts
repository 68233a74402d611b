"use client";
// Releasing and asking for it, of each kind of record that has a page for it.
import { graphql } from "../../../../graphql/contract.ts";
import { askFromBrowser } from "../../../../session/ask-from-browser.ts";
import type { Recipients } from "./recipients.ts";

const ReleaseReport = graphql(`
  mutation SeizureReportRelease($id: ID!, $recipients: [RecipientInput!]!, $partyRecipients: [RecipientInput!], $digest: String!) {
    done: seizureReportRelease(input: { id: $id, recipients: $recipients, partyRecipients: $partyRecipients, digest: $digest }) {
      userErrors { code message }
    }
  }
`);

const AskForReport = graphql(`
  mutation SeizureReportAskForRelease($input: SeizureReportAskForReleaseInput!) {
    done: seizureReportAskForRelease(input: $input) {
      userErrors { code message }
    }
  }
`);

const ReleasePattern = graphql(`
  mutation PatternRelease($id: ID!, $recipients: [RecipientInput!]!, $digest: String!) {
    done: patternRelease(input: { id: $id, recipients: $recipients, digest: $digest }) {
      userErrors { code message }
    }
  }
`);

const AskForPattern = graphql(`
  mutation PatternAskForRelease($input: PatternAskForReleaseInput!) {
    done: patternAskForRelease(input: $input) {
      userErrors { code message }
    }
  }
`);

export type ReleasedKind = "SEIZURE_REPORT" | "PATTERN";
type Whom = { id: string; recipients: Recipients; partyRecipients: Recipients };
type UserErrors = readonly { code: string; message: string }[];

/** Answer what was wrong. Parties are a report's alone. */
export const release: Record<ReleasedKind, (whom: Whom & { digest: string }) => Promise<UserErrors>> = {
  SEIZURE_REPORT: async (whom) => (await askFromBrowser(ReleaseReport, whom)).done.userErrors,
  PATTERN: async ({ partyRecipients: _, ...whom }) => (await askFromBrowser(ReleasePattern, whom)).done.userErrors,
};
export const askForRelease: Record<ReleasedKind, (whom: Whom & { note: string }) => Promise<UserErrors>> = {
  SEIZURE_REPORT: async (input) => (await askFromBrowser(AskForReport, { input })).done.userErrors,
  PATTERN: async ({ partyRecipients: _, ...input }) => (await askFromBrowser(AskForPattern, { input })).done.userErrors,
};
