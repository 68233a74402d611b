import type { IncomingMessage } from "node:http";

/** The caller's address. Forwarded headers count only behind a proxy that the operator vouches for. */
export function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy
    ? String(request.headers["x-forwarded-for"] ?? "")
        .split(",")
        .at(-1)
        ?.trim()
    : "";
  return (forwarded || request.socket.remoteAddress || "127.0.0.1").replace(/^::ffff:/, "");
}
