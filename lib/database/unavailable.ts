// Whether an error means that the database cannot serve now, and may in a while: then the caller is told to try
// again, instead of that something is wrong.

/** Connections refused, cut off or used up; memory or disk used up; shutting down or starting. */
const states = /^(08|53|57P0|58030|XX002)/;
const sockets = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN"]);
const broken =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Query read timeout)/;

export function isUnavailable(error: unknown): boolean {
  const { code, message, cause } = (error ?? {}) as { code?: unknown; message?: string; cause?: { originalCode?: string; kind?: string } };
  // Prisma's adapter wraps what PostgreSQL says.
  const state = cause?.originalCode ?? (typeof code === "string" ? code : "");
  return states.test(state) || sockets.has(state) || broken.test(message ?? "") || cause?.kind === "ConnectionClosed";
}
