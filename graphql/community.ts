import { builder } from "./builder.ts";

builder.prismaNode("Community", {
  id: { field: "id" },
  description: "A sharing group of agencies; an operation is a closed one. Visible to the agencies taking part.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    name: t.exposeString("name", { description: "Name of the community." }),
    description: t.exposeString("description", { description: "What it is for." }),
    isOperation: t.boolean({ description: "Whether it is a closed operation.", select: { kind: true }, resolve: ({ kind }) => kind === "OPERATION" }),
    coordinator: t.relation("coordinator", { description: "The agency that confirms who joins." }),
    participants: t.relation("memberships", {
      description: "The agencies taking part.",
      query: { where: { leftAt: null }, orderBy: { joinedAt: "asc" } },
    }),
  }),
});

builder.prismaObject("CommunityMembership", {
  description: "An agency's taking part in a community.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    agency: t.relation("participant", { description: "The agency." }),
    joinedAt: t.expose("joinedAt", { type: "DateTime", description: "It sees what was released to the community since then." }),
  }),
});

builder.queryField("communities", (t) =>
  t.prismaField({
    type: ["Community"],
    description: "The communities and operations that your agency takes part in.",
    authScopes: { permission: "community:read" },
    resolve: (query, _root, _args, { operation }) => operation.db.community.findMany({ ...query, orderBy: { name: "asc" } }),
  }),
);
