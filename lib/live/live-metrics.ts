// How live delivery is doing, for the operator's monitoring.
import { Counter, Histogram } from "prom-client";
import { gauge, metrics, seconds } from "../running/metrics.ts";
import { isProvided, provided } from "../running/once.ts";
import type { LiveHub } from "./live-hub.ts";

const registers = [metrics];
const events = new Counter({ name: "portolan_live_events_total", help: "Events sent to subscribers.", registers });
const readings = new Histogram({
  name: "portolan_live_delivery_seconds",
  help: "From hearing that something was committed to sending it, of those who were told.",
  buckets: seconds,
  registers,
});

export const countLiveEvent = () => events.inc();
export const observeLiveReading = (milliseconds: number) => readings.observe(milliseconds / 1000);

gauge("portolan_live_subscriptions", "Open subscriptions of this process.", [], function () {
  this.set(isProvided("live") ? provided<LiveHub>("live").size : 0);
});
gauge("portolan_live_listening", "1 while this process hears what is committed; otherwise its subscribers wait.", [], function () {
  this.set(isProvided("live") && provided<LiveHub>("live").isListening ? 1 : 0);
});
