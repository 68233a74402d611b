// /graphql straight from Node's HTTP server: through a route handler of Next.js it is nine times slower.

import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
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

/** Counts one request; answers how many milliseconds to wait when there were too many, else null. */
async function spend(limiter: RateLimiterMemory, who: string): Promise<number | null> {
  try {
    await limiter.consume(who);
    return null;
  } catch (spent) {
    return (spent as RateLimiterRes).msBeforeNext;
  }
}

export type GraphqlHandler = (request: IncomingMessage, response: ServerResponse, address: string) => Promise<void>;

/** Answers operations of whoever presents a key or session; `perMinute` bounds each credential. */
export function graphqlHandler(server: ApolloServer<Context>, perMinute: number): GraphqlHandler {
  const signed = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const unsigned = new RateLimiterMemory({ points: 60, duration: 60 });
  const proven = new RateLimiterMemory({ points: 1, duration: 600 });

  return async (request, response, address) => {
    const presented = await presentedBy(request);
    const who = presented && createHash("sha256").update(presented.secret).digest("base64url");
    const wait = who ? await spend(signed, who) : await spend(unsigned, address);
    // Guessing counts against the address, for each guess is a bucket of its own; who got in lately does not guess.
    const guessed = who && (await proven.get(who)) ? null : await unsigned.get(address);
    if (wait !== null || (guessed && guessed.consumedPoints > unsigned.points)) {
      return refuse(response, 429, "TOO_MANY_REQUESTS", "Too many requests: wait a little.", {
        "retry-after": String(Math.ceil((wait ?? guessed?.msBeforeNext ?? 0) / 1000)),
      });
    }
    if (!presented) return refuse(response, 401, "UNAUTHENTICATED", "Sign in, or send a key as `Authorization: Bearer …`.");
    if (presented.via === "COOKIE" && !isFromOurPages(request))
      return refuse(response, 403, "FORBIDDEN", "With a session, only our own pages may ask. Use a key.");
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
      await proven.set(who ?? "", 1, 600);
    } catch (error) {
      if (!(error instanceof NotSignedIn)) throw error;
      await spend(unsigned, address);
      return refuse(response, 401, "UNAUTHENTICATED", "This key or session does not work: unknown, ended, expired, or not from here.");
    }
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers))
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
    const language = languageOf(request.headers["x-portolan-language"]?.toString() ?? operation.viewer.language);
    const answer = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method, headers, body: parsed, search: new URL(request.url ?? "/", "http://portal").search },
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
