// /graphql as server-sent events, by the graphql-sse protocol in distinct connections mode. Each event of a subscription
// is an operation like any other: entered with the credential, bounded, recorded and committed before it leaves.
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ApolloServer } from "@apollo/server";
import { NotSignedIn, Operation } from "../lib/access/operation.ts";
import { streamCursorOf } from "../lib/changes/place-in-stream.ts";
import { isUnavailable } from "../lib/database/unavailable.ts";
import { type Language, languageOf } from "../lib/languages/language.ts";
import { translatorFor } from "../lib/languages/messages.ts";
import { EventStream } from "../lib/live/event-stream.ts";
import type { LiveHub, Reading, Subscriber } from "../lib/live/live-hub.ts";
import { type Admitted, refuse } from "../lib/running/admission.ts";
import { retryAfter } from "../lib/running/unavailable.ts";
import type { Context, LiveReading } from "./builder.ts";
import { formatError } from "./errors.ts";
import type { Answer } from "./execute.ts";

export type Question = { query: string; variables?: Record<string, unknown>; operationName?: string };
type Asker = { secret: string; address: string; language: Language; question: Question };

/** Whether the caller takes a stream and nothing else. */
export const wantsStream = ({ headers }: IncomingMessage) =>
  /\btext\/event-stream\b/.test(headers.accept ?? "") && !/\bapplication\/([\w-]+\+)?json\b/.test(headers.accept ?? "");

async function answer(
  server: ApolloServer<Context>,
  operation: Operation,
  language: Language,
  question: Question,
  live: LiveReading,
): Promise<Answer> {
  const contextValue: Context = { operation, language, t: translatorFor(language), live };
  const { body } = await server.executeOperation(question, { contextValue });
  await operation.abandon();
  return body.kind === "single" ? (body.singleResult as Answer) : { errors: [{ message: "Unexpected answer." }] };
}

/** What happened since its place, as who holds the credential is now. Never throws. */
function readerFor(server: ApolloServer<Context>, { secret, address, language, question }: Asker): Subscriber["read"] {
  return async (from, until): Promise<Reading> => {
    try {
      const live: LiveReading = { from, until, lastEventId: null, found: null };
      const told = await answer(server, await Operation.open(secret, address), language, question, live);
      const { errors } = told;
      if (errors?.some(({ extensions }) => extensions?.code === "SERVICE_UNAVAILABLE")) return { kind: "LATER" };
      if (errors || !live.found) return { kind: "OVER", result: JSON.stringify(told) };
      const { changes, fits, end, hasMore } = live.found;
      return { kind: "TOLD", result: changes.length || fits.length ? JSON.stringify(told) : null, end, hasMore };
    } catch (error) {
      if (isUnavailable(error)) return { kind: "LATER" };
      const shown =
        error instanceof NotSignedIn
          ? { message: "This key or session has ended.", extensions: { code: "UNAUTHENTICATED" } }
          : formatError({ message: "", extensions: { code: "INTERNAL_SERVER_ERROR" } }, error);
      return { kind: "OVER", result: JSON.stringify({ errors: [shown] }) };
    }
  };
}

const digest = (what: unknown) => createHash("sha256").update(JSON.stringify(what)).digest("base64url");

/** Answers the question as a stream: a subscription until it is over, anything else with one event. */
export async function answerAsStream(
  { server, hub }: { server: ApolloServer<Context>; hub: LiveHub },
  { request, response, address, admitted }: { request: IncomingMessage; response: ServerResponse; address: string; admitted: Admitted },
  question: Question,
): Promise<void> {
  const operation = await admitted.enter((secret) => Operation.open(secret, address));
  if (!operation) return;
  const { agencyId, memberId } = operation.viewer;
  const fullness = hub.count(memberId, response);
  if (fullness) {
    await operation.abandon();
    return void refuse(response, fullness === "PROCESS" ? 503 : 429, "TOO_MANY_REQUESTS", "Too many open streams: end some, or wait a little.", {
      "retry-after": "10",
    });
  }
  const language = languageOf(request.headers["x-portolan-language"]?.toString() ?? operation.viewer.language);
  const live: LiveReading = { from: null, until: null, lastEventId: request.headers["last-event-id"]?.toString() || null, found: null };
  const told = await answer(server, operation, language, question, live);

  const isUnready = told.errors?.some(({ extensions }) => extensions?.code === "SERVICE_UNAVAILABLE");
  if (isUnready) return void refuse(response, 503, "SERVICE_UNAVAILABLE", told.errors?.[0]?.message ?? "", { "retry-after": String(retryAfter) });

  const stream = new EventStream(response);
  if (told.errors || !live.found) {
    stream.next(null, JSON.stringify(told));
    return stream.complete();
  }
  const { changes, fits, end } = live.found;
  if (changes.length || fits.length) stream.next(streamCursorOf(end), JSON.stringify(told));
  else stream.mark(streamCursorOf(end));
  const asker = { secret: admitted.secret, address, language, question };
  hub.add({ key: digest(asker), agencyId, stream, read: readerFor(server, asker), place: end });
}
