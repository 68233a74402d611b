// /exports: reports as a file, as long as it may be, straight from the database to whoever presents a key or session.
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Operation } from "../lib/access/operation.ts";
import { Snapshot } from "../lib/access/snapshot.ts";
import { keptMapping, mappedFile } from "../lib/imports/write-mapped.ts";
import { languageOf } from "../lib/languages/language.ts";
import { translatorFor } from "../lib/languages/messages.ts";
import { type Admit, type Admitted, refuse } from "../lib/running/admission.ts";
import type { Route } from "../lib/running/http-server.ts";
import { log } from "../lib/running/log.ts";
import { csvBy, type ExportFormat, type ExportFormatName, exportFormats } from "../lib/seizures/export-formats.ts";
import { exportReports, exportTerms, recordRefusal } from "../lib/seizures/export-reports.ts";
import { type Asked, readAsked } from "./export-asked.ts";

/** A client that takes nothing for so long is gone. */
const patience = 60_000;

/** Whatever fails on the way breaks the connection off, so that half a file is not taken for a whole. */
async function send(response: ServerResponse, parts: AsyncGenerator<string>): Promise<void> {
  response.setTimeout(patience, () => response.destroy());
  try {
    // One part ahead of the client, no more: what it has not asked for yet is neither read nor recorded.
    await pipeline(Readable.from(parts, { highWaterMark: 1 }), response);
  } catch (error) {
    const { name, code } = error as { name?: string; code?: string };
    if (code !== "ERR_STREAM_PREMATURE_CLOSE") log().error({ name, code }, "export broken off");
    response.destroy();
  }
}

/** What is held meanwhile is given back before the end of the file leaves: its client may ask again at once. */
async function* thenFree(parts: AsyncGenerator<string>, free: () => Promise<void>): AsyncGenerator<string> {
  yield* parts;
  await free();
}

type Turn = { request: IncomingMessage; response: ServerResponse; address: string; admitted: Admitted; free: () => void };

type Refusal = Parameters<typeof refuse> extends [ServerResponse, ...infer Rest] ? Rest : never;
const forbidden: Refusal = [403, "FORBIDDEN", "Your roles or this key's scopes do not allow this."];
const noMapping: Refusal = [404, "NOT_FOUND", "mapping: there is none of this id, or you may not see it."];

/** By a kept mapping, if one is asked for; null when there is none of this id for the exporter. */
async function formatOf(snapshot: Snapshot, name: ExportFormatName, mappingId: string | null): Promise<ExportFormat | null> {
  if (!mappingId) return exportFormats[name];
  const kept = snapshot.permissions.has("seizure-report:import") ? await keptMapping(snapshot, mappingId) : null;
  return kept && csvBy(mappedFile(kept));
}

/** What the exporter may not is recorded, and answered with by the caller. */
async function answerExport({ request, response, address, admitted, free }: Turn, name: ExportFormatName, asked: Asked): Promise<Refusal | null> {
  const snapshot = await admitted.enter((secret) => Snapshot.open(secret, address));
  if (!snapshot) return null;
  try {
    const record = {
      open: () => Operation.open(admitted.secret, address),
      asked: [{ field: "seizureReportExport", arguments: { format: name, ...asked.arguments } }],
    };
    const mayExport = snapshot.permissions.has("seizure-report:export");
    const format = mayExport ? await formatOf(snapshot, name, asked.mappingId) : null;
    if (!format) {
      await recordRefusal(record);
      return mayExport ? noMapping : forbidden;
    }
    const language = languageOf(request.headers["x-portolan-language"]?.toString() ?? snapshot.viewer.language);
    const terms = await exportTerms(snapshot, asked.narrowing, translatorFor(language));
    // Leaves with the first part of the file, and so after the first record of access.
    response.writeHead(200, {
      "content-type": format.contentType,
      "content-disposition": `attachment; filename="seizure-reports-${terms.exportedAt.slice(0, 19).replace(/\D/g, "")}.${name}"`,
      "cache-control": "no-store",
      "x-portolan-reports": String(terms.reports),
      "x-portolan-withheld": String(terms.withheld),
    });
    const parts = exportReports(snapshot, asked.narrowing, format, terms, record);
    await send(
      response,
      thenFree(parts, async () => {
        await snapshot.close();
        free();
      }),
    );
    return null;
  } finally {
    await snapshot.close();
  }
}

/** An address for each format. A quarter of the connections at most serve exports, and each credential has one at a time. */
export function exportRoutes(admit: Admit, pool: number): Record<string, Route> {
  const underWay = new Set<string>();
  const most = Math.max(1, Math.floor(pool / 4));
  const routeOf =
    (name: ExportFormatName): Route =>
    async (request, response, address) => {
      const admitted = await admit(request, response, address);
      if (!admitted) return;
      if (request.method !== "GET") return void refuse(response, 405, "BAD_REQUEST", "Use GET.", { allow: "GET" });
      let asked: Asked;
      try {
        asked = readAsked(request.url ?? "/");
        if (asked.mappingId && name !== "csv") throw new Error("mapping: only CSV is written by one.");
      } catch (error) {
        return void refuse(response, 400, "BAD_USER_INPUT", (error as Error).message);
      }
      if (underWay.has(admitted.secret) || underWay.size >= most)
        return void refuse(response, 429, "TOO_MANY_REQUESTS", "Another export is under way: wait for it.", { "retry-after": "30" });
      underWay.add(admitted.secret);
      const free = () => void underWay.delete(admitted.secret);
      const refusal = await answerExport({ request, response, address, admitted, free }, name, asked).finally(free);
      if (refusal) refuse(response, ...refusal);
    };
  return Object.fromEntries((Object.keys(exportFormats) as ExportFormatName[]).map((name) => [`/exports/seizure-reports.${name}`, routeOf(name)]));
}
