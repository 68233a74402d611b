// Seizures that were recognised as fitting a pattern, as far as the viewer sees both today.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import type { PlaceAmongNewFits, SnapshotText } from "../changes/place-in-stream.ts";
import type { IndicatorKind } from "./pattern-input.ts";

export type PatternFit = {
  patternId: string;
  reportId: string;
  matched: IndicatorKind[];
  unstated: IndicatorKind[];
  /** In microseconds since 1970, so that a place in the list is exact. */
  recognisedAt: string;
  isNews: boolean;
};
export type PlaceAmongFits = { recognisedAt: string; reportId: string; patternId: string };
export type FitsAsked = {
  patternId?: string;
  reportId?: string;
  onlyNews?: boolean;
  /** Where the page begins; of one that is read backwards, where it ends. */
  after?: PlaceAmongFits | null;
  backwards?: boolean;
  first: number;
};

const columns = sql`pattern_id as "patternId", report_id as "reportId", matched, unstated, is_news as "isNews",
  (extract(epoch from recognised_at) * 1000000)::bigint::text as "recognisedAt"`;

/** A page of them, latest first, and whether there are more beyond it. */
export async function listFits(
  operation: Operation,
  { patternId, reportId, onlyNews = false, after, backwards = false, first }: FitsAsked,
): Promise<{ fits: PatternFit[]; hasMore: boolean }> {
  const rows = await operation.rows<PatternFit>(sql`
    select ${columns} from portolan.pattern_fits(${patternId ?? null}::uuid, ${reportId ?? null}::uuid, ${onlyNews},
      timestamptz 'epoch' + ${after?.recognisedAt ?? null}::bigint * interval '1 microsecond', ${after?.reportId ?? null}::uuid,
      ${after?.patternId ?? null}::uuid, ${backwards}, ${first + 1}::integer)`);
  const fits = rows.slice(0, first);
  return { fits: backwards ? fits.reverse() : fits, hasMore: rows.length > first };
}

/** News that was committed between two snapshots, after a place among it; no more than `most`. */
export const listNewFits = (
  operation: Operation,
  { seen, until, after, most }: { seen: SnapshotText; until: SnapshotText; after: PlaceAmongNewFits | null; most: number },
): Promise<(PatternFit & PlaceAmongNewFits)[]> =>
  operation.rows(sql`select ${columns}, told_in::text as "toldIn" from portolan.fits_between(${seen}::pg_snapshot, ${until}::pg_snapshot,
    ${after?.toldIn ?? null}::bigint, ${after?.reportId ?? null}::uuid, ${after?.patternId ?? null}::uuid, ${most}::integer)`);

/** Of one pattern, or of all that the viewer sees. */
export async function countFits(operation: Operation, patternId: string | null, onlyNews: boolean): Promise<number> {
  const [row] = await operation.rows<{ count: number }>(sql`select portolan.count_pattern_fits(${patternId}::uuid, ${onlyNews}) as count`);
  return row?.count ?? 0;
}

/** No news any more to the viewer's agency. */
export async function seeFits(operation: Operation, patternId: string, reportIds: string[]): Promise<void> {
  await operation.rows(sql`select portolan.see_pattern_fits(${patternId}::uuid, ${reportIds}::uuid[])`);
}
