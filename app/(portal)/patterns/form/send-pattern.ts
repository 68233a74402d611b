"use client";
// The three ways in which the form's content is stored.
import { graphql, type VariablesOf } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import type { Purpose } from "../../seizure-reports/form/use-record-saving.ts";

const Draft = graphql(`
  mutation PatternDraft($pattern: PatternContentInput!, $idempotencyKey: String!) {
    done: patternDraft(input: { pattern: $pattern, idempotencyKey: $idempotencyKey }) {
      pattern { id reference }
      userErrors { code message field }
    }
  }
`);

const Edit = graphql(`
  mutation PatternEdit($id: ID!, $revision: Int!, $pattern: PatternContentInput!) {
    done: patternEdit(input: { id: $id, revision: $revision, pattern: $pattern }) {
      pattern { id reference }
      userErrors { code message field }
    }
  }
`);

const Amend = graphql(`
  mutation PatternAmend($id: ID!, $revision: Int!, $pattern: PatternContentInput!, $note: String, $isCorrection: Boolean) {
    done: patternAmend(input: { id: $id, revision: $revision, pattern: $pattern, note: $note, isCorrection: $isCorrection }) {
      pattern { id reference }
      userErrors { code message field }
    }
  }
`);

const Revision = graphql(`
  query PatternRevision($id: ID!) {
    node(id: $id) { ... on Pattern { revision } }
  }
`);

export type PatternContent = VariablesOf<typeof Draft>["pattern"];
export async function savePattern(purpose: Purpose, pattern: PatternContent, idempotencyKey: string) {
  if (purpose.kind === "new") return (await askFromBrowser(Draft, { pattern, idempotencyKey })).done;
  const { id, revision } = purpose;
  if (purpose.kind === "edit") return (await askFromBrowser(Edit, { id, revision, pattern })).done;
  return (await askFromBrowser(Amend, { id, revision, pattern, note: purpose.note.trim() || null, isCorrection: purpose.isCorrection })).done;
}

/** The revision that the stored pattern has now. */
export async function readRevision(id: string): Promise<number | null> {
  const { node } = await askFromBrowser(Revision, { id });
  return node && "revision" in node ? node.revision : null;
}
