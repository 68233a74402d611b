// Files in and out over HTTP: the upload, the template, and the rows that are to be put right.
import type { IncomingMessage, ServerResponse } from "node:http";
import { encodeGlobalID } from "@pothos/plugin-relay";
import { Operation } from "../lib/access/operation.ts";
import { faultyRowsFile } from "../lib/imports/faulty-rows.ts";
import type { FileForm } from "../lib/imports/file-form.ts";
import { checkReportImport } from "../lib/imports/import-steps.ts";
import { FileTooLarge, type Received, storeFile } from "../lib/imports/stored-file.ts";
import { templateFile } from "../lib/imports/template.ts";
import { type Language, languageOf } from "../lib/languages/language.ts";
import { translatorFor } from "../lib/languages/messages.ts";
import { type Admit, refuse } from "../lib/running/admission.ts";
import type { Route } from "../lib/running/http-server.ts";
import { UserError, userErrorOf } from "../lib/user-error.ts";
import { checkEntryImport } from "../lib/watchlists/entry-import-steps.ts";
import { placeColumns } from "../lib/watchlists/read-entries.ts";
import { keyIn } from "./key-in.ts";

/** Each holds a connection to the database for as long as the sender takes. */
const uploadsAtOnce = 4;
const delimiters: Record<string, FileForm["delimiter"]> = { comma: ",", semicolon: ";", tab: "\t" };

const addressOf = (request: IncomingMessage) => new URL(request.url ?? "/", "http://portal");

function sendFile(response: ServerResponse, name: string): void {
  response.writeHead(200, {
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "no-store",
  });
}

const languageAsked = (request: IncomingMessage, otherwise: string): Language =>
  languageOf(addressOf(request).searchParams.get("language") ?? otherwise);

/** Has the file checked if its columns are known; answers whether it is. */
async function checkAtOnce(operation: Operation, received: Received, watchlistId: string | null, confirmsItself: boolean): Promise<boolean> {
  if (watchlistId) {
    placeColumns(received.header);
    await checkEntryImport(operation, received.id, confirmsItself);
    return true;
  }
  if (!received.mapping || received.mappingId === null) return false;
  await checkReportImport(operation, received.id, received.mapping, { saveAs: null, confirmsItself });
  return true;
}

/**
 * POST /imports: the file as body, of seizure reports, or with `watchlist` of entries for that own list. With `confirm=1`
 * it is imported at once if nothing is wrong with it.
 */
async function receive(operation: Operation, request: IncomingMessage, response: ServerResponse, maximumBytes: number): Promise<void> {
  const asked = addressOf(request).searchParams;
  const name = (asked.get("name") ?? "import.csv").replaceAll("\0", "").slice(0, 200).toWellFormed();
  const [mappingId, watchlistId] = [keyIn(asked, "mapping", "ImportMapping"), keyIn(asked, "watchlist", "Watchlist")];
  const isOfEntries = asked.has("watchlist");
  try {
    if (!operation.permissions.has(isOfEntries ? "watchlist:nominate" : "seizure-report:import")) {
      await operation.close({ name: "reportImportUpload", asked: { name } }, "REFUSED");
      return void refuse(response, 403, "FORBIDDEN", "Your roles or this key's scopes do not allow this.", { connection: "close" });
    }
    if (isOfEntries && !watchlistId) throw new UserError({ code: "NOT_FOUND", field: ["watchlist"] });
    const delimiter = delimiters[asked.get("delimiter") ?? ""] ?? null;
    const received = await storeFile(operation, request, { name, mappingId, delimiter, maximumBytes, watchlistId });
    const isChecking = await checkAtOnce(operation, received, watchlistId, asked.get("confirm") === "1");
    await operation.close({ name: "reportImportUpload", asked: { name, ...(watchlistId && { watchlist: watchlistId }) } }, "ANSWERED");
    const id = encodeGlobalID(watchlistId ? "WatchlistEntryImport" : "ReportImport", received.id);
    const location = `${watchlistId ? "/watchlists" : ""}/imports/${encodeURIComponent(id)}`;
    response.writeHead(201, { "content-type": "application/json; charset=utf-8", location });
    response.end(JSON.stringify({ id, state: isChecking ? "CHECKING" : "UPLOADED" }));
  } catch (error) {
    await operation.abandon().catch(() => undefined);
    if (error instanceof FileTooLarge)
      return void refuse(response, 413, "BAD_REQUEST", `A file has at most ${maximumBytes} bytes.`, { connection: "close" });
    const fault = userErrorOf(error)?.faults[0];
    if (!fault) throw error;
    const told = translatorFor(languageOf(operation.viewer.language))(`errors.${fault.code}`, fault.values);
    refuse(response, 422, fault.code, [fault.field.slice(1).join(" "), told].filter(Boolean).join(": "));
  }
}

export type ImportRoutes = { upload: Route; template: Route; faultyRows: Route };

export function importRoutes(admit: Admit, maximumBytes: number, otherwise: Route): ImportRoutes {
  let uploads = 0;
  const enter = async (request: IncomingMessage, response: ServerResponse, address: string) => {
    const admitted = await admit(request, response, address);
    return admitted?.enter((secret) => Operation.open(secret, address)) ?? null;
  };
  return {
    // The list of imports has the same address, and its page sends actions of its own there.
    upload: async (request, response, address) => {
      if (request.method !== "POST" || request.headers["next-action"]) return otherwise(request, response, address);
      if (uploads >= uploadsAtOnce)
        return void refuse(response, 503, "TOO_MANY_REQUESTS", "Other files are being received: try again in a moment.", {
          "retry-after": "10",
          connection: "close",
        });
      uploads++;
      try {
        const operation = await enter(request, response, address);
        if (operation) await receive(operation, request, response, maximumBytes);
      } finally {
        uploads--;
      }
    },
    template: async (request, response, address) => {
      const operation = await enter(request, response, address);
      if (!operation) return;
      const language = languageAsked(request, operation.viewer.language);
      await operation.close({ name: "reportImportTemplate", asked: null }, "ANSWERED");
      sendFile(response, "seizure-reports.csv");
      response.end(templateFile(language));
    },
    faultyRows: async (request, response, address) => {
      const operation = await enter(request, response, address);
      if (!operation) return;
      const asked = addressOf(request).searchParams;
      const ofReports = keyIn(asked, "id", "ReportImport");
      const id = ofReports ?? keyIn(asked, "id", "WatchlistEntryImport");
      const mayRead = operation.permissions.has(ofReports ? "seizure-report:import" : "watchlist:nominate");
      const parts: string[] = [];
      if (id && mayRead) for await (const part of faultyRowsFile(operation, id, languageAsked(request, operation.viewer.language))) parts.push(part);
      await operation.close({ name: "reportImportFaultyRows", asked: { import: id } }, mayRead ? "ANSWERED" : "REFUSED");
      if (!parts.length) return void refuse(response, 404, "NOT_FOUND", "There is no such import, or you may not see it.");
      sendFile(response, "faulty-rows.csv");
      response.end(parts.join(""));
    },
  };
}
