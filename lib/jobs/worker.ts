// Carries out jobs in this process, as portolan_system. Several processes share the queue; what one that
// died had begun, another takes over.
import { randomUUID } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { runTaskList, type TaskList, type WorkerEvents } from "graphile-worker";
import type pg from "pg";
import { silence } from "../database/job-queue.ts";
import { log } from "../running/log.ts";
import type { Tasks } from "./job.ts";

export type Workers = { stop: () => Promise<void> };

/** Jobs that this process works on at once, unless told. */
const usualWorkers = 2;
/** New jobs are announced; polling finds those that are due later, and those whose announcement was lost. */
const pollInterval = 5_000;

function taskListOf(tasks: Tasks): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (payload, { job, abortSignal }) =>
        task(payload as never, { id: job.id, isLastAttempt: job.attempts >= job.max_attempts, signal: abortSignal as AbortSignal }),
    ]),
  );
}

/** Also when it was aborted before anybody listened. */
const aborted = (signal: AbortSignal) =>
  new Promise<void>((done) => (signal.aborted ? done() : signal.addEventListener("abort", () => done(), { once: true })));

/** Tells the log of failures: which job and what kind of error, never its payload or message. */
function logFailures(events: WorkerEvents): void {
  events.on("job:error", ({ job, error }) => {
    const { name, code } = error as { name?: string; code?: string };
    log().warn({ job: job.id, task: job.task_identifier, attempt: job.attempts, name, code }, "job failed");
  });
}

/** Works for as long as the connection lives that says so to the other processes. */
async function workUntilCutOff(pool: pg.Pool, tasks: TaskList, workerCount: number, stopping: AbortSignal): Promise<void> {
  const presence = await pool.connect();
  const events = new EventEmitter() as WorkerEvents;
  const cutOff = Promise.race([
    once(presence, "error").then(([error]) => Promise.reject(error)),
    // A worker that cannot hand its job back ends; the others of this process would go on without it.
    new Promise<never>((_, failed) => events.once("worker:fatalError", ({ error }) => failed(error))),
    aborted(stopping),
  ]);
  cutOff.catch(() => undefined);
  logFailures(events);
  const names = Array.from({ length: workerCount }, () => `worker-${randomUUID()}`);
  for (const name of names) await presence.query("select pg_advisory_lock(7067051, hashtext($1))", [name]);
  const freeAbandoned = () => presence.query("select portolan.free_abandoned_jobs()").catch((error) => presence.emit("error", error));
  await freeAbandoned();
  const timer = setInterval(freeAbandoned, pollInterval);
  const workers = names.map((workerId) =>
    runTaskList(
      { workerId, concurrency: 1, events, logger: silence, noHandleSignals: true, pollInterval, gracefulShutdownAbortTimeout: 500 } as never,
      tasks,
      pool,
    ),
  );
  try {
    await cutOff;
  } finally {
    clearInterval(timer);
    await Promise.all(workers.map((worker) => worker.gracefulShutdown()));
    presence.release(true);
  }
}

/** Starts working; goes on by itself after the database was away. */
export function startWorkers(pool: pg.Pool, tasks: Tasks, workerCount = usualWorkers): Workers {
  const stopping = new AbortController();
  const taskList = taskListOf(tasks);
  const working = (async () => {
    while (!stopping.signal.aborted && Object.keys(tasks).length) {
      await workUntilCutOff(pool, taskList, workerCount, stopping.signal).catch(({ name, code }) => log().warn({ name, code }, "jobs interrupted"));
      await wait(1_000, null, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await working;
    },
  };
}
