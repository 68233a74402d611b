// Which patterns a list shows. They are few, so words are looked for in those that the viewer sees, without an index.
import type { Prisma } from "../../prisma/generated/client/client.ts";
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import type { patternOrders } from "../codes/domain-codes.ts";

export type PatternFilter = {
  origin?: string[] | null;
  destination?: string[] | null;
  commodityGroup?: string[] | null;
  concealment?: string[] | null;
  mailClass?: string[] | null;
  confidence?: string[] | null;
  agencyIds?: number[] | null;
  tlp?: string[] | null;
  status?: string[] | null;
  /** true: the viewer's agency's own; false: shared by others. */
  own?: boolean | null;
};
export type PatternOrder = { by: (typeof patternOrders)[number]; descending: boolean };

const among = <Value>(values: Value[] | null | undefined) => (values?.length ? { in: values } : undefined);
const legIn = (role: string, countries: string[] | null | undefined) =>
  countries?.length ? [{ legs: { some: { role, country: { in: countries } } } }] : [];

async function idsWith(operation: Operation, words: string): Promise<string[]> {
  const found = await operation.rows<{ id: string }>(sql`select p.id from pattern p
    where to_tsvector('portolan.words', concat_ws(' ', p.reference, replace(p.reference, '-', ' '), p.title, p.modus_operandi, p.sender_traits,
      p.addressee_traits, p.counter_measures)) @@ websearch_to_tsquery('portolan.words', ${words})`);
  return found.map(({ id }) => id);
}

/** What narrows a list to the patterns that were asked for. */
export async function patternsOf(operation: Operation, filter: PatternFilter, search: string | null): Promise<Prisma.PatternWhereInput> {
  const { agencyId } = operation.viewer;
  return {
    ...(search && { id: { in: await idsWith(operation, search) } }),
    commodityGroups: filter.commodityGroup?.length ? { hasSome: filter.commodityGroup } : undefined,
    concealments: filter.concealment?.length ? { hasSome: filter.concealment } : undefined,
    indicators: filter.mailClass?.length ? { some: { kind: "MAIL_CLASS", value: { in: filter.mailClass } } } : undefined,
    confidence: among(filter.confidence),
    tlp: among(filter.tlp),
    status: among(filter.status),
    AND: [
      ...legIn("ORIGIN", filter.origin),
      ...legIn("DESTINATION", filter.destination),
      ...(filter.agencyIds?.length ? [{ agencyId: { in: filter.agencyIds } }] : []),
      ...(filter.own == null ? [] : [{ agencyId: filter.own ? agencyId : { not: agencyId } }]),
    ],
  };
}

const columns = { UPDATED: "updatedAt", RELEASED: "releasedAt", TITLE: "title" } as const;

export const inOrder = ({ by, descending }: PatternOrder): Prisma.PatternOrderByWithRelationInput[] => {
  const direction = descending ? "desc" : "asc";
  return [by === "RELEASED" ? { releasedAt: { sort: direction, nulls: "last" } } : { [columns[by]]: direction }, { id: direction }];
};
