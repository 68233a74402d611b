"use client";
// How the explorer asks: as the signed-in member. What is subscribed to comes event by event until it is stopped.
import type { GraphiQLProps } from "graphiql";
import { getOperationAST } from "graphql";

type Fetcher = GraphiQLProps["fetcher"];
type Question = Parameters<Fetcher>[0];
type Sink = { next: (result: unknown) => void; error: (reason: unknown) => void; complete: () => void };

async function ask(question: Question, language: string) {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", "x-portolan-language": language },
    body: JSON.stringify(question),
  });
  return response.json();
}

/** The browser's own reader goes on after the last event when the connection breaks. */
const listen = ({ query, operationName, variables }: Question) => ({
  subscribe(sink: Sink) {
    const asked = { query, ...(operationName && { operationName }), variables: JSON.stringify(variables ?? {}) };
    const source = new EventSource(`/graphql?${new URLSearchParams(asked)}`);
    source.addEventListener("next", ({ data }) => sink.next(JSON.parse(data)));
    source.addEventListener("complete", () => {
      source.close();
      sink.complete();
    });
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) sink.complete();
    });
    return { unsubscribe: () => source.close() };
  },
});

export const askIn =
  (language: string): Fetcher =>
  (question, { documentAST } = {}) => {
    const isStream = documentAST && getOperationAST(documentAST, question.operationName)?.operation === "subscription";
    return isStream ? (listen(question) as ReturnType<Fetcher>) : ask(question, language);
  };
