// Where a thread begins: Node 20 does not hand the loader that the process was started with on to its threads.
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData.source);
