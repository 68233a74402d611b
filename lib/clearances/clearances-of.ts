// Which hits were looked at before and found to be somebody else: shown folded away to who asks, left out where a
// machine screens.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import type { Subject } from "../screening/subject.ts";
import { subjectIdentity } from "../screening/subject-identity.ts";

/** For each subject the clearance that holds, by entry. */
export async function clearancesOf(operation: Operation, subjects: readonly Subject[]): Promise<Map<string, string>[]> {
  const rows = await operation.rows<{ place: number; entryId: string; clearanceId: string }>(
    sql`select place, entry_id as "entryId", clearance_id as "clearanceId" from portolan.clearances_of(${subjects.map(subjectIdentity)}::text[])`,
  );
  const found = subjects.map(() => new Map<string, string>());
  for (const { place, entryId, clearanceId } of rows) found[place]?.set(entryId, clearanceId);
  return found;
}

export async function withoutCleared<Hit extends { entryId: string }>(
  operation: Operation,
  subjects: readonly Subject[],
  hits: readonly Hit[][],
): Promise<Hit[][]> {
  const cleared = await clearancesOf(operation, subjects);
  return hits.map((ofOne, at) => ofOne.filter(({ entryId }) => !cleared[at]?.has(entryId)));
}
