// Merges segments and ends.
import { parentPort, workerData } from "node:worker_threads";
import { merge } from "./live-segments.ts";
import type { Segment } from "./segment.ts";

parentPort?.postMessage(merge(workerData.given as readonly Segment[]));
