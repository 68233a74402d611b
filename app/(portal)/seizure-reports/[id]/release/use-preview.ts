"use client";
import { useEffect, useRef, useState } from "react";
import { graphql, type ResultOf } from "../../../../graphql/contract.ts";
import { askFromBrowser } from "../../../../session/ask-from-browser.ts";
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
type State = { preview: Preview | null; isAsking: boolean; failure: unknown };

const pause = 250;

/** Whom the choice would reach now, asked again whenever it changes; `again` asks once more. */
export function usePreview(id: string, chosen: Chosen, parties: Chosen) {
  const [state, setState] = useState<State>({ preview: null, isAsking: false, failure: null });
  const [round, setRound] = useState(0);
  const latest = useRef(0);
  const recipients = recipientsOf(chosen);
  const partyRecipients = recipientsOf(parties);
  const asked = JSON.stringify([recipients, partyRecipients]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` says all of the choice
  useEffect(() => {
    const turn = ++latest.current;
    const isLatest = () => turn === latest.current;
    if (!recipients.length) return setState({ preview: null, isAsking: false, failure: null });
    setState((before) => ({ ...before, isAsking: true, failure: null }));
    const timer = setTimeout(async () => {
      try {
        const { seizureReportReleasePreview } = await askFromBrowser(PreviewQuery, { id, recipients, partyRecipients });
        if (isLatest()) setState({ preview: seizureReportReleasePreview, isAsking: false, failure: null });
      } catch (failure) {
        if (isLatest()) setState({ preview: null, isAsking: false, failure });
      }
    }, pause);
    return () => clearTimeout(timer);
  }, [id, asked, round]);

  return { ...state, recipients, partyRecipients, again: () => setRound(round + 1) };
}
