import type { ReachedAgency } from "../../reached-agencies.tsx";

type Release = { endedAt: string | null; recipients: readonly ReachedAgency[] };

/** The agencies that see it now and get a notice, each once. */
export function agenciesTold(releases: readonly Release[]): ReachedAgency[] {
  const lasting = releases.filter(({ endedAt }) => endedAt === null).flatMap(({ recipients }) => recipients);
  return [...new Map(lasting.map((one) => [`${one.country} ${one.name}`, { ...one }])).values()];
}
