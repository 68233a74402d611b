"use client";
// The piece of work that questions are asked for: chosen once, kept in this tab, and only for who chose it.
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { z } from "zod";
import { purposes } from "../../../../lib/codes/domain-codes.ts";

export type Work = { purpose: (typeof purposes)[number]; caseReference: string };

const place = "portolan-work";
const stored = z.object({ memberId: z.string(), purpose: z.enum(purposes), caseReference: z.string().min(1) });
const listeners = new Set<() => void>();

function listen(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readWork(kept: string | null, memberId: string): Work | null {
  try {
    const { data } = stored.safeParse(JSON.parse(kept ?? "null"));
    return data?.memberId === memberId ? { purpose: data.purpose, caseReference: data.caseReference } : null;
  } catch {
    return null;
  }
}

/** The work; null before one is chosen, undefined until the browser says which. */
export function useWork(memberId: string): [Work | null | undefined, (work: Work) => void] {
  const kept = useSyncExternalStore(
    listen,
    () => sessionStorage.getItem(place),
    () => undefined,
  );
  const work = useMemo(() => (kept === undefined ? undefined : readWork(kept, memberId)), [kept, memberId]);
  // Another person's work in the same tab is nobody's.
  useEffect(() => {
    if (work === null) sessionStorage.removeItem(place);
  }, [work]);
  const keep = (chosen: Work) => {
    sessionStorage.setItem(place, JSON.stringify({ memberId, ...chosen }));
    for (const listener of listeners) listener();
  };
  return [work, keep];
}
