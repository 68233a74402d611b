"use client";
import type { TadaDocumentNode } from "gql.tada";
import { useEffect, useState } from "react";
import { askFromBrowser } from "./ask-from-browser.ts";

const pause = 250;

/** `result`: of what was asked last, or while `isAsking` of what was asked before. */
export type LatestAnswer<Result> = { result: Result | null; isAsking: boolean; failure: unknown; again: () => void };

/** The answer to a query that changes while one types, asked for when the typing pauses; `again` asks once more. */
export function useLatestAnswer<Result, Variables extends Record<string, unknown>>(
  query: TadaDocumentNode<Result, Variables>,
  variables: Variables | null,
): LatestAnswer<Result> {
  const [state, setState] = useState<{ to: string | null; result: Result | null; failure: unknown }>({ to: null, result: null, failure: null });
  const [round, setRound] = useState(0);
  const asked = variables && JSON.stringify(variables);
  const to = asked && `${round} ${asked}`;
  useEffect(() => {
    if (!asked) return;
    let isLatest = true;
    const timer = setTimeout(async () => {
      try {
        const result = await askFromBrowser(query, JSON.parse(asked) as Variables);
        if (isLatest) setState({ to, result, failure: null });
      } catch (failure) {
        if (isLatest) setState({ to, result: null, failure });
      }
    }, pause);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [query, asked, to]);
  const isAsking = to !== null && state.to !== to;
  return { result: to === null ? null : state.result, isAsking, failure: isAsking ? null : state.failure, again: () => setRound(round + 1) };
}
