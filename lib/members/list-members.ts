// Filters and orders of the list of members; which rows are there at all, the database decides.
import type { Prisma } from "../../prisma/generated/client/client.ts";
import type { memberOrders, memberStates } from "../codes/domain-codes.ts";
import { isUuid } from "../is-uuid.ts";

export type MemberState = (typeof memberStates)[number];
export type MemberFilter = { search: string | null; role: string | null; unitId: string | null; state: MemberState | null };

const ofState: Record<MemberState, Prisma.MemberWhereInput> = {
  ACTIVE: { leftAt: null, joinedAt: { not: null } },
  INVITED: { leftAt: null, joinedAt: null },
  LEFT: { leftAt: { not: null } },
};

const orders: Record<(typeof memberOrders)[number], Prisma.MemberOrderByWithRelationInput[]> = {
  NAME: [{ name: "asc" }, { id: "asc" }],
  JOINED: [{ joinedAt: { sort: "desc", nulls: "first" } }, { id: "asc" }],
  UNIT: [{ unit: { name: "asc" } }, { name: "asc" }, { id: "asc" }],
};

export function listMembers({ search, role, unitId, state }: MemberFilter, order: keyof typeof orders = "NAME") {
  const words = search?.trim();
  const where: Prisma.MemberWhereInput = {
    ...(state ? ofState[state] : { leftAt: null }),
    ...(role && { roles: { has: role } }),
    // What is no unit's id finds nobody.
    ...(unitId && (isUuid(unitId) ? { unitId } : { id: { in: [] } })),
    ...(words && { OR: [{ name: { contains: words, mode: "insensitive" } }, { email: { contains: words, mode: "insensitive" } }] }),
  };
  return { where, orderBy: orders[order] };
}
