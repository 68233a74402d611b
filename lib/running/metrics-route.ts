// /metrics for Prometheus: for whoever has the operator's token, and otherwise as if it were not there.
import { timingSafeEqual } from "node:crypto";
import { deriveKey } from "../database/role.ts";
import type { Route } from "./http-server.ts";
import { metrics } from "./metrics.ts";

/** Hashed first: a comparison in constant time needs equal lengths. */
const digestOf = (token: string) => Buffer.from(deriveKey("metrics", token), "hex");

export function metricsRoute(token: string): Route {
  const expected = digestOf(token);
  return async (request, response) => {
    const given = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
    if (!timingSafeEqual(digestOf(given), expected)) {
      response.writeHead(401, { "content-type": "text/plain", "www-authenticate": "Bearer" }).end("the operator's token is needed\n");
      return;
    }
    response.writeHead(200, { "content-type": metrics.contentType }).end(await metrics.metrics());
  };
}
