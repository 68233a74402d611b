// For load balancers and monitors: /healthz says the process lives, /readyz that it can answer.
import { pools } from "../database/pools.ts";
import { screening } from "../screening/screening.ts";
import type { Route } from "./http-server.ts";

export const healthz: Route = (_request, response) => {
  response.writeHead(200, { "content-type": "text/plain" }).end("ok\n");
};

/** Why questions cannot be answered; null when they can. */
async function faultOf(): Promise<string | null> {
  const answers = await pools()
    .app.query("select 1")
    .then(
      () => true,
      () => false,
    );
  if (!answers) return "the database does not answer";
  const { fault } = screening();
  return fault && { BUILDING: "the screening index is being built", BEHIND: "the screening index is behind the database" }[fault];
}

export const readyz: Route = async (_request, response) => {
  const fault = await faultOf();
  response.writeHead(fault ? 503 : 200, { "content-type": "text/plain" }).end(`${fault ?? "ready"}\n`);
};
