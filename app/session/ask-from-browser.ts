"use client";
import type { TadaDocumentNode } from "gql.tada";
import { print } from "graphql";

export class BrowserAnswerError extends Error {
  override readonly name = "BrowserAnswerError";
  readonly code: string;
  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

/** Runs an operation of the contract from the browser, as the signed-in member. */
export async function askFromBrowser<Result, Variables extends Record<string, unknown>>(
  operation: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", "x-portolan-language": document.documentElement.lang },
    body: JSON.stringify({ query: print(operation), variables }),
  });
  const answer = (await response.json()) as { data?: Result; errors?: { message: string; extensions?: { code?: string } }[] };
  const error = answer.errors?.[0];
  if (error?.extensions?.code === "UNAUTHENTICATED")
    window.location.assign(`/sign-in?callbackUrl=${encodeURIComponent(window.location.pathname + window.location.search)}`);
  if (error || !answer.data) throw new BrowserAnswerError(error?.message ?? response.statusText, error?.extensions?.code ?? "NETWORK");
  return answer.data;
}
