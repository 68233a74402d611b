// Starts a source file as a thread: from the source, or as it was bundled beside the server.
import { basename } from "node:path";
import { type ResourceLimits, Worker } from "node:worker_threads";

export const startThread = (source: URL, given?: unknown, resourceLimits: ResourceLimits = {}) =>
  import.meta.url.endsWith(".ts")
    ? new Worker(new URL("./thread.mjs", import.meta.url), {
        execArgv: [],
        resourceLimits,
        workerData: { source: source.href, given },
      })
    : new Worker(new URL(`./${basename(source.pathname, ".ts")}.js`, import.meta.url), {
        resourceLimits,
        workerData: { given },
      });
