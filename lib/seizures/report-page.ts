// The one statement behind a page of a list. Under a policy the planner knows neither how much the viewer sees
// nor how much of that has certain goods, a route or words; so the statement finds out itself and takes the way
// that fits. Ways differ in how long they take, never in what they answer (docs/decisions/0033-lists-of-a-million.md).
import { empty, join, raw, type Sql, sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";

/** Whoever sees no more than this is answered from these reports alone. */
const few = 5000;
/** So many of the viewer's reports are gone through in order for a page before indexes are asked for all that fit. */
const near = 4000;

/** A condition on a part of the report: the part's table, and what is asked of its row `part`. */
export type PartCondition = { table: "seizure_goods" | "route_leg"; condition: Sql };

export type PageAsked = {
  /** Conditions on columns of the report `r`, which indexes answer in order. */
  own: Sql[];
  parts: PartCondition[];
  search: string | null;
  orderBy: Sql;
  descending: boolean;
  /** Where the page begins. */
  after: Sql | null;
  limit: number;
  count: boolean;
};

const allOf = (conditions: Sql[]) => (conditions.length ? join(conditions, " and ") : sql`true`);
export const hasPart = ({ table, condition }: PartCondition) =>
  sql`exists (select from ${raw(table)} part where part.report_id = r.id and ${condition})`;
/**
 * The same, looked up for one report after another among its own few parts: an "exists" the planner may answer by reading
 * all the parts there are, and without "is true" by an index of what parts say, sorting the viewer's audiences each time.
 */
const lookedUpPart = ({ table, condition }: PartCondition) =>
  sql`(select true from ${raw(table)} part where part.report_id = r.id and (${condition}) is true limit 1)`;
const withPart = ({ table, condition }: PartCondition) => sql`(select part.report_id as id from ${raw(table)} part where ${condition})`;
const hasWords = (search: string) => sql`r.search @@ websearch_to_tsquery('portolan.words', ${search})`;
export const isFound = (search: string) => sql`r.id in (select portolan.search_seizure_reports(${search}))`;
const found = (search: string) => sql`(select id from portolan.search_seizure_reports(${search}) id)`;

export function reportPage({ own, parts, search, orderBy, descending, after, limit, count }: PageAsked): Sql {
  const direction = raw(descending ? "desc" : "asc");
  const ids = sql`(select ids from few)`;
  const isFew = sql`r.id = any (${ids}::uuid[])`;
  const isMany = sql`${ids} is null`;
  const columns = sql`r.id, ${orderBy} as place, ${orderBy}::text as value`;
  const ordered = (most: number) => sql`order by ${orderBy} ${direction}, r.id ${direction} limit ${most}`;
  const from = allOf([...own, ...(after ? [after] : [])]);
  const words = search ? [hasWords(search)] : [];
  const beside = [...parts.map(lookedUpPart), ...words];

  const ofFew = sql`(select ${columns} from seizure_report r where ${isFew} and ${from} and ${allOf(beside)} ${ordered(limit)})`;
  const inOrder = sql`(select ${columns} from seizure_report r where ${isMany} and ${from} ${ordered(limit)})`;
  // What is frequent is soon come upon.
  const walked = sql`walked as materialized (
    select r.id, r.place, r.value from (
      select ${columns}${search ? sql`, r.search` : sql``} from seizure_report r where ${isMany} and ${from} ${ordered(near)}) r
    where ${allOf(beside)} order by r.place ${direction}, r.id ${direction} limit ${limit}),`;
  const isFull = sql`(select count(*) from walked) = ${limit}`;
  // What is rare is in few reports, and an index knows in which. "offset 0" keeps to looking up these alone.
  const sources = [...parts.map(withPart), ...(search ? [found(search)] : [])];
  const inAll = sources.map((source, place) => (place ? sql`join ${source} ${raw(`also_${place}`)} using (id)` : sql`${source} first`));
  const lookedUp = sql`(select r.* from (select distinct id from ${inAll.length ? join(inAll, " ") : empty}) fitting
    cross join lateral (select ${columns} from seizure_report r where r.id = fitting.id and ${from} offset 0) r
    where ${isMany} and not ${isFull} order by r.place ${direction}, r.id ${direction} limit ${limit})`;

  const ways = beside.length ? [ofFew, sql`(select * from walked where ${isFull})`, lookedUp] : [ofFew, inOrder];
  const counted = (which: Sql[]) => sql`(select count(*) from seizure_report r where ${allOf([...which, ...own])})`;
  const ofManyBeside = [...parts.map(hasPart), ...(search ? [isFound(search)] : [])];
  const total = sql`case when ${isMany} then ${counted(ofManyBeside)} else ${own.length || beside.length ? counted([isFew, ...beside]) : sql`cardinality(${ids})`} end`;
  return sql`
    with few as materialized (select portolan.few_reports(${few}) as ids),
    ${beside.length ? walked : empty}
    page as (${join(ways, " union all ")})
    select page.id, page.value, ${count ? total : sql`null`} as total
    from (select) always left join page on true order by page.place ${direction}, page.id ${direction}`;
}
