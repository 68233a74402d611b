import { createApiKey, revokeApiKey } from "../lib/access/api-key.ts";
import type { Permission } from "../lib/access/permissions.ts";
import { builder } from "./builder.ts";
import { PermissionEnum } from "./enums.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";

const ApiKeyType = builder.prismaNode("ApiKey", {
  id: { field: "id" },
  description: "A key with which a program acts for its owner. Visible to its owner in a session, and to the agency's administrators.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    name: t.exposeString("name", { description: "What it is for." }),
    prefix: t.exposeString("prefix", { description: "Its first characters, to recognise it by." }),
    owner: t.prismaField({
      type: "Member",
      nullable: true,
      description: "Whose rights it narrows; null until you may see your agency's members.",
      select: { memberId: true },
      resolve: (query, { memberId }, _args, { operation }) => operation.db.member.findUnique({ ...query, where: { id: memberId } }),
    }),
    scopes: t.field({
      type: [PermissionEnum],
      description: "What it may do at most.",
      select: { scopes: true },
      resolve: ({ scopes }) => scopes as Permission[],
    }),
    isReadOnly: t.exposeBoolean("isReadOnly", { description: "Whether it may only read." }),
    networks: t.exposeStringList("networks", { description: "Networks (CIDR) that it works from; empty: from anywhere." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was made." }),
    expiresAt: t.expose("expiresAt", { type: "DateTime", nullable: true, description: "When it ends." }),
    lastUsedAt: t.expose("lastUsedAt", { type: "DateTime", nullable: true, description: "Last use, to the minute." }),
    revokedAt: t.expose("revokedAt", { type: "DateTime", nullable: true, description: "When it was ended." }),
  }),
});

builder.queryField("apiKeys", (t) =>
  t.prismaField({
    type: ["ApiKey"],
    description: "Your keys and, if you administer your agency, its members'.",
    authScopes: { signedIn: true },
    resolve: (query, _root, _args, { operation }) => operation.db.apiKey.findMany({ ...query, orderBy: { createdAt: "desc" } }),
  }),
);

type Made = { id: string; secret: string | null };
const Payload = payload<Made>("ApiKeyPayload", "The key after the action, or what was wrong with the input.", (t) => ({
  apiKey: t.prismaField({
    type: "ApiKey",
    nullable: true,
    description: "The key; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.apiKey.findUnique({ ...query, where: { id: done.id } }) : null),
  }),
  secret: t.string({
    nullable: true,
    description: "The key itself, this once. Send it as `Authorization: Bearer …`.",
    resolve: ({ done }) => done?.secret ?? null,
  }),
}));

const CreateInput = builder.inputType("ApiKeyCreateInput", {
  fields: (t) => ({
    name: t.string({ required: true, description: "What it is for." }),
    scopes: t.field({ type: [PermissionEnum], required: true, description: "What it may do at most; never more than you." }),
    isReadOnly: t.boolean({ description: "Only reads." }),
    networks: t.stringList({ description: "Networks (CIDR) that it works from; from anywhere unless told." }),
    expiresAt: t.field({ type: "DateTime", description: "When it ends; never unless told." }),
  }),
});
const RevokeInput = builder.inputType("ApiKeyRevokeInput", {
  fields: (t) => ({ id: t.globalID({ for: ApiKeyType, required: true, description: "The key." }) }),
});

builder.mutationFields((t) => ({
  apiKeyCreate: t.field({
    type: Payload,
    description: "Makes a key for yourself; only in a session.",
    authScopes: { inSession: true },
    args: { input: t.arg({ type: CreateInput, required: true, description: "The key." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, () =>
        createApiKey(context.operation, {
          name: input.name,
          scopes: input.scopes as string[],
          isReadOnly: input.isReadOnly ?? false,
          networks: input.networks ?? [],
          expiresAt: input.expiresAt ?? null,
        }),
      ),
  }),
  apiKeyRevoke: t.field({
    type: Payload,
    description: "Ends a key at once: your own, or one of a member of the agency that you administer.",
    authScopes: { $any: { inSession: true, permission: "credential:administer" } },
    args: { input: t.arg({ type: RevokeInput, required: true, description: "The key." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await revokeApiKey(context.operation, input.id.id);
        return { id: input.id.id, secret: null };
      }),
  }),
}));
