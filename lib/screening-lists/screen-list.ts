// Screens a list in portions, each in an operation of its own as whoever started it, as they are then: with its
// record of access, and committed together with how far it came. Cut off, it goes on where it was.
import { createHash } from "node:crypto";
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import { NotSignedIn, type Operation } from "../access/operation.ts";
import { withoutCleared } from "../clearances/clearances-of.ts";
import { pools } from "../database/pools.ts";
import { type Job, openForStarter } from "../jobs/job.ts";
import { screenSubjects } from "../screening/screen-subjects.ts";
import type { Subject } from "../screening/subject.ts";
import { userErrorOf } from "../user-error.ts";

export type ScreenListPayload = { listId: string };

const portion = 500;

const fail = (listId: string, code: "MEMBER_GONE" | "BROKEN") => pools().system.query("select portolan.fail_screening_list($1, $2)", [listId, code]);

/** What a portion asked: which rows, a digest of all of them, and by name those that were found. */
function askedIn(listId: string, first: number, subjects: readonly Subject[], isFound: (place: number) => boolean) {
  const digest = createHash("sha256").update(JSON.stringify(subjects)).digest("hex");
  return { list: listId, rows: [first, first + subjects.length - 1], sha256: digest, found: subjects.filter((_, place) => isFound(place)) };
}

/** False when there is nothing left to do. */
async function screenPortion(operation: Operation, listId: string): Promise<{ isOver: boolean; asked: unknown }> {
  if (!operation.permissions.has("screening-list:screen")) throw new NotSignedIn();
  const list = await operation.db.screeningList.findUnique({ where: { id: listId } });
  if (list?.state !== "SCREENING") return { isOver: true, asked: { list: listId } };
  operation.purpose = list.purpose;
  operation.caseReference = list.caseReference;
  const first = list.screenedCount;
  const rows = await operation.db.screeningSubject.findMany({
    where: { listId, position: { gte: first, lt: first + portion } },
    orderBy: { position: "asc" },
  });
  const subjects = rows.map(({ content }) => content as Subject);
  const strong = await screenSubjects(operation, subjects, { watchlistIds: list.watchlistIds, band: "STRONG" });
  const found = await withoutCleared(operation, subjects, strong);
  const hits = found.flatMap((ofOne, place) =>
    ofOne.map(({ entryId, score, matchedName, reasons }) => ({ position: first + place, entryId, score, matchedName, reasons })),
  );
  for (const { entryId } of hits) operation.consult("WATCHLIST_ENTRY", entryId);
  const last = first + rows.length;
  await operation.rows(
    sql`select portolan.keep_screening_hits(${listId}::uuid, ${first}::integer, ${last}::integer, ${JSON.stringify(hits)}::jsonb)`,
  );
  return { isOver: last >= list.rowCount, asked: askedIn(listId, first, subjects, (place) => Boolean(found[place]?.length)) };
}

async function oneStep(listId: string, job: Job): Promise<boolean> {
  const operation = await openForStarter(job);
  try {
    const { isOver, asked } = await screenPortion(operation, listId);
    await operation.close({ name: "screeningListScreen", asked }, "ANSWERED");
    return isOver;
  } catch (error) {
    await operation.close({ name: "screeningListScreen", asked: { list: listId } }, "FAILED").catch(() => undefined);
    // Deleted meanwhile, or another process was faster.
    if (userErrorOf(error)) return true;
    throw error;
  }
}

export async function screenListJob({ listId }: ScreenListPayload, job: Job): Promise<void> {
  try {
    while (!(await oneStep(listId, job))) if (job.signal.aborted) throw new Error("the server is stopping");
  } catch (error) {
    if (error instanceof NotSignedIn) return void (await fail(listId, "MEMBER_GONE"));
    if (job.isLastAttempt && !job.signal.aborted) await fail(listId, "BROKEN");
    throw error;
  }
}

export async function deleteScreeningListsJob(): Promise<void> {
  await pools().system.query("select portolan.delete_old_screening_lists()");
}
