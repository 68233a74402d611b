// Agencies that an alert reached, and what they did about it: all of them to the originator, its own to each.
import { AlertType } from "./alert.ts";
import { builder } from "./builder.ts";
import * as enums from "./enums.ts";

const ResponseType = builder.prismaObject("AlertResponse", {
  description: "What came of an alert at an agency, as it said at a time.",
  authScopes: { permission: "alert:read" },
  fields: (t) => ({
    outcome: t.expose("outcome", { type: enums.AlertOutcome, description: "What came of it." }),
    comment: t.exposeString("comment", { nullable: true, description: "More, in words." }),
    member: t.relation("member", { nullable: true, description: "Who said so; visible within that agency." }),
    answeredAt: t.expose("answeredAt", { type: "DateTime", description: "When." }),
  }),
});

const latestFirst = { orderBy: { answeredAt: "desc" } } as const;

/** What was answered to an earlier release stays in the database, and counts no more. */
const sinceDelivery = <Response extends { answeredAt: Date }>({ deliveredAt, responses }: { deliveredAt: Date; responses: Response[] }): Response[] =>
  responses.filter(({ answeredAt }) => answeredAt >= deliveredAt);

const AddresseeType = builder.prismaObject("AlertAddressee", {
  description: "An agency that an alert reached. The originator sees all, each agency itself alone.",
  authScopes: { permission: "alert:read" },
  fields: (t) => ({
    agency: t.relation("addressee", { description: "The agency." }),
    purpose: t.expose("purpose", { type: enums.AddresseePurpose, description: "Whether it is asked to act." }),
    deliveredAt: t.expose("deliveredAt", { type: "DateTime", description: "Since when it is in the agency's sight." }),
    openedAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When somebody there first opened it; visible to the originator.",
      resolve: (addressee) => (addressee as { openedAt?: Date }).openedAt ?? null,
    }),
    dueAt: t.expose("dueAt", { type: "DateTime", nullable: true, description: "By when it is to acknowledge; null for information." }),
    acknowledgedAt: t.expose("acknowledgedAt", { type: "DateTime", nullable: true, description: "When it acknowledged." }),
    acknowledgedBy: t.relation("acknowledgedBy", { nullable: true, description: "Who acknowledged; visible within that agency." }),
    isOverdue: t.boolean({
      description: "Whether it should have acknowledged by now and has not.",
      select: { dueAt: true, acknowledgedAt: true },
      resolve: ({ dueAt, acknowledgedAt }) => dueAt !== null && !acknowledgedAt && dueAt < new Date(),
    }),
    escalatedAt: t.expose("escalatedAt", {
      type: "DateTime",
      nullable: true,
      description: "When its duty desk was told that nobody had acknowledged.",
    }),
    outcome: t.field({
      type: enums.AlertOutcome,
      nullable: true,
      description: "What came of it there, as said last.",
      select: { deliveredAt: true, responses: { ...latestFirst, take: 1 } },
      resolve: (addressee) => (sinceDelivery(addressee)[0]?.outcome as "FOUND" | undefined) ?? null,
    }),
    responses: t.field({
      type: [ResponseType],
      description: "All that it said since the alert was delivered, latest first.",
      select: (_args, _context, nested) => ({ deliveredAt: true, responses: nested(latestFirst) }),
      resolve: sinceDelivery,
    }),
  }),
});

builder.prismaObjectField(AlertType, "addressees", (t) =>
  t.prismaField({
    type: [AddresseeType],
    description: "Agencies that its last release reached, those asked to act first: all of them to the originator, to others their own.",
    select: { id: true, agencyId: true, releasedAt: true },
    resolve: async (query, { id, agencyId, releasedAt }, _args, { operation }) => {
      if (!releasedAt) return [];
      const addressees = await operation.db.alertAddressee.findMany({
        ...query,
        where: { alertId: id, deliveredAt: { gte: releasedAt } },
        orderBy: [{ purpose: "asc" }, { addressee: { name: "asc" } }],
      });
      if (agencyId !== operation.viewer.agencyId) return addressees;
      const opened = await operation.db.consultation.groupBy({
        by: ["consulterId"],
        where: { recordKind: "ALERT", recordId: id, consultedAt: { gte: releasedAt } },
        _min: { consultedAt: true },
      });
      const openedAt = new Map(opened.map(({ consulterId, _min }) => [consulterId, _min.consultedAt]));
      return addressees.map((addressee) => ({ ...addressee, openedAt: openedAt.get(addressee.addresseeId) ?? null }));
    },
  }),
);

builder.prismaObjectField(AlertType, "ownPart", (t) =>
  t.prismaField({
    type: AddresseeType,
    nullable: true,
    description: "What your agency is asked and has answered; null if the alert is its own, or was for everyone before your agency was there.",
    select: { id: true },
    resolve: (query, { id }, _args, { operation }) =>
      operation.db.alertAddressee.findFirst({ ...query, where: { alertId: id, addresseeId: operation.viewer.agencyId } }),
  }),
);

builder.prismaObjectField(AlertType, "viewerCanAnswer", (t) =>
  t.boolean({
    description: "Whether you may acknowledge it and say what came of it, for your agency.",
    select: { id: true },
    resolve: async ({ id }, _args, { operation }) =>
      operation.permissions.has("alert:answer") &&
      (await operation.db.alertAddressee.count({ where: { alertId: id, addresseeId: operation.viewer.agencyId } })) > 0,
  }),
);
