import { builder } from "./builder.ts";
import { MemberState, Role } from "./enums.ts";

builder.prismaObject("Unit", {
  description: "A part of an agency. Visible within the agency.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID("id", { description: "For naming the unit, as a recipient or a member's place." }),
    name: t.exposeString("name", { description: "Name within the agency." }),
    memberCount: t.int({
      description: "How many members it has.",
      select: { id: true },
      resolve: ({ id }, _args, { operation }) => operation.db.member.count({ where: { unitId: id, leftAt: null } }),
    }),
  }),
});

export const MemberType = builder.prismaNode("Member", {
  id: { field: "id" },
  description: "A person or service account of an agency. Visible within the agency only.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    name: t.exposeString("name", { description: "Full name." }),
    email: t.exposeString("email", { description: "Address for signing in." }),
    roles: t.expose("roles", {
      type: [Role],
      description: "What the person may do. Intelligence roles that wait for a second person are not among them.",
    }),
    unit: t.relation("unit", { nullable: true, description: "The person's part of the agency." }),
    agency: t.relation("agency", { description: "The person's agency." }),
    state: t.field({
      type: MemberState,
      description: "Whether the person is here.",
      select: { joinedAt: true, leftAt: true },
      resolve: ({ joinedAt, leftAt }) => (leftAt ? "LEFT" : joinedAt ? "ACTIVE" : "INVITED"),
    }),
    joinedAt: t.expose("joinedAt", { type: "DateTime", nullable: true, description: "When the invitation was accepted." }),
    invitedUntil: t.expose("invitedUntil", { type: "DateTime", nullable: true, description: "Until when the invitation can be accepted." }),
    leftAt: t.expose("leftAt", { type: "DateTime", nullable: true, description: "When the membership ended, or the invitation was taken back." }),
  }),
});

builder.queryField("agencyUnits", (t) =>
  t.prismaField({
    type: ["Unit"],
    description: "The parts of your agency, by name.",
    authScopes: { permission: "member:read" },
    resolve: (query, _root, _args, { operation }) => operation.db.unit.findMany({ ...query, orderBy: { name: "asc" } }),
  }),
);
