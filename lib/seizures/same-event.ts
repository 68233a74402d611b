// Post and customs may both report one event. Their reports are proposed for linking, linked by an officer of the
// own report's agency, and counted once.
import { empty, join, sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation, Reader } from "../access/operation.ts";
import { eventReasons } from "../codes/domain-codes.ts";
import { conditions, type ReportFilter } from "./list-reports.ts";

export type EventReason = (typeof eventReasons)[number];
export type EventProposal = { id: string; reasons: EventReason[] };

type Link = { one: string; other: string };

/** The other reports of its event that the viewer sees. */
export const sameEvent = async (reader: Reader, id: string): Promise<string[]> =>
  (await reader.rows<{ id: string }>(sql`select id from portolan.same_event(${id}::uuid) id`)).map((row) => row.id);

/** Whether the report's own agency said, of this report, what the viewer sees of its event. */
export const isLinkedByItself = async (reader: Reader, id: string): Promise<boolean> =>
  (await reader.rows(sql`select from portolan.event_links(${id}::uuid) where report_id = ${id}::uuid limit 1`)).length > 0;

export async function linkEvent(operation: Operation, id: string, otherId: string): Promise<void> {
  await operation.rows(sql`select portolan.link_event(${id}::uuid, ${otherId}::uuid)`);
}

export async function unlinkEvent(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.unlink_event(${id}::uuid)`);
}

/**
 * Reports that the viewer sees and that may tell of the same event, most alike first: with an identifier in common
 * within half a year, for identifiers are used again; or another agency's, within three days, with origin, destination
 * and kind of goods in common.
 */
export async function proposeEvents(reader: Reader, id: string): Promise<EventProposal[]> {
  const shares = (role: string) => sql`exists (select from route_leg a join route_leg b on b.country = a.country and b.role = a.role
    where a.report_id = own.id and b.report_id = r.id and a.role = ${role})`;
  const found = await reader.rows<Record<EventReason, boolean> & { id: string }>(sql`
    with own as (select * from seizure_report where id = ${id}::uuid),
    identified as (
      select r.id from own join seizure_report r on r.item_id = own.item_id
      union select r.id from own join seizure_report r on r.receptacle_id = own.receptacle_id
      union select r.id from own join seizure_report r on r.waybill = own.waybill),
    near as (
      select r.id from own join seizure_report r on r.occurred_on between own.occurred_on - 3 and own.occurred_on + 3 and r.agency_id <> own.agency_id
      where ${shares("ORIGIN")} and ${shares("DESTINATION")} and exists (
        select from seizure_goods a join seizure_goods b on b.commodity_group = a.commodity_group and b.aspect = a.aspect
        where a.report_id = own.id and b.report_id = r.id and a.aspect = 'FOUND'))
    select r.id, coalesce(r.item_id = own.item_id, false) as "SAME_ITEM", coalesce(r.receptacle_id = own.receptacle_id, false) as "SAME_RECEPTACLE",
      coalesce(r.waybill = own.waybill, false) as "SAME_WAYBILL", r.id in (select id from near) as "NEAR"
    from own join seizure_report r on r.id in (select id from identified union select id from near)
    where r.id <> own.id and r.status <> 'WITHDRAWN' and r.occurred_on between own.occurred_on - 183 and own.occurred_on + 183
      and r.id not in (select portolan.same_event(own.id))
    order by 2 desc, 4 desc, 3 desc, abs(r.occurred_on - own.occurred_on), r.id limit 10`);
  return found.map((row) => ({ id: row.id, reasons: eventReasons.filter((reason) => row[reason]) }));
}

/** Of `total` reports of a list, how many events they tell of, as far as the viewer sees them linked. */
export async function countEvents(
  reader: Reader,
  { filter, search }: { filter: ReportFilter; search: string | null },
  total: number,
): Promise<number> {
  const links = await reader.rows<Link>(sql`select report_id as one, other_id as other from portolan.event_links()`);
  if (!links.length) return total;
  const where = conditions(filter, search, reader.viewer.agencyId);
  const ends = [...new Set(links.flatMap(({ one, other }) => [one, other]))];
  const listed = await reader.rows<{ id: string }>(
    sql`select r.id from seizure_report r where r.id = any (${ends}::uuid[]) ${where.length ? sql`and ${join(where, " and ")}` : empty}`,
  );
  const events = eventsOf(links);
  return total - listed.length + new Set(listed.map(({ id }) => events(id))).size;
}

/** Which event a report belongs to, named by one of its reports: links join sets of reports. */
function eventsOf(links: readonly Link[]): (id: string) => string {
  const above = new Map<string, string>();
  const event = (id: string): string => {
    let top = id;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    // Shortens the way for the next who asks.
    if (top !== id) above.set(id, top);
    return top;
  };
  for (const { one, other } of links) {
    const [from, to] = [event(one), event(other)];
    if (from !== to) above.set(from, to);
  }
  return event;
}
