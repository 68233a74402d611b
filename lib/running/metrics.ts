// Figures for Prometheus. Labels have a few fixed values each: no name, id, address or word of a caller is
// ever one, so the number of series is bounded and none of them tells of a person.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { screening } from "../screening/screening.ts";
import { measureDatabase, measurePools } from "./measure-database.ts";
import { isProvided } from "./once.ts";

export const metrics = new Registry();
const registers = [metrics];
collectDefaultMetrics({ register: metrics });

export const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const requests = new Histogram({
  name: "portolan_http_request_duration_seconds",
  help: "Requests by what answered them and the class of their status.",
  labelNames: ["route", "status"],
  buckets: seconds,
  registers,
});

const operations = new Histogram({
  name: "portolan_operation_duration_seconds",
  help: "Operations of the contract, also those of pages, by kind and by how they ended.",
  labelNames: ["kind", "outcome"],
  buckets: seconds,
  registers,
});

const signIns = new Counter({
  name: "portolan_sign_ins_total",
  help: "Attempts to sign in: OPENED, REFUSED (a wrong pair), WAITING (too many failures).",
  labelNames: ["result"],
  registers,
});

const accessRecords = new Counter({
  name: "portolan_access_records_total",
  help: "Rows of the record of access that this process has written, by outcome.",
  labelNames: ["outcome"],
  registers,
});

export const routes = ["graphql", "stream", "page", "asset", "health", "metrics"] as const;
export type RouteName = (typeof routes)[number];
export const operationKinds = ["query", "mutation", "subscription", "unreadable"] as const;
export type OperationKind = (typeof operationKinds)[number];

export const countRequest = (route: RouteName, status: number, milliseconds: number) =>
  requests.observe({ route, status: `${Math.floor(status / 100)}xx` }, milliseconds / 1000);

export const countOperation = (kind: OperationKind, outcome: "ANSWERED" | "REFUSED" | "FAILED", milliseconds: number) =>
  operations.observe({ kind, outcome }, milliseconds / 1000);

export const countSignIn = (result: "OPENED" | "REFUSED" | "WAITING") => signIns.inc({ result });

export const countAccessRecord = (outcome: "ANSWERED" | "REFUSED" | "FAILED") => accessRecords.inc({ outcome });

export const gauge = (name: string, help: string, labelNames: string[], collect: (this: Gauge) => void | Promise<void>) =>
  new Gauge({ name, help, labelNames, registers, collect });

gauge("portolan_pool_connections", "Connections of a pool: in use, and open but idle.", ["pool", "state"], function () {
  for (const { pool, used, idle } of measurePools()) {
    this.set({ pool, state: "used" }, used);
    this.set({ pool, state: "idle" }, idle);
  }
});
gauge("portolan_pool_waiting", "Operations that wait for a connection of the pool.", ["pool"], function () {
  for (const { pool, waiting } of measurePools()) this.set({ pool }, waiting);
});

gauge("portolan_screening_names", "Names and identifiers in the screening index.", [], function () {
  if (isProvided("screening")) this.set(screening().size.names);
});
gauge("portolan_screening_bytes", "Memory that the arrays of the screening index take; all threads share them.", [], function () {
  if (isProvided("screening")) this.set(screening().size.bytes);
});
gauge("portolan_screening_build_seconds", "How long the screening index took to build when it was built last.", [], function () {
  if (isProvided("screening")) this.set(screening().figures.buildSeconds);
});
gauge(
  "portolan_screening_behind_seconds",
  "How long ago the screening index was last known to be current; a few seconds are usual.",
  [],
  function () {
    if (isProvided("screening")) this.set(screening().size.secondsBehind);
  },
);
gauge("portolan_screening_restarts", "Threads of screening that ended and were started again.", [], function () {
  if (isProvided("screening")) this.set(screening().figures.restarts);
});

const jobs = new Gauge({
  name: "portolan_jobs",
  help: "Jobs by state: READY to run, RUNNING, LATER (due in future or to be tried again), FAILED for good.",
  labelNames: ["state"],
  registers,
});
const oldestJob = new Gauge({
  name: "portolan_oldest_ready_job_seconds",
  help: "For how long the job that has waited longest could have run.",
  registers,
});
gauge("portolan_database_up", "1 if the database answers this process within two seconds, else 0.", [], async function () {
  const measured = await measureDatabase();
  this.set(measured ? 1 : 0);
  // What is not known is not told: a queue that cannot be read is not an empty one.
  jobs.reset();
  oldestJob.remove();
  if (!measured) return;
  for (const [state, count] of Object.entries(measured.jobs)) jobs.set({ state }, count);
  oldestJob.set(measured.oldestReadySeconds);
});
