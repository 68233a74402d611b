// /graphql straight from Node's HTTP server: through a route handler of Next.js it is nine times slower.
import { HeaderMap, type ApolloServer } from "@apollo/server";
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { isFromOurPages, presentedBy } from "../lib/access/credential.ts";
import { NotSignedIn, Operation } from "../lib/access/operation.ts";
import { languageOf, translatorFor } from "../lib/languages/messages.ts";
import type { Context } from "./builder.ts";
import { maximumBytes } from "./limits.ts";

function refuse(response: ServerResponse, status: number, code: string, message: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

/** The body as text; null when it is longer than an operation may be. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maximumBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

export type GraphqlHandler = (request: IncomingMessage, response: ServerResponse, address: string) => Promise<void>;

/** Answers operations of whoever presents a key or session; `perMinute` bounds each credential. */
export function graphqlHandler(server: ApolloServer<Context>, perMinute: number): GraphqlHandler {
  const rate = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const unsigned = new RateLimiterMemory({ points: 60, duration: 60 });

  return async (request, response, address) => {
    const presented = await presentedBy(request);
    const [limiter, who] = presented ? [rate, createHash("sha256").update(presented.secret).digest("base64url")] : [unsigned, address];
    const left = await limiter.consume(who).catch((spent: { msBeforeNext?: number }) => spent);
    if (!("remainingPoints" in left) || left.remainingPoints === undefined || left.remainingPoints < 0 || (left.consumedPoints ?? 0) > limiter.points) {
      return refuse(response, 429, "TOO_MANY_REQUESTS", "Too many requests: wait a little.", { "retry-after": String(Math.ceil((left.msBeforeNext ?? 60_000) / 1000)) });
    }
    if (!presented) return refuse(response, 401, "UNAUTHENTICATED", "Sign in, or send a key as `Authorization: Bearer …`.");
    if (presented.via === "COOKIE" && !isFromOurPages(request)) return refuse(response, 403, "FORBIDDEN", "With a session, only our own pages may ask. Use a key.");
    if (request.method !== "POST" && request.method !== "GET") return refuse(response, 405, "BAD_REQUEST", "Use POST.", { allow: "POST, GET" });

    const body = request.method === "POST" ? await readBody(request) : "";
    if (body === null) return refuse(response, 413, "BAD_REQUEST", `An operation has at most ${maximumBytes} bytes.`, { connection: "close" });
    // PostgreSQL stores no U+0000 in any text; as an escape it may stand in variables and in the query.
    if (/\0|\\u0000|\\u\{0+\}/.test(body)) return refuse(response, 400, "BAD_REQUEST", "No text may contain the character U+0000.");
    let parsed: unknown;
    try {
      parsed = body ? JSON.parse(body) : undefined;
    } catch {
      return refuse(response, 400, "BAD_REQUEST", "The body is not JSON.");
    }
    if (request.method === "POST" && (typeof parsed !== "object" || parsed === null)) {
      return refuse(response, 400, "BAD_REQUEST", "Send an object with `query` and, if needed, `variables` and `operationName`.");
    }

    let operation: Operation;
    try {
      operation = await Operation.open(presented.secret, address);
    } catch (error) {
      if (error instanceof NotSignedIn) return refuse(response, 401, "UNAUTHENTICATED", "This key or session does not work: unknown, ended, expired, or not from here.");
      throw error;
    }
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
    const t = translatorFor(languageOf(request.headers["x-portolan-language"]?.toString() ?? operation.viewer.language));
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method, headers, body: parsed, search: new URL(request.url ?? "/", "http://portal").search },
      context: async () => ({ operation, t }),
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
