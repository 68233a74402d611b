import type { Env } from "../env.ts";

/** The installation's secret and, while it is being replaced, the one before. */
export const secretsOf = (secret: string, { PORTOLAN_PREVIOUS_SECRET }: Env): string[] =>
  PORTOLAN_PREVIOUS_SECRET ? [secret, PORTOLAN_PREVIOUS_SECRET] : [secret];
