// Partners that keep a copy by the stream, connecting again whenever it breaks; in the end each must hold what it may
// see, without having been told of anything twice or having had to begin anew.
import { setTimeout as wait } from "node:timers/promises";
import { LivePartner } from "../../changes/live-partner.ts";
import { sorted } from "../../changes/partner.ts";
import type { Installation } from "./installation.ts";

/** One for each key, until told to stop. */
export function listen(installation: Installation, keys: readonly string[], stopping: AbortSignal): LivePartner[] {
  return keys.map((key, place) => {
    const partner = new LivePartner(`listener ${place}`, (query, variables) => installation.ask(key, query, variables));
    void (async () => {
      while (!stopping.aborted) {
        partner.take();
        // Refused or not there: it comes back.
        if (!partner.isConnected) await partner.connect(installation.url, { authorization: `Bearer ${key}` }).catch(() => undefined);
        await wait(100);
      }
      partner.cut();
    })();
    return partner;
  });
}

/** What is not as it must be, once nothing is written any more. */
export async function judgeListeners(listeners: readonly LivePartner[]): Promise<string[]> {
  const faults: string[] = [];
  for (const partner of listeners) {
    const sight = JSON.stringify(sorted(await partner.sight()));
    const isLevel = () => JSON.stringify(sorted(partner.copy)) === sight;
    for (const until = Date.now() + 60_000; !isLevel() && Date.now() < until; ) await wait(100);
    if (!isLevel()) faults.push(`${partner.name} holds ${partner.copy.size} records, and not those that it sees`);
    if (partner.beginningsByStream) faults.push(`${partner.name} had to begin anew`);
    faults.push(...partner.faults);
  }
  return faults;
}
