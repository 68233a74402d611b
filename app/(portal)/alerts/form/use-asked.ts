"use client";
import type { TadaDocumentNode } from "gql.tada";
import { useEffect, useState } from "react";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";

const pause = 250;

/** The answer to a query that changes while one types, asked for when the typing pauses; null while it is not known. */
export function useAsked<Result, Variables extends Record<string, unknown>>(
  query: TadaDocumentNode<Result, Variables>,
  variables: Variables | null,
): Result | null {
  const [answer, setAnswer] = useState<{ to: string; result: Result } | null>(null);
  const asked = variables && JSON.stringify(variables);
  useEffect(() => {
    if (!asked) return;
    let isLatest = true;
    const timer = setTimeout(async () => {
      // What cannot be asked now is asked again with the next change; sending tells what is wrong.
      const result = await askFromBrowser(query, JSON.parse(asked) as Variables).catch(() => null);
      if (isLatest && result) setAnswer({ to: asked, result });
    }, pause);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [query, asked]);
  return answer && answer.to === asked ? answer.result : null;
}
