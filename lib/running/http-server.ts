// The one HTTP server: a request id, security headers, then whoever answers the path.
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { addressOf } from "../access/request-address.ts";
import { CannotStart } from "../database/cannot-start.ts";
import { isUnavailable } from "../database/unavailable.ts";
import { log } from "./log.ts";
import { countRequest, type RouteName } from "./metrics.ts";
import { setSecurityHeaders } from "./security-headers.ts";
import { retryAfter, sayUnavailable } from "./unavailable.ts";

export type Route = (request: IncomingMessage, response: ServerResponse, address: string) => Promise<void> | void;
export type Routes = { exactly: Record<string, Route>; otherwise: Route };
export type Listening = { port: number; host: string; trustProxy: boolean; isSecure: boolean; isDevelopment: boolean };

const routeNames: Record<string, RouteName> = { "/graphql": "graphql", "/healthz": "health", "/readyz": "health", "/metrics": "metrics" };

async function answer(routes: Routes, settings: Listening, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const id = randomUUID().slice(0, 13);
  const started = performance.now();
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  const address = addressOf(request, settings.trustProxy);
  // Pages learn the caller's address from here; what a caller claims in this header is overwritten.
  request.headers["x-portolan-address"] = address;
  request.headers["x-portolan-path"] = request.url ?? "/";
  response.setHeader("X-Request-Id", id);
  setSecurityHeaders(request, response, settings.isSecure, settings.isDevelopment);
  response.once("close", () => {
    const milliseconds = performance.now() - started;
    const isStream = String(response.getHeader("content-type")).startsWith("text/event-stream");
    countRequest(isStream ? "stream" : (routeNames[path] ?? (path.startsWith("/_next/") ? "asset" : "page")), response.statusCode, milliseconds);
    // Without query, address or identity; ids in paths are of records, so only the first part is kept.
    if (!path.startsWith("/_next/")) {
      log().info(
        {
          id,
          method: request.method,
          path: `/${path.split("/")[1] ?? ""}`,
          status: response.statusCode,
          ms: Math.round(milliseconds),
        },
        "request",
      );
    }
  });
  try {
    await (routes.exactly[path] ?? routes.otherwise)(request, response, address);
  } catch (error) {
    const { name, code } = error as { name?: string; code?: string };
    log().error({ id, name, code }, "request failed");
    const told = isUnavailable(error)
      ? { status: 503, message: sayUnavailable(id), code: "SERVICE_UNAVAILABLE" }
      : { status: 500, message: `Something failed on our side. Reference ${id}.`, code: "INTERNAL_SERVER_ERROR" };
    if (!response.headersSent) {
      response.writeHead(told.status, {
        "content-type": "application/json; charset=utf-8",
        ...(told.status === 503 && { "retry-after": String(retryAfter) }),
      });
    }
    response.end(JSON.stringify({ errors: [{ message: told.message, extensions: { code: told.code, reference: id } }] }));
  }
}

/** Listens; a taken port is said in a sentence. */
export function startHttpServer(routes: Routes, settings: Listening): Promise<Server> {
  const server = createServer((request, response) => void answer(routes, settings, request, response));
  // A file to import may take its time on a slow line.
  server.requestTimeout = 600_000;
  // Longer than the minute that proxies keep idle connections: they must not meet one that just closed.
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 70_000;
  return new Promise((done, failed) => {
    server.once("error", (error: { code?: string }) =>
      failed(
        error.code === "EADDRINUSE"
          ? new CannotStart(`Port ${settings.port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`)
          : error,
      ),
    );
    server.listen(settings.port, settings.host, () => done(server));
  });
}
