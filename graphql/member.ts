import { builder } from "./builder.ts";
import { Role } from "./enums.ts";

builder.prismaObject("Unit", {
  description: "A part of an agency. Visible within the agency.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID("id", { description: "For naming the unit as a recipient." }),
    name: t.exposeString("name", { description: "Name within the agency." }),
  }),
});

builder.prismaNode("Member", {
  id: { field: "id" },
  description: "A person or service account of an agency. Visible within the agency only.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    name: t.exposeString("name", { description: "Full name." }),
    email: t.exposeString("email", { description: "Address for signing in." }),
    roles: t.field({ type: [Role], description: "What the person may do.", select: { roles: true }, resolve: ({ roles }) => roles as "ANALYST"[] }),
    unit: t.relation("unit", { nullable: true, description: "The person's part of the agency." }),
    agency: t.relation("agency", { description: "The person's agency." }),
  }),
});

builder.queryField("members", (t) =>
  t.prismaField({
    type: ["Member"],
    description: "The members of your agency.",
    authScopes: { permission: "member:read" },
    resolve: (query, _root, _args, { operation }) => operation.db.member.findMany({ ...query, where: { leftAt: null }, orderBy: { name: "asc" } }),
  }),
);
