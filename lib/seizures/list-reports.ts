// Which reports a list shows: filters, search, order and place in it become one statement that answers
// ids (and the count, when asked); the rows are then loaded by id, under the same policy.
import { empty, join, raw, type Sql, sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Reader } from "../access/operation.ts";

export type ReportFilter = {
  occurredFrom?: string | null;
  occurredUntil?: string | null;
  origin?: string[] | null;
  transit?: string[] | null;
  destination?: string[] | null;
  commodityGroup?: string[] | null;
  hsPrefix?: string | null;
  concealment?: string[] | null;
  detection?: string[] | null;
  transport?: string[] | null;
  agencyIds?: number[] | null;
  tlp?: string[] | null;
  status?: string[] | null;
  /** true: the viewer's agency's own; false: shared by others. */
  own?: boolean | null;
  itemId?: string | null;
};

export const reportOrders = ["OCCURRED", "RELEASED", "UPDATED"] as const;
export type ReportOrder = { by: (typeof reportOrders)[number]; descending: boolean };

const orderColumn = { OCCURRED: raw("r.occurred_on"), RELEASED: raw("coalesce(r.released_at, 'epoch')"), UPDATED: raw("r.updated_at") };
const orderType = { OCCURRED: raw("date"), RELEASED: raw("timestamptz"), UPDATED: raw("timestamptz") };

const leg = (role: string, countries: string[]) =>
  sql`exists (select from route_leg l where l.report_id = r.id and l.role = ${role} and l.country = any (${countries}))`;

/** What narrows a list to the reports that were asked for; none: all that the reader sees. */
export function conditions(filter: ReportFilter, search: string | null, agencyId: number): Sql[] {
  const found: Sql[] = [];
  const when = (value: unknown, condition: () => Sql) => {
    if (value !== null && value !== undefined && !(Array.isArray(value) && !value.length)) found.push(condition());
  };
  when(filter.occurredFrom, () => sql`r.occurred_on >= ${filter.occurredFrom}::date`);
  when(filter.occurredUntil, () => sql`r.occurred_on <= ${filter.occurredUntil}::date`);
  when(filter.origin, () => leg("ORIGIN", filter.origin as string[]));
  when(filter.transit, () => leg("TRANSIT", filter.transit as string[]));
  when(filter.destination, () => leg("DESTINATION", filter.destination as string[]));
  when(
    filter.commodityGroup,
    () => sql`exists (select from seizure_goods g where g.report_id = r.id and g.commodity_group = any (${filter.commodityGroup}))`,
  );
  // A prefix is a range: LIKE would not use an index under a policy.
  when(
    filter.hsPrefix,
    () =>
      sql`exists (select from seizure_goods g where g.report_id = r.id and g.hs_code >= ${filter.hsPrefix} and g.hs_code < ${`${filter.hsPrefix}:`})`,
  );
  when(filter.concealment, () => sql`r.concealment = any (${filter.concealment})`);
  when(filter.detection, () => sql`r.detection = any (${filter.detection})`);
  when(filter.transport, () => sql`r.transport = any (${filter.transport})`);
  when(filter.agencyIds, () => sql`r.agency_id = any (${filter.agencyIds})`);
  when(filter.tlp, () => sql`r.tlp = any (${filter.tlp})`);
  when(filter.status, () => sql`r.status = any (${filter.status})`);
  when(filter.own, () => (filter.own ? sql`r.agency_id = ${agencyId}` : sql`r.agency_id <> ${agencyId}`));
  when(filter.itemId, () => sql`r.item_id = ${filter.itemId?.replace(/\s/g, "").toUpperCase()}`);
  when(search, () => sql`r.id in (select portolan.search_seizure_reports(${search}))`);
  return found;
}

export type Place = { value: string; id: string };
export type ListedReport = Place;
export type ReportPage = { reports: ListedReport[]; hasMore: boolean; totalCount: number | null };

/** One page of ids with their place in the order; one more is read to know whether there are more. */
export async function listReports(
  operation: Reader,
  ask: { filter: ReportFilter; search: string | null; order: ReportOrder; first: number; after: Place | null; backwards: boolean; count: boolean },
): Promise<ReportPage> {
  const where = conditions(ask.filter, ask.search, operation.viewer.agencyId);
  const matching = where.length ? sql`where ${join(where, " and ")}` : empty;
  const column = orderColumn[ask.order.by];
  const descending = ask.order.descending !== ask.backwards;
  const direction = raw(descending ? "desc" : "asc");
  const from = ask.after
    ? sql`${where.length ? raw("and") : raw("where")} (${column}, r.id) ${raw(descending ? "<" : ">")} (${ask.after.value}::${orderType[ask.order.by]}, ${ask.after.id}::uuid)`
    : empty;
  const rows = await operation.rows<{ id: string | null; value: string | null; total: string | null }>(sql`
    with page as (
      select r.id, ${column} as place, ${column}::text as value from seizure_report r ${matching} ${from}
      order by ${column} ${direction}, r.id ${direction} limit ${ask.first + 1})
    select page.id, page.value, ${ask.count ? sql`(select count(*) from seizure_report r ${matching})` : sql`null`} as total
    from (select) always left join page on true order by page.place ${direction}, page.id ${direction}`);
  const found = rows.filter((row) => row.id !== null).map((row) => ({ id: row.id as string, value: row.value as string }));
  const reports = found.slice(0, ask.first);
  return {
    reports: ask.backwards ? reports.reverse() : reports,
    hasMore: found.length > ask.first,
    totalCount: ask.count ? Number(rows[0]?.total ?? 0) : null,
  };
}
