// Holds what was written against patterns, after it was committed. How far it came is committed with what it found, so
// that a job which runs again goes on from there.
import { pools } from "../database/pools.ts";
import type { Job } from "../jobs/job.ts";

/** So many reports at a time. */
const most = 5_000;

/** PostgreSQL ends a statement that takes longer than its role may. */
const tookTooLong = (error: unknown) => (error as { code?: string }).code === "57014";

export async function recognisePatternsJob(_payload: unknown, job: Job): Promise<void> {
  let slice = most;
  for (let mayBeMore = true; mayBeMore; ) {
    if (job.signal.aborted) throw new Error("the server is stopping");
    try {
      const { rows } = await pools().system.query<{ more: boolean }>("select portolan.recognise_patterns($1) as more", [slice]);
      mayBeMore = rows[0]?.more ?? false;
    } catch (error) {
      // However many patterns somebody writes: tried again as it was, nothing would ever be recognised any more.
      if (!tookTooLong(error) || slice === 1) throw error;
      slice = Math.ceil(slice / 10);
    }
  }
}
