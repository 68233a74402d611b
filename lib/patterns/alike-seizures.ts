// Seizures like a given one, among those that the viewer sees. Not all of them are compared: the latest, the latest with
// the same concealment, and some with the same goods from the same country, so many of each that an answer takes no
// longer with a million. Indexes answer each of the three in order (docs/decisions/0070-seizures-like-this-one.md).
import { empty, type Sql, sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Reader } from "../access/operation.ts";
import { type LikenessReason, likeness, type SeizureTraits } from "./likeness.ts";

export type AlikeSeizure = { id: string; score: number; reasons: LikenessReason[] };
type Compared = SeizureTraits & { id: string; occurredOn: string; status: string };

/** So many of each of the three. */
const comparedOfEach = 300;
/** Fewer have nothing to do with it: kinds that are shared, and the part of what is stated. */
const fewestKinds = 2;
const leastScore = 1 / 3;

const traitsOf = (reader: Reader, ids: Sql): Promise<Compared[]> =>
  reader.rows<Compared>(sql`
    select r.id, r.status, r.occurred_on::text as "occurredOn", r.concealment, r.mail_class as "mailClass", r.postage_account as "postageAccount", r.platform,
      array(select jsonb_build_object('role', l.role, 'country', l.country) from route_leg l where l.report_id = r.id order by l.position) as legs,
      array(select jsonb_build_object('description', g.description, 'hsCode', g.hs_code, 'commodityGroup', g.commodity_group, 'quantity', g.quantity, 'unit', g.unit)
        from seizure_goods g where g.report_id = r.id and g.aspect = 'FOUND' order by g.position) as goods
    from seizure_report r where r.id = any (array(${ids}))`);

/** With the code of its first goods that have one, or else their group, from its first origin: the first by id. */
function sharingGoods({ goods, legs }: Compared, most: number): Sql {
  const code = goods.find(({ hsCode }) => hsCode)?.hsCode;
  const group = goods.find(({ commodityGroup }) => commodityGroup)?.commodityGroup;
  const origin = legs.find(({ role }) => role === "ORIGIN")?.country;
  if (!origin || !(code ?? group)) return empty;
  // Both indexes have the report second: they are merged, and left off when there are enough.
  return sql`union (select distinct g.report_id from seizure_goods g join route_leg l on l.report_id = g.report_id
    where ${code ? sql`g.hs_code = ${code}` : sql`g.commodity_group = ${group}`} and l.role = 'ORIGIN' and l.country = ${origin}
    order by g.report_id limit ${most})`;
}

function candidates(own: Compared, most: number): Sql {
  const latest = (condition: Sql) => sql`(select r.id from seizure_report r where ${condition} order by r.occurred_on desc, r.id desc limit ${most})`;
  const concealed = own.concealment ? sql`union ${latest(sql`r.concealment = ${own.concealment}`)}` : empty;
  return sql`select c.id from (${latest(sql`true`)} ${concealed} ${sharingGoods(own, most)}) c (id) where c.id <> ${own.id}::uuid`;
}

/** Most alike first, and of those the latest. */
export async function findAlike(reader: Reader, id: string, first: number, compared = comparedOfEach): Promise<AlikeSeizure[]> {
  const [own] = await traitsOf(reader, sql`select ${id}::uuid`);
  if (!own) return [];
  return (await traitsOf(reader, candidates(own, compared)))
    .filter(({ status }) => status !== "WITHDRAWN")
    .map((other) => ({ id: other.id, occurredOn: other.occurredOn, ...likeness(own, other) }))
    .filter(({ score, reasons }) => score >= leastScore && reasons.length >= fewestKinds)
    .sort((a, b) => b.points - a.points || (a.occurredOn === b.occurredOn ? order(a.id, b.id) : order(b.occurredOn, a.occurredOn)))
    .slice(0, first)
    .map(({ id: alike, score, reasons }) => ({ id: alike, score, reasons }));
}

const order = (one: string, other: string) => (one < other ? -1 : 1);
