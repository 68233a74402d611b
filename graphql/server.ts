// Apollo Server, and what surrounds each operation: one transaction, the record of access, then the answer.
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { Asking, Outcome } from "../lib/access/operation.ts";
import { countOperation, type OperationKind } from "../lib/running/metrics.ts";
import { retryAfter } from "../lib/running/unavailable.ts";
import { askingOf } from "./asked.ts";
import type { Context } from "./builder.ts";
import { documentStore } from "./document-store.ts";
import { formatError, uncertain } from "./errors.ts";
import { maximumTokens, validationRules } from "./limits.ts";
import { schema } from "./schema.ts";

/** Refused before anything ran: by syntax, schema, limits or scopes. */
const refusals = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "FORBIDDEN",
  "READ_ANEW",
]);

/** A stream may be opened by its address alone, and again by itself. */
const noMutation = () => new GraphQLError("Send mutations without `Accept: text/event-stream`.", { extensions: { code: "BAD_REQUEST" } });

const oneTransaction: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    const started = performance.now();
    let asking: Asking = { name: "unreadable", asked: null };
    let kind: OperationKind = "unreadable";
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        if (!operation) return;
        if (contextValue.live && operation.operation === "mutation") throw noMutation();
        asking = askingOf(schema, document, operation, request.variables ?? {});
        kind = operation.operation;
      },
      async willSendResponse({ response, contextValue }) {
        const errors = response.body.kind === "single" ? (response.body.singleResult.errors ?? []) : [];
        const isRefused = errors.length > 0 && errors.every((error) => refusals.has(String(error.extensions?.code)));
        const outcome: Outcome = errors.length ? (isRefused ? "REFUSED" : "FAILED") : "ANSWERED";
        const { live } = contextValue;
        try {
          // A subscriber for whom there is nothing is told nothing. That it subscribed is recorded.
          if (live?.from && live.found && !live.found.changes.length && !live.found.fits.length && !errors.length)
            await contextValue.operation.leave();
          else await contextValue.operation.close(asking, outcome);
          countOperation(kind, outcome, performance.now() - started);
        } catch (error) {
          // Without its record of access and its commit no answer leaves.
          const masked = uncertain(formatError({ message: "", extensions: { code: "INTERNAL_SERVER_ERROR" } }, error));
          response.body = { kind: "single", singleResult: { errors: [masked] } };
          response.http.status = 500;
          countOperation(kind, "FAILED", performance.now() - started);
        }
        const told = response.body.kind === "single" ? (response.body.singleResult.errors ?? []) : [];
        if (told.some((error) => error.extensions?.code === "SERVICE_UNAVAILABLE")) {
          response.http.status = 503;
          response.http.headers.set("retry-after", String(retryAfter));
        }
      },
    };
  },
};

export async function startGraphql(): Promise<ApolloServer<Context>> {
  const server = new ApolloServer<Context>({
    schema,
    // Only signed-in callers come this far: http.ts enters first.
    introspection: true,
    documentStore: documentStore(300),
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: maximumTokens },
    validationRules,
    formatError,
    plugins: [oneTransaction],
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  await server.start();
  return server;
}
