// Screens subjects as a machine does, in the course of its work: the strong band alone, many at once.
import type { Operation } from "../access/operation.ts";
import { type Fault, UserError } from "../user-error.ts";
import { checkWork, type Work } from "./check-work.ts";
import { mostAtOnce, type ScreenHit, screenSubjects } from "./screen-subjects.ts";
import { readSubject, type SubjectGiven } from "./subject.ts";

export type Batch = Work & { subjects: readonly SubjectGiven[]; watchlistIds: readonly string[] | null };

const mostLists = 50;

/** The hits of each subject, in the order of the subjects; notes purpose, case and every entry that is answered. */
export async function screenBatch(operation: Operation, { subjects: given, watchlistIds, ...work }: Batch): Promise<ScreenHit[][]> {
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
  for (const { entryId } of found.flat()) operation.consult("WATCHLIST_ENTRY", entryId);
  return found;
}
