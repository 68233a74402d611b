"use client";
import { useEffect, useRef, useState } from "react";
import { graphql, type ResultOf, type VariablesOf } from "../../../../graphql/contract.ts";
import { askFromBrowser } from "../../../../session/ask-from-browser.ts";

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
type State = { preview: SharingPreview | null; isAsking: boolean; failure: unknown };

const pause = 250;

/** Whom the choice would reach now, asked again whenever it changes; `again` asks once more. */
export function useSharingPreview({ id, tlp, recipients }: Sharing) {
  const [state, setState] = useState<State>({ preview: null, isAsking: true, failure: null });
  const [round, setRound] = useState(0);
  const latest = useRef(0);
  const asked = JSON.stringify([tlp, recipients]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` says all of the choice
  useEffect(() => {
    const turn = ++latest.current;
    const isLatest = () => turn === latest.current;
    setState((before) => ({ ...before, isAsking: true, failure: null }));
    const timer = setTimeout(async () => {
      try {
        const { watchlistSharePreview } = await askFromBrowser(PreviewQuery, { id, tlp, recipients });
        if (isLatest()) setState({ preview: watchlistSharePreview, isAsking: false, failure: null });
      } catch (failure) {
        if (isLatest()) setState({ preview: null, isAsking: false, failure });
      }
    }, pause);
    return () => clearTimeout(timer);
  }, [id, asked, round]);

  return { ...state, again: () => setRound(round + 1) };
}
