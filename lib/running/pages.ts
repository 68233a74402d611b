// Next.js answers everything that is a page.
import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import next from "next";

export type Pages = { answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>; stop: () => Promise<void> };

export async function startPages(isDevelopment: boolean): Promise<Pages> {
  const app = next({ dev: isDevelopment, dir: fileURLToPath(new URL("../..", import.meta.url)), quiet: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  return { answer: (request, response) => handle(request, response), stop: () => app.close() };
}
