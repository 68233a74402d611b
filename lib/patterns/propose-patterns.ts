// What became frequent lately among the seizures that the viewer sees: combinations of route, goods, concealment and
// mail class. One statement counts every combination under the viewer's policy; what it tells follows from that alone.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Reader } from "../access/operation.ts";

export type Combination = {
  origin: string | null;
  destination: string | null;
  commodityGroup: string | null;
  concealment: string | null;
  mailClass: string | null;
};
export type PatternProposal = Combination & { count: number; countBefore: number; lift: number; from: string; until: string };

/** Fewer are chance. */
const fewest = 5;
const mostProposals = 20;
/** Half as many again as before, and more often together than each by itself would make them meet. */
const rise = 1.5;
const leastLift = 1.2;
/** A part of a combination that says next to nothing more. */
const alike = 0.8;

const traits = ["route", "goods", "concealment", "mailClass"] as const;
type Trait = (typeof traits)[number];
type Counted = Record<Trait, string | null> & { count: number; countBefore: number; from: string; until: string };

const traitsOf = (counted: Counted): Trait[] => traits.filter((trait) => counted[trait] !== null);
const isWithin = (small: Counted, large: Counted) =>
  traitsOf(small).length < traitsOf(large).length && traitsOf(small).every((trait) => small[trait] === large[trait]);

/** Of a seizure its first origin, last destination and first goods found. A trait that it does not state is in no combination. */
async function countCombinations(reader: Reader, days: number): Promise<Counted[]> {
  // For this transaction: so many combinations are counted in memory, not on disk.
  await reader.rows(sql`select set_config('work_mem', '32MB', true)`);
  // Parts are gone through once, not looked up for one seizure after another.
  return reader.rows<Counted>(sql`
    with seen as materialized (
      select r.id, r.occurred_on > current_date - ${days}::integer as recent, r.concealment, r.mail_class from seizure_report r
      where r.status <> 'WITHDRAWN' and r.occurred_on > current_date - 2 * ${days}::integer and r.occurred_on <= current_date),
    origin as (select distinct on (l.report_id) l.report_id as id, l.country from seen join route_leg l on l.report_id = seen.id
      where l.role = 'ORIGIN' order by l.report_id, l.position),
    destination as (select distinct on (l.report_id) l.report_id as id, l.country from seen join route_leg l on l.report_id = seen.id
      where l.role = 'DESTINATION' order by l.report_id, l.position desc),
    found as (select distinct on (g.report_id) g.report_id as id, g.commodity_group from seen join seizure_goods g on g.report_id = seen.id
      where g.aspect = 'FOUND' order by g.report_id, g.position),
    seizure as (
      select recent, origin.country || ' ' || destination.country as route, found.commodity_group as goods, concealment, mail_class
      from seen left join origin using (id) left join destination using (id) left join found using (id))
    select route, goods, concealment, mail_class as "mailClass", count(*) filter (where recent)::integer as count,
      count(*) filter (where not recent)::integer as "countBefore", (current_date - ${days}::integer + 1)::text as from, current_date::text as until
    from seizure group by cube (route, goods, concealment, mail_class)
    having (grouping(route) = 1 or route is not null) and (grouping(goods) = 1 or goods is not null)
      and (grouping(concealment) = 1 or concealment is not null) and (grouping(mail_class) = 1 or mail_class is not null)
      and count(*) filter (where recent) >= ${fewest}`);
}

/** Most risen first. */
export async function proposePatterns(reader: Reader, days: number): Promise<PatternProposal[]> {
  const counted = await countCombinations(reader, days);
  const total = counted.find((one) => traitsOf(one).length === 0)?.count ?? 0;
  const alone = new Map(counted.flatMap((one) => (traitsOf(one).length === 1 ? [[keyOf(one), one.count] as const] : [])));
  // Divided once, so that what is just enough is not lost in rounding.
  const liftOf = (one: Counted) =>
    (one.count * total ** (traitsOf(one).length - 1)) /
    traitsOf(one).reduce((product, trait) => product * (alone.get(`${trait} ${one[trait]}`) ?? total), 1);
  const risen = counted
    .map((one) => ({ ...one, lift: liftOf(one) }))
    .filter((one) => traitsOf(one).length >= 2 && one.count >= rise * one.countBefore && one.lift >= leastLift);
  return risen
    .filter((one) => !risen.some((other) => isWithin(one, other) && other.count >= alike * one.count))
    .sort((a, b) => b.count - b.countBefore - (a.count - a.countBefore) || b.lift - a.lift || (orderOf(a) < orderOf(b) ? -1 : 1))
    .slice(0, mostProposals)
    .map(({ route, goods, concealment, mailClass, ...rest }) => {
      const [origin = null, destination = null] = route?.split(" ") ?? [];
      return { ...rest, origin, destination, commodityGroup: goods, concealment, mailClass };
    });
}

const keyOf = (one: Counted) =>
  traitsOf(one)
    .map((trait) => `${trait} ${one[trait]}`)
    .join();
const orderOf = (one: Counted) => traits.map((trait) => one[trait] ?? "").join();
