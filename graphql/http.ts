// /graphql straight from Node's HTTP server: through a route handler of Next.js it is nine times slower.

import type { IncomingMessage, ServerResponse } from "node:http";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import { Operation } from "../lib/access/operation.ts";
import { languageOf } from "../lib/languages/language.ts";
import { translatorFor } from "../lib/languages/messages.ts";
import type { LiveHub } from "../lib/live/live-hub.ts";
import { type Admit, refuse } from "../lib/running/admission.ts";
import type { Context } from "./builder.ts";
import { maximumBytes, maximumStreamBytes } from "./limits.ts";
import { answerAsStream, type Question, wantsStream } from "./stream-http.ts";

/** Of a body that is too long so much is read all the same: who is cut off while still sending does not hear why. */
const mostUnheard = 10_000_000;

/** The body as text; null when it is longer than an operation may be. */
async function readBody(request: IncomingMessage, most: number): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= most) parts.push(part);
    if (size > mostUnheard) break;
  }
  return size > most ? null : Buffer.concat(parts).toString("utf8");
}

export type GraphqlHandler = (request: IncomingMessage, response: ServerResponse, address: string) => Promise<void>;

/** What is asked for as a stream, in the body or (as browsers open one) in the address; null if it is not readable. */
function questionIn(body: Record<string, unknown> | undefined, search: URLSearchParams): Question | null {
  try {
    const { query, variables, operationName } = body ?? {
      query: search.get("query"),
      variables: JSON.parse(search.get("variables") || "null"),
      operationName: search.get("operationName"),
    };
    const isReadable = typeof query === "string" && typeof (variables ?? {}) === "object" && typeof (operationName ?? "") === "string";
    if (!isReadable) return null;
    return {
      query,
      ...(variables ? { variables: variables as Record<string, unknown> } : {}),
      ...(operationName ? { operationName: operationName as string } : {}),
    };
  } catch {
    return null;
  }
}

/** Answers operations of whoever presents a key or session. */
export function graphqlHandler(server: ApolloServer<Context>, admit: Admit, hub: LiveHub): GraphqlHandler {
  return async (request, response, address) => {
    const admitted = await admit(request, response, address);
    if (!admitted) return;
    if (request.method !== "POST" && request.method !== "GET") return void refuse(response, 405, "BAD_REQUEST", "Use POST.", { allow: "POST, GET" });

    const most = wantsStream(request) ? maximumStreamBytes : maximumBytes;
    const body = request.method === "POST" ? await readBody(request, most) : "";
    if (body === null) return void refuse(response, 413, "BAD_REQUEST", `An operation has at most ${most} bytes.`);
    const { search, searchParams } = new URL(request.url ?? "/", "http://portal");
    // PostgreSQL stores no U+0000 in any text; as an escape it may stand in variables and in the query.
    if (/\0|\\u0000|\\u\{0+\}/.test([body, ...searchParams.values()].join(" ")))
      return void refuse(response, 400, "BAD_REQUEST", "No text may contain the character U+0000.");
    let parsed: unknown;
    try {
      parsed = body ? JSON.parse(body) : undefined;
    } catch {
      return void refuse(response, 400, "BAD_REQUEST", "The body is not JSON.");
    }
    if (request.method === "POST" && (typeof parsed !== "object" || parsed === null)) {
      return void refuse(response, 400, "BAD_REQUEST", "Send an object with `query` and, if needed, `variables` and `operationName`.");
    }

    if (wantsStream(request)) {
      const question = questionIn(parsed as Record<string, unknown> | undefined, searchParams);
      if (!question) return void refuse(response, 400, "BAD_REQUEST", "Send `query` and, if needed, `variables` and `operationName`.");
      return answerAsStream({ server, hub }, { request, response, address, admitted }, question);
    }
    const operation = await admitted.enter((secret) => Operation.open(secret, address));
    if (!operation) return;
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers))
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
    const language = languageOf(request.headers["x-portolan-language"]?.toString() ?? operation.viewer.language);
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method, headers, body: parsed, search },
      context: async () => ({ operation, language, t: translatorFor(language) }),
    });
    // Requests that Apollo turned away before it had an operation leave one open.
    await operation.abandon();
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.statusCode = answer.status ?? 200;
    if (answer.body.kind === "complete") response.end(answer.body.string);
    else {
      for await (const part of answer.body.asyncIterator) response.write(part);
      response.end();
    }
  };
}
