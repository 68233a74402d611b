// What the two jobs of an import share: entering as the importer, telling how far it is, and what a failure means.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import { NotSignedIn, type Operation } from "../access/operation.ts";
import { pools } from "../database/pools.ts";
import { type Job, openForStarter } from "../jobs/job.ts";
import { userErrorOf } from "../user-error.ts";

export type ImportPayload = { importId: string };

/** The import was cancelled, or another process was faster: there is nothing left to do. */
class NoLongerWanted extends Error {}

const longest = 5;

/** Lets others have the event loop after every few milliseconds of work. */
export class Breathing {
  #since = performance.now();
  async breathe(): Promise<void> {
    if (performance.now() - this.#since < longest) return;
    await new Promise((done) => setImmediate(done));
    this.#since = performance.now();
  }
}

/** Tells how far the step is, from outside its transaction; ends it when it is not wanted any more. */
export class Progress {
  #told = 0;
  constructor(
    readonly importId: string,
    readonly job: Job,
  ) {}

  async tell(part: number): Promise<void> {
    if (this.job.signal.aborted) throw new Error("the server is stopping");
    const percent = Math.floor(part * 100);
    if (percent <= this.#told) return;
    this.#told = percent;
    const { rows } = await pools().system.query("select portolan.note_import_progress($1, $2) as wanted", [this.importId, percent]);
    if (!rows[0]?.wanted) throw new NoLongerWanted();
  }
}

const fail = (importId: string, code: string) => pools().system.query("select portolan.fail_report_import($1, $2)", [importId, code]);

/** Carries a step out as the importer, in one transaction. */
export async function asImporter(
  { importId }: ImportPayload,
  job: Job,
  name: string,
  step: (operation: Operation, progress: Progress) => Promise<void>,
): Promise<void> {
  let operation: Operation;
  try {
    operation = await openForStarter(job);
  } catch (error) {
    if (error instanceof NotSignedIn) return void (await fail(importId, "IMPORTER_GONE"));
    throw error;
  }
  const asking = { name, asked: { import: importId } };
  try {
    await operation.rows(sql`set local statement_timeout = '10min'`);
    await step(operation, new Progress(importId, job));
    await operation.close(asking, "ANSWERED");
  } catch (error) {
    await operation.close(asking, "FAILED").catch(() => undefined);
    const fault = userErrorOf(error)?.faults[0]?.code;
    if (error instanceof NoLongerWanted || fault === "IMPORT_NOT_READY" || fault === "NOT_FOUND") return;
    if (fault) return void (await fail(importId, fault === "CHANGED_MEANWHILE" ? fault : "REFUSED"));
    if (job.isLastAttempt) await fail(importId, "BROKEN");
    throw error;
  }
}
