// Which reports a list shows: filters, search, order and place in it become one statement that answers
// ids (and the count, when asked); the rows are then loaded by id, under the same policy.
import { raw, type Sql, sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Reader } from "../access/operation.ts";
import { plainIdentifier } from "../postal/identifier.ts";
import { hasPart, isFound, type PartCondition, reportPage } from "./report-page.ts";

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
  mailClass?: string[] | null;
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

/** One value is compared as such: only then does an index also give the order. */
const among = (column: string, values: (string | number)[]) =>
  values.length === 1 ? sql`${raw(column)} = ${values[0]}` : sql`${raw(column)} = any (${values})`;

const goods = (condition: Sql): PartCondition => ({ table: "seizure_goods", condition });
const leg = (role: string, countries: string[]): PartCondition => ({
  table: "route_leg",
  condition: sql`part.role = ${role} and ${among("part.country", countries)}`,
});

type Given = string | number | boolean | string[] | number[] | null | undefined;

/** The conditions whose value was given. */
function given<Condition>(...pairs: [Given, () => Condition][]): Condition[] {
  return pairs.flatMap(([value, condition]) =>
    value === null || value === undefined || (Array.isArray(value) && !value.length) ? [] : [condition()],
  );
}

/** On columns of the report `r`. */
const ownConditions = (filter: ReportFilter, agencyId: number) =>
  given(
    [filter.occurredFrom, () => sql`r.occurred_on >= ${filter.occurredFrom}::date`],
    [filter.occurredUntil, () => sql`r.occurred_on <= ${filter.occurredUntil}::date`],
    [filter.concealment, () => among("r.concealment", filter.concealment as string[])],
    [filter.detection, () => among("r.detection", filter.detection as string[])],
    [filter.transport, () => among("r.transport", filter.transport as string[])],
    [filter.mailClass, () => among("r.mail_class", filter.mailClass as string[])],
    [filter.agencyIds, () => among("r.agency_id", filter.agencyIds as number[])],
    [filter.tlp, () => among("r.tlp", filter.tlp as string[])],
    [filter.status, () => among("r.status", filter.status as string[])],
    [filter.own, () => (filter.own ? sql`r.agency_id = ${agencyId}` : sql`r.agency_id <> ${agencyId}`)],
    [filter.itemId, () => sql`r.item_id = ${plainIdentifier(filter.itemId ?? "")}`],
  );

/** On its goods and its route. */
const partConditions = (filter: ReportFilter) =>
  given(
    [filter.origin, () => leg("ORIGIN", filter.origin as string[])],
    [filter.transit, () => leg("TRANSIT", filter.transit as string[])],
    [filter.destination, () => leg("DESTINATION", filter.destination as string[])],
    [filter.commodityGroup, () => goods(among("part.commodity_group", filter.commodityGroup as string[]))],
    // A prefix is a range: LIKE would not use an index under a policy.
    [filter.hsPrefix, () => goods(sql`part.hs_code >= ${filter.hsPrefix} and part.hs_code < ${`${filter.hsPrefix}:`}`)],
  );

/** What narrows a list to the reports that were asked for; none: all that the reader sees. */
export function conditions(filter: ReportFilter, search: string | null, agencyId: number): Sql[] {
  return [...ownConditions(filter, agencyId), ...partConditions(filter).map(hasPart), ...(search ? [isFound(search)] : [])];
}

export type Place = { value: string; id: string };
export type ListedReport = Place;
export type ReportPage = { reports: ListedReport[]; hasMore: boolean; totalCount: number | null };

/** One page of ids with their place in the order; one more is read to know whether there are more. */
export async function listReports(
  operation: Reader,
  ask: { filter: ReportFilter; search: string | null; order: ReportOrder; first: number; after: Place | null; backwards: boolean; count: boolean },
): Promise<ReportPage> {
  const column = orderColumn[ask.order.by];
  const descending = ask.order.descending !== ask.backwards;
  const rows = await operation.rows<{ id: string | null; value: string | null; total: string | null }>(
    reportPage({
      own: ownConditions(ask.filter, operation.viewer.agencyId),
      parts: partConditions(ask.filter),
      search: ask.search,
      orderBy: column,
      descending,
      after:
        ask.after && sql`(${column}, r.id) ${raw(descending ? "<" : ">")} (${ask.after.value}::${orderType[ask.order.by]}, ${ask.after.id}::uuid)`,
      limit: ask.first + 1,
      count: ask.count,
    }),
  );
  const found = rows.filter((row) => row.id !== null).map((row) => ({ id: row.id as string, value: row.value as string }));
  const reports = found.slice(0, ask.first);
  return {
    reports: ask.backwards ? reports.reverse() : reports,
    hasMore: found.length > ask.first,
    totalCount: ask.count ? Number(rows[0]?.total ?? 0) : null,
  };
}
