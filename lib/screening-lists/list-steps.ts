// The steps that whoever screens a list takes, each judged by a database function. Screening itself is a job
// (screen-list.ts).
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { withoutCleared } from "../clearances/clearances-of.ts";
import { checkWork, type Work } from "../screening/check-work.ts";
import { screenSubjects } from "../screening/screen-subjects.ts";
import { readSubject, type Subject, type SubjectGiven } from "../screening/subject.ts";
import { type Fault, UserError } from "../user-error.ts";

export const mostSubjectsAtOnce = 1_000;
/** Rows that are tried before a list starts. */
const sampleSize = 200;
const longestName = 200;
const mostLists = 50;

export type NewList = Work & { name: string; watchlistIds: string[] };

export async function beginScreeningList(operation: Operation, { name, purpose, caseReference, watchlistIds }: NewList): Promise<string> {
  const faults: Fault[] = checkWork({ purpose, caseReference }, operation);
  if (!name.trim()) faults.push({ code: "REQUIRED", field: ["name"] });
  else if (name.length > longestName) faults.push({ code: "TOO_LONG", field: ["name"], values: { max: longestName } });
  if (watchlistIds.length > mostLists) faults.push({ code: "TOO_MANY", field: ["watchlists"], values: { max: mostLists } });
  if (faults.length) throw new UserError(...faults);
  const [row] = await operation.rows<{ id: string }>(
    sql`select portolan.begin_screening_list(${name.trim()}, ${purpose}, ${caseReference.trim()}, ${watchlistIds}::uuid[]) as id`,
  );
  return (row as { id: string }).id;
}

/** All of the portion or, with a fault in any of its subjects, none of it. */
export async function addScreeningSubjects(operation: Operation, id: string, position: number, given: readonly SubjectGiven[]): Promise<void> {
  if (!given.length) throw new UserError({ code: "REQUIRED", field: ["subjects"] });
  if (given.length > mostSubjectsAtOnce) throw new UserError({ code: "TOO_MANY", field: ["subjects"], values: { max: mostSubjectsAtOnce } });
  const read = given.map((one, place) => readSubject(one, ["subjects", String(place)]));
  const faults = read.flatMap((one) => one.faults);
  if (faults.length) throw new UserError(...faults);
  const subjects = JSON.stringify(read.map(({ subject }) => subject));
  await operation.rows(sql`select portolan.add_screening_subjects(${id}::uuid, ${position}::integer, ${subjects}::jsonb)`);
}

/** Every so many rows, so that a sorted list is not judged by its beginning. */
function sampleOf(rowCount: number): number[] {
  const size = Math.min(sampleSize, rowCount);
  return Array.from({ length: size }, (_, place) => Math.floor((place * rowCount) / size));
}

/** Ends the sending, and tries a sample of the rows: what it finds is consulted like any other answer. */
export async function prepareScreeningList(operation: Operation, id: string): Promise<void> {
  const list = await operation.db.screeningList.findUnique({ where: { id } });
  if (!list || list.memberId !== operation.viewer.memberId) throw new UserError({ code: "NOT_FOUND", field: ["id"] });
  operation.purpose = list.purpose;
  operation.caseReference = list.caseReference;
  const sample = await operation.db.screeningSubject.findMany({
    where: { listId: id, position: { in: sampleOf(list.rowCount) } },
    orderBy: { position: "asc" },
  });
  const subjects = sample.map(({ content }) => content as Subject);
  const strong = await screenSubjects(operation, subjects, { watchlistIds: list.watchlistIds, band: "STRONG" });
  const hits = await withoutCleared(operation, subjects, strong);
  for (const { entryId } of hits.flat()) operation.consult("WATCHLIST_ENTRY", entryId);
  const alerts = hits.filter(({ length }) => length > 0).length;
  await operation.rows(sql`select portolan.prepare_screening_list(${id}::uuid, ${sample.length}::integer, ${alerts}::integer)`);
}

export async function startScreeningList(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.start_screening_list(${id}::uuid)`);
}

/** Deletes it with its subjects and what was found, also while it is being screened. */
export async function deleteScreeningList(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.delete_screening_list(${id}::uuid)`);
}
