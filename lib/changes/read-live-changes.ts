// What a subscriber is told next: the changes that were committed between two snapshots, as its own policy shows them.
// Nothing is waited for, so a long import elsewhere delays no alert; and nothing is missed, because what was under way
// at one snapshot belongs to a later one.
import { empty, type Sql, sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { listNewFits, type PatternFit } from "../patterns/pattern-fits.ts";
import type { ChangedKind, ListedChange } from "./list-changes.ts";
import { type PlaceAmongNewFits, type PlaceInStream, type SnapshotText, streamCursorOf } from "./place-in-stream.ts";

/** The place was made for other rights or in another database: nobody can tell what came into sight or left it since. */
export class OtherBasis extends Error {}

export type LiveTerms = {
  kinds: readonly ChangedKind[];
  /** Of these agencies' records; of everybody's without them. */
  agencies: readonly number[] | null;
  /** Whether of those of the viewer's own agency too. */
  withOwn: boolean;
  /** Whether of fits as well, and of how many at once. */
  mostFits: number;
};
/** A fit is no change of a record: that of a report which is not seen would be told by its pattern. */
export type LivePage = { changes: ListedChange[]; fits: PatternFit[]; end: PlaceInStream; hasMore: boolean };

type Row = Omit<ListedChange, "cursor"> & { transaction: string; position: string };
type Within = NonNullable<PlaceInStream["within"]>;

function committedBetween(seen: SnapshotText, { until, transaction, position }: Within, terms: LiveTerms, ownAgency: number, most: number): Sql {
  const isNew = (change: Sql) => sql`pg_visible_in_snapshot(${change}.transaction::text::xid8, ${until}::pg_snapshot)
    and not pg_visible_in_snapshot(${change}.transaction::text::xid8, ${seen}::pg_snapshot)`;
  const span = sql`between pg_snapshot_xmin(${seen}::pg_snapshot)::text::bigint and pg_snapshot_xmax(${until}::pg_snapshot)::text::bigint`;
  return sql`select c.transaction::text, c.position::text, c.record_kind as kind, c.record_id as "recordId", c.agency_id as "agencyId", c.changed_at as "changedAt" from change c
    where c.transaction ${span} and (c.transaction, c.position) > (${transaction}::bigint, ${position}::bigint)
      and c.record_kind = any (${terms.kinds})
      ${terms.agencies ? sql`and c.agency_id = any (${terms.agencies})` : empty}
      ${terms.withOwn ? empty : sql`and c.agency_id <> ${ownAgency}`}
      and ${isNew(sql`c`)}
      -- Once: at its last change that the viewer is told of.
      and not exists (select from change later where later.record_id = c.record_id and (later.transaction, later.position) > (c.transaction, c.position)
        and later.transaction ${span} and ${isNew(sql`later`)})
    order by c.transaction, c.position limit ${most}`;
}

/** From a place on, as far as `until` or as when the viewer entered; without a place, only where to begin. */
export async function readLiveChanges(
  operation: Operation,
  ask: { from: PlaceInStream | null; until: SnapshotText | null; first: number; terms: LiveTerms },
): Promise<LivePage> {
  const [now] = await operation.rows<{ snapshot: SnapshotText; basis: string }>(
    // As of entering: the viewer's audiences are complete for what was committed until then, and for nothing later.
    sql`select portolan.viewer() ->> 'enteredAt' as snapshot, portolan.feed_basis() as basis`,
  );
  const { snapshot, basis } = now as { snapshot: SnapshotText; basis: string };
  if (!ask.from) return { changes: [], fits: [], end: { basis, seen: snapshot, within: null }, hasMore: false };
  if (ask.from.basis !== basis) throw new OtherBasis();
  const { seen } = ask.from;
  const within: Within = ask.from.within ?? { until: ask.until ?? snapshot, transaction: "0", position: "0", fit: null };
  const rows = await operation.rows<Row>(committedBetween(seen, within, ask.terms, operation.viewer.agencyId, ask.first + 1));
  const page = rows.slice(0, ask.first);
  const { mostFits } = ask.terms;
  const isPastChanges = rows.length <= ask.first;
  const news = isPastChanges && mostFits ? await listNewFits(operation, { seen, until: within.until, after: within.fit, most: mostFits + 1 }) : [];
  const fits = news.slice(0, mostFits);
  const isWholeSpan = isPastChanges && news.length <= mostFits;
  const placeAfter = ({ transaction, position }: Pick<Row, "transaction" | "position">, fit: PlaceAmongNewFits | null): PlaceInStream => ({
    basis,
    seen,
    within: { until: within.until, transaction, position, fit },
  });
  return {
    fits,
    changes: page.map((row) => ({ ...row, cursor: streamCursorOf(placeAfter(row, within.fit)) })),
    end: isWholeSpan ? { basis, seen: within.until, within: null } : placeAfter(page.at(-1) ?? within, fits.at(-1) ?? within.fit),
    // From a place within a span it was read to the end of that span only.
    hasMore: !isWholeSpan || ask.from.within !== null,
  };
}
