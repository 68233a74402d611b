// What a task gets to know of the job that it carries out, and how it enters for whoever started it.
import { Operation } from "../access/operation.ts";
import { hashSecret, newSecret } from "../access/secret.ts";
import { pools } from "../database/pools.ts";

export type Job = {
  id: string;
  /** Whether it will not be tried again if this attempt fails. */
  isLastAttempt: boolean;
  /** Aborted when the server stops: throw between two steps, and the job is tried again. */
  signal: AbortSignal;
};

/** Carries out one kind of job. Runs again from the start when it throws or its process dies: what must happen
 * once belongs into one transaction with what says that it happened. */
export type Task = (payload: never, job: Job) => Promise<void>;
export type Tasks = Record<string, Task>;

/** Enters as the job's starter, as they are now; throws NotSignedIn if they left or lost a role since. */
export async function openForStarter(job: Job): Promise<Operation> {
  const ticket = newSecret("pt");
  await pools().system.query("select portolan.issue_job_ticket($1, $2)", [job.id, hashSecret(ticket)]);
  return Operation.open(ticket, null);
}
