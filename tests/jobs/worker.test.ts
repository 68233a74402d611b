// Jobs on a real PostgreSQL: carried out once, again after a failure, and by another when a worker died.
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, it } from "@jest/globals";
import type pg from "pg";
import { closePools, openPools, pools } from "../../lib/database/pools.ts";
import { type Job, openForStarter } from "../../lib/jobs/job.ts";
import { startWorkers, type Workers } from "../../lib/jobs/worker.ts";
import { startLog } from "../../lib/running/log.ts";
import { TestDatabase } from "../running/database.ts";
import { secret } from "../running/postgres.ts";
import { type Enrolled, Registry } from "../running/registry.ts";

let administrator: pg.Client;
let officer: Enrolled;
let workers: Workers[] = [];
beforeAll(async () => {
  startLog("silent");
  const database = await TestDatabase.copied();
  administrator = await database.administrator();
  openPools(database.url, secret, 4, () => undefined);
  const registry = new Registry(administrator);
  await registry.agency("XA-CUSTOMS");
  officer = await registry.member("Nora", "XA-CUSTOMS", ["OFFICER"]);
});
afterEach(async () => {
  await Promise.all(workers.map((one) => one.stop()));
  workers = [];
});
afterAll(async () => {
  await closePools();
  await administrator.end();
});

const add = (task: string, payload: object) => administrator.query("select portolan.add_job($1, $2)", [task, payload]);
const work = (task: string, carryOut: (payload: { number: number }, job: Job) => Promise<void>) => {
  workers.push(startWorkers(pools().system, { [task]: carryOut }));
};

/** Until no job is left; the test's own time limit ends a wait in vain. */
async function allDone(): Promise<void> {
  while ((await administrator.query("select 1 from graphile_worker._private_jobs")).rowCount) await wait(50);
}

it("carries each job out once, however many processes work", async () => {
  const done: number[] = [];
  for (let number = 0; number < 30; number++) await add("count", { number });
  for (let process = 0; process < 2; process++) work("count", async ({ number }) => void done.push(number));
  await allDone();
  expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, number) => number));
});

it("acts as whoever started the job, on each attempt anew", async () => {
  const names: string[] = [];
  await administrator.query("begin");
  await administrator.query("select portolan.enter($1)", [officer.session.secret]);
  await administrator.query("select portolan.add_job('act', '{}', true)");
  await administrator.query("commit");
  work("act", async (_payload, job) => {
    const operation = await openForStarter(job);
    names.push(operation.viewer.name);
    await operation.close({ name: "act", asked: null }, "ANSWERED");
    if (names.length < 2) throw new Error("the first attempt fails");
  });
  await allDone();
  expect(names).toEqual(["Nora", "Nora"]);
});

it("takes over what a worker had begun that is gone", async () => {
  await add("orphan", { number: 1 });
  await administrator.query("update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-that-was-killed'");
  const done: number[] = [];
  work("orphan", async ({ number }) => void done.push(number));
  await allDone();
  expect(done).toEqual([1]);
});

it("goes on after the database cut every connection off", async () => {
  const done: number[] = [];
  work("cut", async ({ number }) => void done.push(number));
  await add("cut", { number: 1 });
  await allDone();
  await administrator.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'portolan_system'");
  await add("cut", { number: 2 });
  await allDone();
  expect(done).toEqual([1, 2]);
});

it("finishes what it is at when told to stop, and hands back what takes longer", async () => {
  const attempts: string[] = [];
  work("long", async (_payload, { signal }) => {
    attempts.push("begun");
    await wait(60_000, null, { signal });
  });
  await add("long", { number: 1 });
  while (!attempts.length) await wait(20);
  await Promise.all(workers.map((one) => one.stop()));
  workers = [];
  const { rows } = await administrator.query("select locked_by, attempts from graphile_worker._private_jobs");
  expect(rows).toEqual([{ locked_by: null, attempts: 1 }]);
  await administrator.query("delete from graphile_worker._private_jobs");
});
