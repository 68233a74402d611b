// Communities as those see them who take part. What administrators do is in community-writing.ts.
import { builder, maximumPage } from "./builder.ts";
import { CommunityEventKind } from "./enums.ts";

export const CommunityType = builder.prismaNode("Community", {
  id: { field: "id" },
  description: "A sharing group of agencies; an operation is a closed one. Visible to the agencies taking part and to those invited.",
  authScopes: { permission: "community:read" },
  fields: (t) => ({
    name: t.exposeString("name", { description: "Name of the community." }),
    description: t.exposeString("description", { description: "What it is for." }),
    isOperation: t.boolean({ description: "Whether it is a closed operation.", select: { kind: true }, resolve: ({ kind }) => kind === "OPERATION" }),
    startsOn: t.expose("startsOn", { type: "Date", nullable: true, description: "First day of an operation." }),
    endsOn: t.expose("endsOn", { type: "Date", nullable: true, description: "Last day of an operation." }),
    closedAt: t.expose("closedAt", { type: "DateTime", nullable: true, description: "When an operation was closed." }),
    isRunning: t.boolean({
      description: "Whether something can be released to it now: an operation takes releases from its first day to its last, until it is closed.",
      select: { startsOn: true, endsOn: true, closedAt: true },
      resolve: ({ startsOn, endsOn, closedAt }) => {
        const today = new Date(new Date().toISOString().slice(0, 10));
        return !closedAt && !(startsOn && startsOn > today) && !(endsOn && endsOn < today);
      },
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was created." }),
    coordinator: t.relation("coordinator", { description: "The agency that confirms who joins." }),
    participants: t.relation("memberships", {
      description: "The agencies taking part.",
      query: { where: { leftAt: null }, orderBy: { joinedAt: "asc" } },
    }),
    viewerSeesSince: t.field({
      type: "DateTime",
      nullable: true,
      description:
        "Your agency sees what was released to the community since then, and older records that were opened to it; null: it does not take part.",
      select: (_args, { operation }) => ({
        memberships: { where: { leftAt: null, participantId: operation.viewer.agencyId }, select: { joinedAt: true } },
      }),
      resolve: ({ memberships }) => memberships[0]?.joinedAt ?? null,
    }),
    invitations: t.relation("invitations", {
      description: "Invitations that are not settled yet.",
      query: { where: { status: { in: ["INVITED", "ACCEPTED"] } }, orderBy: { invitedAt: "asc" } },
    }),
    contacts: t.relation("contacts", {
      description: "Contact points of the agencies taking part; visible to these only.",
      query: { orderBy: [{ participant: { name: "asc" } }, { position: "asc" }] },
    }),
    events: t.relatedConnection("events", {
      cursor: "id",
      maxSize: maximumPage,
      totalCount: true,
      description: "What was done in it, latest first; visible to the agencies taking part.",
      query: { orderBy: [{ happenedAt: "desc" }, { id: "desc" }] },
    }),
    tally: t.relation("tally", {
      nullable: true,
      description: "What the operation brought, counted when it was closed. Visible to the intelligence members of the agencies taking part.",
    }),
    viewerCanCoordinate: t.boolean({
      description: "Whether you may describe it, hand it over, invite, confirm and remove agencies, and close it.",
      select: { agencyId: true },
      resolve: ({ agencyId }, _args, { operation }) => agencyId === operation.viewer.agencyId && operation.permissions.has("community:administer"),
    }),
    viewerCanLeave: t.boolean({
      description: "Whether you may take your agency out.",
      select: (_args, { operation }) => ({
        agencyId: true,
        memberships: { where: { leftAt: null, participantId: operation.viewer.agencyId }, select: { joinedAt: true } },
      }),
      resolve: ({ agencyId, memberships }, _args, { operation }) =>
        memberships.length > 0 && agencyId !== operation.viewer.agencyId && operation.permissions.has("community:administer"),
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

builder.prismaObject("CommunityContact", {
  description: "Whom to call at an agency taking part.",
  authScopes: { permission: "community:read" },
  fields: (t) => ({
    agency: t.relation("participant", { description: "The agency." }),
    name: t.exposeString("name", { description: "A person or a desk." }),
    phone: t.exposeString("phone", { nullable: true, description: "Telephone." }),
    email: t.exposeString("email", { nullable: true, description: "E-mail." }),
    languages: t.exposeStringList("languages", { description: "Languages spoken there: ISO 639-1." }),
  }),
});

builder.prismaObject("CommunityEvent", {
  description: "Something that was done in a community.",
  authScopes: { permission: "community:read" },
  fields: (t) => ({
    kind: t.expose("kind", { type: CommunityEventKind, description: "What." }),
    actor: t.relation("actor", { nullable: true, description: "The agency that did it; null: the operator." }),
    member: t.relation("member", { nullable: true, description: "Who there; visible within that agency." }),
    about: t.relation("about", { nullable: true, description: "The agency that it happened to." }),
    happenedAt: t.expose("happenedAt", { type: "DateTime", description: "When." }),
  }),
});

builder.queryField("communities", (t) =>
  t.prismaField({
    type: ["Community"],
    description: "The communities and operations that your agency takes part in.",
    authScopes: { permission: "community:read" },
    resolve: (query, _root, _args, { operation }) =>
      operation.db.community.findMany({
        ...query,
        where: { memberships: { some: { participantId: operation.viewer.agencyId, leftAt: null } } },
        orderBy: { name: "asc" },
      }),
  }),
);
