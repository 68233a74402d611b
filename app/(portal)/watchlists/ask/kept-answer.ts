"use client";
// The last answer, in this page's memory only: who opened an entry and comes back need not ask, and be recorded, again.
import type { Answer } from "./ask-query.ts";

type Kept = { memberId: string; answer: Answer; openedId: string | null };

let kept: Kept | null = null;

export const keptFor = (memberId: string): Kept | null => (kept?.memberId === memberId ? kept : null);

export function keepAnswer(memberId: string, answer: Answer | null): void {
  kept = answer && { memberId, answer, openedId: null };
}

/** Which entry was opened from the answer, so that the way back leads to its place. */
export function keepOpened(entryId: string): void {
  if (kept) kept.openedId = entryId;
}
