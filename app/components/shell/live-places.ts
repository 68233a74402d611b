import type { LiveChange, LiveNews } from "../../live/live-line.ts";

type Kind = LiveChange["kind"];

/** Where the list of records of a kind is. */
const lists: Partial<Record<Kind, string>> = { SEIZURE_REPORT: "/seizure-reports", ALERT: "/alerts", PATTERN: "/patterns", NOTICE: "/notices" };

export const patternPlace = (id: string) => `${lists.PATTERN}/${encodeURIComponent(id)}`;

/** Where a record that people are told of is; null for the others, of which lists tell. */
export function placeOf({ kind, recordId }: LiveChange): string | null {
  if (kind === "ALERT" || kind === "PATTERN") return `${lists[kind]}/${encodeURIComponent(recordId)}`;
  return kind === "NOTICE" ? "/notices" : null;
}

/**
 * Whether the page at this address shows what changed. Lists that were searched are left as they are: asking again
 * would be another search in the record of access, that nobody made.
 */
export function showsChanged({ pathname, search }: { pathname: string; search: string }, { changes, newFits }: LiveNews): boolean {
  if (pathname === "/") return true;
  if (newFits.length && pathname === lists.PATTERN && search === "") return true;
  if (newFits.some(({ pattern }) => pathname === patternPlace(pattern.id))) return true;
  return changes.some(
    ({ kind, recordId }) =>
      (pathname === lists[kind] && search === "") || (kind !== "SEIZURE_REPORT" && pathname.includes(encodeURIComponent(recordId))),
  );
}
