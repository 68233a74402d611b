// Stopping in order: no new requests, those under way to their end, then what they used.
import type { Server } from "node:http";
import { log } from "./log.ts";

/** On the first signal, cuts what would never end, closes the server and then runs each step; on a second, leaves at once. */
export function stopInOrder(server: Server, cutEndless: () => void, steps: (() => Promise<void>)[]): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    const closed = new Promise((done) => server.close(done));
    cutEndless();
    server.closeIdleConnections();
    // Long downloads and keep-alive connections would hold the server open for ever.
    setTimeout(() => server.closeAllConnections(), 8_000).unref();
    await closed;
    for (const step of steps) await step().catch((error: Error) => log().error({ name: error.name }, "stopping"));
    process.exit(0);
  };
  process.on("SIGINT", () => void stop());
  process.on("SIGTERM", () => void stop());
}
