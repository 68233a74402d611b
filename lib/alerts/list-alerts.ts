// Which alerts a list shows: ids in order and the count, in one statement under the viewer's policy; the rows are then
// loaded by id. Alerts end within months, so that a viewer sees thousands of them and not millions.
import { join, raw, type Sql, sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Reader } from "../access/operation.ts";
import { plainIdentifier } from "../postal/identifier.ts";

export type AlertFilter = {
  /** Out, not cancelled, and not expired. */
  isCurrent?: boolean | null;
  requestedAction?: string[] | null;
  severity?: string[] | null;
  agencyIds?: number[] | null;
  own?: boolean | null;
  status?: string[] | null;
  commodityGroup?: string[] | null;
  itemId?: string | null;
  /** The viewer's agency is asked to act. */
  isForAction?: boolean | null;
  /** … and has not acknowledged. */
  isUnacknowledged?: boolean | null;
};

export const alertOrders = ["POSTED", "EXPIRES", "SEVERITY"] as const;
export type AlertOrder = { by: (typeof alertOrders)[number]; descending: boolean };
export type AlertPlace = { value: string; id: string };

const orderColumn: Record<AlertOrder["by"], Sql> = {
  POSTED: sql`extract(epoch from coalesce(a.released_at, a.created_at))`,
  EXPIRES: sql`extract(epoch from a.valid_until)`,
  SEVERITY: sql`array_position(array['ROUTINE', 'HIGH', 'CRITICAL'], a.severity)::numeric`,
};

const ownPart = (condition: Sql, agencyId: number) =>
  sql`exists (select from alert_addressee d where d.alert_id = a.id and d.addressee_id = ${agencyId} and d.purpose = 'ACTION' and ${condition})`;

function conditions(filter: AlertFilter, agencyId: number): Sql[] {
  const among = (column: string, values: readonly (string | number)[] | null | undefined) =>
    values?.length ? [sql`${raw(column)} = any (${values})`] : [];
  const either = (value: boolean | null | undefined, condition: Sql) => (value == null ? [] : [value ? condition : sql`not ${condition}`]);
  return [
    ...either(filter.isCurrent, sql`(a.status = 'RELEASED' and a.cancelled_at is null and a.valid_until > now())`),
    ...among("a.requested_action", filter.requestedAction),
    ...among("a.severity", filter.severity),
    ...among("a.agency_id", filter.agencyIds),
    ...among("a.status", filter.status),
    ...among("a.commodity_group", filter.commodityGroup),
    ...either(filter.own, sql`(a.agency_id = ${agencyId})`),
    ...either(filter.isForAction, ownPart(sql`true`, agencyId)),
    ...either(filter.isUnacknowledged, ownPart(sql`d.acknowledged_at is null`, agencyId)),
    ...(filter.itemId ? [namesItem(plainIdentifier(filter.itemId))] : []),
  ];
}

/** By the whole identifier, or by how it begins. */
const namesItem = (itemId: string) => sql`exists (select from alert_line l where l.alert_id = a.id
  and ((l.kind = 'ITEM_ID' and l.value = ${itemId}) or (l.kind = 'ITEM_PREFIX' and starts_with(${itemId}, l.value))))`;

/** One page; one more is read to know whether there are more. Backwards, the page before a place. */
export async function listAlerts(
  reader: Reader,
  { filter, order, first, after, backwards }: { filter: AlertFilter; order: AlertOrder; first: number; after: AlertPlace | null; backwards: boolean },
): Promise<{ places: AlertPlace[]; hasMore: boolean; totalCount: number }> {
  const column = orderColumn[order.by];
  const descends = order.descending !== backwards;
  const direction = raw(descends ? "desc" : "asc");
  const all = [sql`true`, ...conditions(filter, reader.viewer.agencyId)];
  const from = after ? sql`(${column}, a.id) ${raw(descends ? "<" : ">")} (${after.value}::numeric, ${after.id}::uuid)` : sql`true`;
  const found = await reader.rows<{ id: string | null; value: string; total: string }>(sql`
    select page.*, (select count(*) from alert a where ${join(all, " and ")}) as total
    from (select) always left join (select a.id, ${column}::text as value from alert a where ${join([...all, from], " and ")}
      order by ${column} ${direction}, a.id ${direction} limit ${first + 1}) page on true
    order by page.value::numeric ${direction}, page.id ${direction}`);
  const places = found.flatMap(({ id, value }) => (id ? [{ id, value }] : []));
  const page = places.slice(0, first);
  return { places: backwards ? page.reverse() : page, hasMore: places.length > first, totalCount: Number(found[0]?.total ?? 0) };
}
