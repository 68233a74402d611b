// Repeated and warmed; the slowest twentieth tells.

export type Times = { p50: number; p95: number };

export async function timed(times: number, once: () => Promise<number>): Promise<Times> {
  // A statement that is prepared gets its lasting plan after five executions.
  for (let warming = 0; warming < 6; warming++) await once();
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn++) taken.push(await once());
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] as number;
  return { p50: at(0.5), p95: at(0.95) };
}

export async function stopwatch(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
