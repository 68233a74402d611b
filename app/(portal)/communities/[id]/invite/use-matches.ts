"use client";
import { useEffect, useState } from "react";
import { showFault } from "../../../../components/show-fault.ts";
import { graphql, type ResultOf, type VariablesOf } from "../../../../graphql/contract.ts";
import { askFromBrowser, BrowserAnswerError } from "../../../../session/ask-from-browser.ts";

const Matches = graphql(`
  query CommunityRulePreview($id: ID!, $rule: CommunityRuleInput!) {
    communityRulePreview(id: $id, rule: $rule) { id name country kind }
  }
`);

export type Rule = VariablesOf<typeof Matches>["rule"];
export type Match = ResultOf<typeof Matches>["communityRulePreview"][number];

/** Precisely whom the rule matches now. */
export function useMatches(id: string, rule: Rule): readonly Match[] {
  const [matches, setMatches] = useState<readonly Match[]>([]);
  const asked = JSON.stringify(rule);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` says all of the rule
  useEffect(() => {
    let isLatest = true;
    askFromBrowser(Matches, { id, rule }).then(
      ({ communityRulePreview }) => isLatest && setMatches(communityRulePreview),
      (error) => isLatest && error instanceof BrowserAnswerError && showFault(error.message),
    );
    return () => {
      isLatest = false;
    };
  }, [id, asked]);
  return matches;
}
