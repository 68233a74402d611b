import type { Viewer } from "../lib/access/operation.ts";
import { readSecondFactor, type SecondFactor } from "../lib/access/own-account.ts";
import { countOwnNotifications } from "../lib/standing-queries/notifications.ts";
import { builder } from "./builder.ts";
import { PermissionEnum, Role } from "./enums.ts";

const SecondFactorType = builder.objectRef<SecondFactor>("SecondFactor").implement({
  description: "How your second factor stands.",
  authScopes: { inSession: true },
  fields: (t) => ({
    isSetUp: t.exposeBoolean("isSetUp", { description: "Whether codes of an authenticator are asked for when you sign in." }),
    isRequired: t.exposeBoolean("isRequired", { description: "Whether your roles need one." }),
    recoveryCodesLeft: t.exposeInt("recoveryCodesLeft", { description: "How many recovery codes are left." }),
  }),
});

export const ViewerType = builder.objectRef<Viewer>("Viewer").implement({
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
      nullable: true,
      description: "Your entry among your agency's members; null while your second factor is awaited.",
      resolve: (query, { memberId }, _args, { operation }) => operation.db.member.findUnique({ ...query, where: { id: memberId } }),
    }),
    awaitsSecondFactor: t.exposeBoolean("awaitsSecondFactor", {
      description: "Whether your roles need a second factor that is not set up: until it is, you hold none of them here.",
    }),
    secondFactor: t.field({
      type: SecondFactorType,
      nullable: true,
      description: "How your second factor stands; only in a session.",
      resolve: (_viewer, _args, { operation }) => (operation.viewer.via === "SESSION" ? readSecondFactor(operation) : null),
    }),
    openNotificationCount: t.int({
      description: "Notifications of your own standing queries that nobody has seen yet; 0 without `standing-query:read`.",
      resolve: (_viewer, _args, { operation }) => (operation.permissions.has("standing-query:read") ? countOwnNotifications(operation) : 0),
    }),
    proposedRoles: t.field({
      type: [Role],
      description: "Intelligence roles that were proposed for you and wait for a second person; only in a session.",
      resolve: async ({ memberId }, _args, { operation }) => {
        const open = await operation.db.memberProposal.findFirst({ where: { memberId, state: "OPEN", kind: "ROLES" }, select: { roles: true } });
        return (open?.roles ?? []) as "ANALYST"[];
      },
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
