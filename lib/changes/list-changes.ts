// The feed of changes: what a copy of everything that the viewer may see has to do next. It tells which
// records changed; whether one is still there is for the viewer's own reading of it to say, so that the feed
// needs no rule of its own. In the order in which transactions ended their time, and never ahead of one that
// is still under way.
import { type Sql, sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { cursorOf, type PlaceInFeed } from "./place-in-feed.ts";

export const changedKinds = ["SEIZURE_REPORT", "ALERT", "NOTICE", "WATCHLIST_ENTRY", "PATTERN"] as const;
export type ChangedKind = (typeof changedKinds)[number];

export type ListedChange = { kind: ChangedKind; recordId: string; agencyId: number; changedAt: Date; cursor: string };
export type ChangePage = { changes: ListedChange[]; hasMore: boolean; startsAnew: boolean; end: PlaceInFeed };

/** With few audiences each is asked for its own next changes; with many, the feed is read along and sifted. */
const fewAudiences = 200;

type Row = Omit<ListedChange, "cursor"> & { transaction: string; position: string };

const columns = sql`c.transaction, c.position, c.record_kind, c.record_id, c.agency_id, c.changed_at`;

function candidates(after: PlaceInFeed, kinds: readonly ChangedKind[], settled: string, isFew: boolean, most: number): Sql {
  // What was gone before the copy was begun is not in it. Looked up for one change after another: an "exists"
  // the planner would answer by reading all that the viewer sees.
  const still = sql`cross join lateral (select from (
      select 'begun' where c.transaction >= ${after.since}::bigint
      union all select r.reference from seizure_report r where r.id = c.record_id
      union all select a.reference from alert a where a.id = c.record_id
      union all select n.reference from notice n where n.id = c.record_id
      union all select e.source_id from watchlist_entry e where e.id = c.record_id
      union all select p.reference from pattern p where p.id = c.record_id) one limit 1) still`;
  const next = sql`(c.transaction, c.position) > (${after.transaction}::bigint, ${after.position}::bigint) and c.transaction < ${settled}::bigint
    and c.record_kind = any (${kinds})
    -- Once: at its last change that the viewer is told of.
    and not exists (select from change later where later.record_id = c.record_id and later.transaction < ${settled}::bigint
      and (later.transaction, later.position) > (c.transaction, c.position))`;
  const first = sql`order by c.transaction, c.position limit ${most}`;
  return isFew
    ? sql`select c.* from unnest((select portolan.visible())::integer[]) as seen (audience),
        lateral (select ${columns} from change c ${still} where c.audience_id = seen.audience and ${next} ${first}) c ${first}`
    : sql`select ${columns} from change c ${still} where ${next} ${first}`;
}

/** The next changes after a place; from the beginning without one, or when it was made for other rights or another database. */
export async function listChanges(
  operation: Operation,
  ask: { after: PlaceInFeed | null; first: number; kinds: readonly ChangedKind[] },
): Promise<ChangePage> {
  const [now] = await operation.rows<{ settled: string; basis: string; audiences: number }>(
    sql`select portolan.settled_before() as settled, portolan.feed_basis() as basis, coalesce(cardinality(portolan.visible()), 0) as audiences`,
  );
  const { settled, basis, audiences } = now as { settled: string; basis: string; audiences: number };
  const startsAnew = ask.after?.basis !== basis;
  const after = startsAnew ? { transaction: "0", position: "0", since: settled, basis } : (ask.after as PlaceInFeed);
  const rows = await operation.rows<Row>(sql`
    select transaction::text, position::text, record_kind as kind, record_id as "recordId", agency_id as "agencyId", changed_at as "changedAt"
    from (${candidates(after, ask.kinds, settled, audiences <= fewAudiences, ask.first + 1)}) found`);
  const page = rows.slice(0, ask.first);
  const placeAfter = ({ transaction, position }: Row): PlaceInFeed => ({ ...after, transaction, position });
  const last = page.at(-1);
  return {
    changes: page.map((row) => ({ ...row, cursor: cursorOf(placeAfter(row)) })),
    hasMore: rows.length > ask.first,
    startsAnew,
    end: last ? placeAfter(last) : after,
  };
}
