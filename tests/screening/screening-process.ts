// A process with an index of its own, for a test to ask, and to end a thread of: its requests come by message.
import type { Worker } from "node:worker_threads";
import { startLog } from "../../lib/running/log.ts";
import { audienceSet } from "../../lib/screening/index/gather.ts";
import { Screening } from "../../lib/screening/screening.ts";

export type Request = { number: number } & ({ ask: string; audiences: number[] } | { catchUp: true } | { endKeeper: true } | { state: true });
export type Reply = { number: number; entries?: string[]; fault?: string | null; restarts?: number };

const threads: Worker[] = [];
process.on("worker", (worker) => threads.push(worker));
startLog("silent");
const screening = Screening.start(process.env.SCREENING_URL ?? "", 1);

async function reply(request: Request): Promise<Omit<Reply, "number">> {
  if ("ask" in request) {
    const question = { names: [request.ask], kind: null, addresses: [], identifiers: [] };
    const terms = { audiences: audienceSet(request.audiences), lists: null, least: 0.9, most: 100 };
    const [proposals = []] = await screening.propose([question], terms);
    return { entries: proposals.map(({ entryId }) => entryId).sort() };
  }
  if ("catchUp" in request) await screening.catchUp();
  // One thread searches; the keeper starts after it.
  if ("endKeeper" in request) await threads[1]?.terminate();
  return { fault: screening.fault, restarts: screening.figures.restarts };
}

process.on("message", (request: Request) => {
  void reply(request).then((answer) => process.send?.({ number: request.number, ...answer } satisfies Reply));
});
