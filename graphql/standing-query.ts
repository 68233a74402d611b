// Subjects that an officer goes on looking for.
import type { Subject } from "../lib/screening/subject.ts";
import { builder, maximumPage } from "./builder.ts";
import { Purpose } from "./enums.ts";
import { ScreeningSubjectType } from "./screening-subject.ts";

const isOver = ({ endedAt, lastDay }: { endedAt: Date | null; lastDay: Date }) =>
  endedAt !== null || lastDay.toISOString().slice(0, 10) < new Date().toISOString().slice(0, 10);

export const StandingQueryType = builder.prismaNode("StandingQuery", {
  id: { field: "id" },
  description:
    "A subject that an officer goes on looking for: an entry that comes to match it strongly raises a notification, once for each version of the entry. Visible to the officer's unit and supervisors. Deleted 30 days after it is over.",
  authScopes: { permission: "standing-query:read" },
  fields: (t) => ({
    subject: t.field({
      type: ScreeningSubjectType,
      description: "Whom or what is looked for.",
      select: { subject: true },
      resolve: ({ subject }) => subject as Subject,
    }),
    purpose: t.expose("purpose", { type: Purpose, description: "Why." }),
    caseReference: t.exposeString("caseReference", { description: "The case." }),
    member: t.relation("member", { nullable: true, description: "Whose it is. It is asked with what this member may see at that time." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was saved." }),
    lastDay: t.expose("lastDay", { type: "Date", description: "Its last day, unless it is renewed: look at it again before then." }),
    endedAt: t.expose("endedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it ended early: its member left, or the key that saved it ended.",
    }),
    isActive: t.boolean({
      description: "Whether it still raises notifications.",
      select: { endedAt: true, lastDay: true },
      resolve: (query) => !isOver(query),
    }),
    viewerCanRenew: t.boolean({
      description: "Whether you may renew it: your own, unless it ended early.",
      select: { memberId: true, endedAt: true },
      resolve: ({ memberId, endedAt }, _args, { operation: { viewer, permissions } }) =>
        memberId === viewer.memberId && endedAt === null && permissions.has("standing-query:save"),
    }),
    viewerCanDelete: t.boolean({
      description: "Whether you may delete it: your own, or as a supervisor.",
      select: { memberId: true },
      resolve: ({ memberId }, _args, { operation: { viewer, permissions } }) =>
        (memberId === viewer.memberId || viewer.roles.includes("SUPERVISOR")) && permissions.has("standing-query:save"),
    }),
  }),
});

builder.queryField("standingQueries", (t) =>
  t.prismaConnection(
    {
      type: StandingQueryType,
      cursor: "id",
      maxSize: maximumPage,
      description: "Standing queries that you see, latest first.",
      authScopes: { permission: "standing-query:read" },
      totalCount: (_parent, _args, { operation }) => operation.db.standingQuery.count(),
      resolve: (query, _root, _args, { operation }) =>
        operation.db.standingQuery.findMany({ ...query, orderBy: [{ createdAt: "desc" }, { id: "desc" }] }),
    },
    { description: "A page of standing queries." },
    { description: "A standing query and its place in the list." },
  ),
);
