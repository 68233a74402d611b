// Holds what was written against patterns, after it was committed. How far it came is committed with what it found, so
// that a job which runs again goes on from there.
import { pools } from "../database/pools.ts";
import type { Job } from "../jobs/job.ts";

/** So many reports at a time. */
const slice = 5_000;

export async function recognisePatternsJob(_payload: unknown, job: Job): Promise<void> {
  for (let mayBeMore = true; mayBeMore; ) {
    if (job.signal.aborted) throw new Error("the server is stopping");
    const { rows } = await pools().system.query<{ more: boolean }>("select portolan.recognise_patterns($1) as more", [slice]);
    mayBeMore = rows[0]?.more ?? false;
  }
}
