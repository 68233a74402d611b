// /screening-lists/results.csv: what was found for a list, as a file.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Operation } from "../access/operation.ts";
import { isUuid } from "../is-uuid.ts";
import { type Admit, refuse } from "../running/admission.ts";
import type { Route } from "../running/http-server.ts";
import { log } from "../running/log.ts";
import { exportResults } from "./export-results.ts";

/** A client that takes nothing for so long is gone. */
const patience = 60_000;

/** What is no id of ours is answered, and recorded, like the id of no list. */
const nobodys = "00000000-0000-0000-0000-000000000000";

const listIdIn = (globalId: string | null): string | null => {
  const id = /^ScreeningList:(.+)$/.exec(Buffer.from(globalId ?? "", "base64").toString())?.[1];
  return id && isUuid(id) ? id : null;
};

export function screeningResultsRoute(admit: Admit): Route {
  return async (request, response, address) => {
    const admitted = await admit(request, response, address);
    if (!admitted) return;
    if (request.method !== "GET") return void refuse(response, 405, "BAD_REQUEST", "Use GET.", { allow: "GET" });
    const asked = new URL(request.url ?? "/", "http://portal").searchParams;
    const first = await admitted.enter((secret) => Operation.open(secret, address));
    if (!first) return;
    const file = { id: listIdIn(asked.get("id")) ?? nobodys, hitsOnly: asked.get("hitsOnly") === "1", language: asked.get("language") };
    const parts = exportResults(first, () => Operation.open(admitted.secret, address), file);
    const begin = await parts.next();
    if (begin.done) return void refuse(response, 404, "NOT_FOUND", "There is no such list, or you may not see it.");
    response.writeHead(200, {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": 'attachment; filename="screening-results.csv"',
      "cache-control": "no-store",
    });
    response.setTimeout(patience, () => response.destroy());
    try {
      // Half a file must not be taken for a whole: whatever fails on the way breaks the connection off.
      await pipeline(
        Readable.from(
          (async function* () {
            yield begin.value;
            yield* parts;
          })(),
          { highWaterMark: 1 },
        ),
        response,
      );
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string };
      if (code !== "ERR_STREAM_PREMATURE_CLOSE") log().error({ name, code }, "export broken off");
      response.destroy();
    }
  };
}
