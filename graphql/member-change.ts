import { builder, maximumPage } from "./builder.ts";
import { MemberChangeKind, Role } from "./enums.ts";

builder.prismaNode("MemberChange", {
  id: { field: "id" },
  description: "A step in the administration of your agency's members: who, whom, what, when. Visible to its administrators and auditors.",
  authScopes: { permission: "member-change:read" },
  fields: (t) => ({
    recordedAt: t.expose("recordedAt", { type: "DateTime", description: "When." }),
    kind: t.field({ type: MemberChangeKind, description: "What.", select: { kind: true }, resolve: ({ kind }) => kind as "JOINED" }),
    actor: t.relation("actor", { nullable: true, description: "Who did it; null: the operator." }),
    member: t.relation("member", { nullable: true, description: "Whom it concerns; null for a unit." }),
    granted: t.field({
      type: [Role],
      description: "Roles granted or proposed.",
      select: { granted: true },
      resolve: ({ granted }) => granted as "ANALYST"[],
    }),
    withdrawn: t.field({
      type: [Role],
      description: "Roles taken away, or that were proposed and did not come about.",
      select: { withdrawn: true },
      resolve: ({ withdrawn }) => withdrawn as "ANALYST"[],
    }),
    unit: t.exposeString("unit", { nullable: true, description: "Name of the unit, if one is concerned." }),
  }),
});

builder.queryField("memberChanges", (t) =>
  t.prismaConnection(
    {
      type: "MemberChange",
      cursor: "id",
      maxSize: maximumPage,
      description: "How your agency's members came, changed and went, latest first.",
      authScopes: { permission: "member-change:read" },
      totalCount: (_parent, _args, { operation }) => operation.db.memberChange.count(),
      resolve: (query, _root, _args, { operation }) =>
        operation.db.memberChange.findMany({ ...query, orderBy: [{ recordedAt: "desc" }, { id: "desc" }] }),
    },
    { description: "A page of the log of members." },
    { description: "A step and its place in the list." },
  ),
);
