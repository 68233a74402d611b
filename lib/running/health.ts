// For load balancers and monitors: /healthz says the process lives, /readyz that it can answer.
import { pools } from "../database/pools.ts";
import type { Route } from "./http-server.ts";

export const healthz: Route = (_request, response) => {
  response.writeHead(200, { "content-type": "text/plain" }).end("ok\n");
};

export const readyz: Route = async (_request, response) => {
  const isReady = await pools()
    .app.query("select 1")
    .then(
      () => true,
      () => false,
    );
  response.writeHead(isReady ? 200 : 503, { "content-type": "text/plain" }).end(isReady ? "ready\n" : "the database does not answer\n");
};
