// Screens subjects as a machine does, in the course of its work: the strong band alone, many at once.
import type { Operation } from "../access/operation.ts";
import { withoutCleared } from "../clearances/clearances-of.ts";
import { answerHits, type HitOnlyAnswer } from "../hit-only/answer-hits.ts";
import { type Fault, UserError } from "../user-error.ts";
import { checkWork, type Work } from "./check-work.ts";
import { mostAtOnce, type ScreenHit, screenSubjects } from "./screen-subjects.ts";
import { readSubject, type SubjectGiven } from "./subject.ts";

export type Batch = Work & { subjects: readonly SubjectGiven[]; watchlistIds: readonly string[] | null };

const mostLists = 50;

export type Screened = { hits: ScreenHit[]; hitOnly: HitOnlyAnswer[] };

/** What was found for each subject, in their order, without what was cleared; notes purpose, case and every entry that is answered. */
export async function screenBatch(operation: Operation, { subjects: given, watchlistIds, ...work }: Batch): Promise<Screened[]> {
  const read = given.slice(0, mostAtOnce).map((subject, at) => readSubject(subject, ["subjects", String(at)]));
  const faults: Fault[] = [...checkWork(work, operation), ...read.flatMap((one) => one.faults)];
  if (given.length === 0) faults.push({ code: "REQUIRED", field: ["subjects"] });
  if (given.length > mostAtOnce) faults.push({ code: "TOO_MANY", field: ["subjects"], values: { max: mostAtOnce } });
  if (watchlistIds && watchlistIds.length > mostLists) faults.push({ code: "TOO_MANY", field: ["lists"], values: { max: mostLists } });
  if (faults.length) throw new UserError(...faults);
  operation.purpose = work.purpose;
  operation.caseReference = work.caseReference.trim();
  const subjects = read.map(({ subject }) => subject);
  const found = watchlistIds?.length === 0 ? subjects.map(() => []) : await screenSubjects(operation, subjects, { watchlistIds, band: "STRONG" });
  const alerts = await withoutCleared(operation, subjects, found);
  for (const { entryId } of alerts.flat()) operation.consult("WATCHLIST_ENTRY", entryId);
  const hitOnly = await answerHits(operation, subjects);
  return alerts.map((hits, at) => ({ hits, hitOnly: hitOnly[at] ?? [] }));
}
