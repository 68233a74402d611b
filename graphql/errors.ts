// What a caller is told of an error: its own faults in full, ours as a reference to the log.

import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { isUnavailable } from "../lib/database/unavailable.ts";
import { log } from "../lib/running/log.ts";
import { sayUnavailable, sayUncertain } from "../lib/running/unavailable.ts";

const ofTheCaller = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "FORBIDDEN",
  "UNAUTHENTICATED",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "TOO_MANY_REQUESTS",
  "READ_ANEW",
]);

/** What Pothos refuses: an operation that costs too much, or an id of one type where one of another is asked for. */
function misuse(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (/complexity|depth|breadth/i.test(formatted.message)) return { ...formatted, extensions: { code: "GRAPHQL_VALIDATION_FAILED" } };
  return { message: "This is not an id of the right kind.", ...(formatted.path && { path: formatted.path }), extensions: { code: "BAD_USER_INPUT" } };
}

/** Used by Apollo for every error that it answers. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const { code } = formatted.extensions ?? {};
  if ((original as { name?: string }).name === "PothosValidationError") return misuse(formatted);
  if (original instanceof GraphQLError && ofTheCaller.has(String(code))) return { ...formatted, extensions: { code } };
  const reference = randomUUID().slice(0, 8);
  const { name, code: databaseCode, stack } = original as { name?: string; code?: string; stack?: string };
  // Messages of database errors contain values; the name, code and place are enough to find the fault.
  log().error(
    {
      reference,
      name,
      code: databaseCode,
      at: stack
        ?.split("\n")
        .filter((line) => line.trim().startsWith("at "))
        .slice(0, 6),
    },
    "operation failed",
  );
  if (isUnavailable(original)) {
    return {
      message: sayUnavailable(reference),
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: "SERVICE_UNAVAILABLE", reference },
    };
  }
  return {
    message: `Something failed on our side. Nothing was changed. If it stays so, tell your operator the reference ${reference}.`,
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: "INTERNAL_SERVER_ERROR", reference },
  };
}

/** Of an error while committing: a connection that broke then does not tell whether it was done. */
export function uncertain(masked: GraphQLFormattedError): GraphQLFormattedError {
  const { reference } = masked.extensions ?? {};
  return masked.extensions?.code === "SERVICE_UNAVAILABLE" ? { ...masked, message: sayUncertain(String(reference)) } : masked;
}
