import type { Viewer } from "../lib/access/operation.ts";
import { builder } from "./builder.ts";
import { PermissionEnum, Role } from "./enums.ts";

const ViewerType = builder.objectRef<Viewer>("Viewer").implement({
  description: "Who you are here and what you may do.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    name: t.exposeString("name", { description: "Your name." }),
    language: t.exposeString("language", { description: "Your language: `en` or `es`." }),
    roles: t.field({ type: [Role], description: "Your roles.", resolve: ({ roles }) => roles }),
    permissions: t.field({
      type: [PermissionEnum],
      description: "What you may do: by your roles, narrowed by a key's scopes.",
      resolve: (_viewer, _args, { operation }) => [...operation.permissions].sort(),
    }),
    isInSession: t.boolean({ description: "Whether you signed in as a person; false with a key.", resolve: ({ via }) => via === "SESSION" }),
    isReadOnly: t.exposeBoolean("isReadOnly", { description: "Whether this key may only read." }),
    agency: t.prismaField({
      type: "Agency",
      description: "Your agency.",
      resolve: (query, { agencyId }, _args, { operation }) => operation.db.agency.findUniqueOrThrow({ ...query, where: { id: agencyId } }),
    }),
    unit: t.prismaField({
      type: "Unit",
      nullable: true,
      description: "Your unit: drafts of yours are open to it.",
      resolve: (query, { unitId }, _args, { operation }) => (unitId ? operation.db.unit.findUnique({ ...query, where: { id: unitId } }) : null),
    }),
    member: t.prismaField({
      type: "Member",
      description: "Your entry among your agency's members.",
      resolve: (query, { memberId }, _args, { operation }) => operation.db.member.findUniqueOrThrow({ ...query, where: { id: memberId } }),
    }),
  }),
});

builder.queryField("viewer", (t) =>
  t.field({
    type: ViewerType,
    description: "Who you are here.",
    authScopes: { signedIn: true },
    resolve: (_root, _args, { operation }) => operation.viewer,
  }),
);
