// One way in for every operation, whether it came over HTTP or from a page in this process.
import type { ApolloServer } from "@apollo/server";
import { Operation } from "../lib/access/operation.ts";
import { type Language, languageOf } from "../lib/languages/language.ts";
import { translatorFor } from "../lib/languages/messages.ts";
import type { Context } from "./builder.ts";

export type Answer = {
  data?: Record<string, unknown> | null;
  errors?: readonly { message: string; extensions?: Record<string, unknown>; path?: readonly (string | number)[] }[];
};

/** Runs a request in an operation that was entered, and closes it. Words of errors in `language`. */
export async function executeIn(
  server: ApolloServer<Context>,
  operation: Operation,
  language: Language,
  request: { query: string; variables?: Record<string, unknown> },
): Promise<Answer> {
  const { body } = await server.executeOperation(request, { contextValue: { operation, language, t: translatorFor(language) } });
  return body.kind === "single" ? (body.singleResult as Answer) : { errors: [{ message: "Unexpected answer." }] };
}

/** Runs an operation as whoever presents the secret; throws NotSignedIn. Words of errors in `language`, else the viewer's own. */
export async function execute(
  server: ApolloServer<Context>,
  from: { secret: string; address: string | null; language: string | null },
  request: { query: string; variables?: Record<string, unknown> },
): Promise<Answer> {
  const operation = await Operation.open(from.secret, from.address);
  return executeIn(server, operation, languageOf(from.language ?? operation.viewer.language), request);
}
