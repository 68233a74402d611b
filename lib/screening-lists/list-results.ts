// What was found for the subjects of a list, as far as the viewer sees the entries today.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { bandOf } from "../screening/bands.ts";
import type { Reason } from "../screening/reasons.ts";
import type { Subject } from "../screening/subject.ts";

type KeptHit = { entryId: string; score: number; matchedName: string; reasons: Reason[] };
export type ScreenedSubject = { position: number; subject: Subject; hits: (KeptHit & { band: "STRONG" | "POSSIBLE" | "WEAK" })[] };
export type ResultsAsked = { first: number; after: number | null; before: number | null; backwards: boolean; hitsOnly: boolean };

/** A page of them in the order sent, and whether there are more beyond it. Whoever reads a hit has consulted its entry. */
export async function listResults(
  operation: Operation,
  list: { id: string; purpose: string; caseReference: string },
  { first, after, before, backwards, hitsOnly }: ResultsAsked,
): Promise<{ results: ScreenedSubject[]; hasMore: boolean }> {
  const rows = await operation.rows<{ subject_position: number; content: Subject; hits: KeptHit[] }>(
    sql`select * from portolan.screening_results(${list.id}::uuid, ${after}::integer, ${before}::integer, ${hitsOnly}, ${backwards}, ${first + 1}::integer)`,
  );
  const page = rows.slice(0, first);
  if (backwards) page.reverse();
  const results = page.map(({ subject_position: position, content: subject, hits }) => ({
    position,
    subject,
    hits: hits.map((hit) => ({ ...hit, band: bandOf(hit.score) ?? "WEAK" })),
  }));
  const entries = results.flatMap(({ hits }) => hits.map(({ entryId }) => entryId));
  if (entries.length) {
    operation.purpose ??= list.purpose;
    operation.caseReference ??= list.caseReference;
  }
  for (const id of entries) operation.consult("WATCHLIST_ENTRY", id);
  return { results, hasMore: rows.length > first };
}

/** How many subjects have a hit that the viewer sees. */
export async function countAlerts(operation: Operation, id: string): Promise<number> {
  const [row] = await operation.rows<{ count: number }>(sql`select portolan.count_screening_alerts(${id}::uuid) as count`);
  return row?.count ?? 0;
}
