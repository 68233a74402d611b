import { builder, maximumPage } from "./builder.ts";
import { MemberChangeKind, Role } from "./enums.ts";

builder.prismaNode("MemberChange", {
  id: { field: "id" },
  description: "A step in the administration of your agency's members: who, whom, what, when. Visible to its administrators and auditors.",
  authScopes: { permission: "member-change:read" },
  fields: (t) => ({
    recordedAt: t.expose("recordedAt", { type: "DateTime", description: "When." }),
    kind: t.expose("kind", { type: MemberChangeKind, description: "What." }),
    actor: t.relation("actor", { nullable: true, description: "Who did it; null: the operator." }),
    member: t.relation("member", { nullable: true, description: "Whom it concerns; null for a unit." }),
    granted: t.expose("granted", { type: [Role], description: "Roles granted or proposed." }),
    withdrawn: t.expose("withdrawn", { type: [Role], description: "Roles taken away, or that were proposed and did not come about." }),
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
