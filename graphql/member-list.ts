import { listMembers, type MemberFilter } from "../lib/members/list-members.ts";
import { builder, maximumPage } from "./builder.ts";
import { MemberOrderBy, MemberState, Role } from "./enums.ts";

const Filter = builder.inputType("MemberFilter", {
  description: "Which members; all conditions together.",
  fields: (t) => ({
    search: t.string({ description: "Part of the name or address." }),
    role: t.field({ type: Role, description: "Who holds this role." }),
    unitId: t.id({ description: "Who is in this unit." }),
    state: t.field({ type: MemberState, description: "Whether they are here. Without it: active and invited ones." }),
  }),
});

const filterOf = (given: typeof Filter.$inferInput | null | undefined): MemberFilter => ({
  search: given?.search ?? null,
  role: given?.role ?? null,
  unitId: given?.unitId === undefined || given.unitId === null ? null : String(given.unitId),
  state: given?.state ?? null,
});

builder.queryField("members", (t) =>
  t.prismaConnection(
    {
      type: "Member",
      cursor: "id",
      maxSize: maximumPage,
      description: "The members of your agency.",
      authScopes: { permission: "member:read" },
      args: {
        filter: t.arg({ type: Filter, description: "Which of them." }),
        orderBy: t.arg({ type: MemberOrderBy, description: "In which order; by name unless told." }),
      },
      totalCount: (_parent, { filter }, { operation }) => operation.db.member.count({ where: listMembers(filterOf(filter)).where }),
      resolve: (query, _root, { filter, orderBy }, { operation }) =>
        operation.db.member.findMany({ ...query, ...listMembers(filterOf(filter), orderBy ?? "NAME") }),
    },
    { description: "A page of members." },
    { description: "A member and their place in the list." },
  ),
);
