// Starts a source file as a thread.
import { Worker } from "node:worker_threads";

export const startThread = (source: URL, given?: unknown) =>
  new Worker(new URL("./thread.mjs", import.meta.url), { execArgv: [], workerData: { source: source.href, given } });
