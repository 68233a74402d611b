// Is somebody on a list? Every entry that is answered counts as consulted. Delisted entries are never answered: whoever was
// struck off is not to be held up again; they stay readable in the list itself.
import type { Operation } from "../access/operation.ts";
import { type ScreenHit, screenSubjects } from "../screening/screen-subjects.ts";
import { UserError } from "../user-error.ts";
import { checkQuestion, type Question } from "./check-question.ts";
import { subjectOf } from "./subject-of.ts";

export type WatchlistHit = ScreenHit;

const mostHits = 50;

/** Answers the entries that are like the subject, best first; notes purpose and case for the record of access. */
export async function askWatchlists(operation: Operation, question: Question): Promise<WatchlistHit[]> {
  const faults = checkQuestion(question, operation);
  if (faults.length) throw new UserError(...faults);
  operation.purpose = question.purpose;
  operation.caseReference = question.caseReference.trim();
  const { listIds } = question;
  if (listIds?.length === 0) return [];
  const [found = []] = await screenSubjects(operation, [subjectOf(question)], { watchlistIds: listIds ?? null, band: "WEAK" });
  const hits = found.slice(0, mostHits);
  for (const { entryId } of hits) operation.consult("WATCHLIST_ENTRY", entryId);
  return hits;
}
