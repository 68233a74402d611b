// One line of what was measured, in milliseconds.
import type { Measured } from "./measure.ts";

const ms = (time: number | undefined) => (time === undefined ? "-" : time.toFixed(1)).padStart(8);

export const heading = `${"".padEnd(34)}    p50     p95   database p50     p95   plain SQL p50   ratio    bar`;

export function printed({ name, bar, http, database, plain, scans }: Measured): string {
  const worst = (http ?? database).p95;
  const ratio = plain ? `${(database.p50 / plain.p50).toFixed(1)} ×`.padStart(9) : "".padStart(9);
  const verdict = bar === null ? "" : `${String(bar).padStart(6)} ${worst <= bar ? "met" : "NOT MET"}`;
  const whole = scans.length ? `  scans ${scans.join("; ")}` : "";
  return `  ${name.padEnd(32)}${ms(http?.p50)}${ms(http?.p95)}  ${ms(database.p50)}${ms(database.p95)}  ${ms(plain?.p50)}${ratio}${verdict}${whole}`;
}
