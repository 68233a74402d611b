import { builder, maximumPage } from "./builder.ts";
import { Purpose } from "./enums.ts";

builder.prismaNode("AccessRecord", {
  id: { field: "id" },
  description: "One operation of a member of your agency: who asked what, why, and what came back. Visible to your agency's auditors.",
  authScopes: { permission: "access-record:read" },
  fields: (t) => ({
    recordedAt: t.expose("recordedAt", { type: "DateTime", description: "When it was answered." }),
    member: t.relation("member", { nullable: true, description: "Who asked." }),
    via: t.exposeString("via", { description: "`SESSION`, `API_KEY`, or, for what the portal sent out, `WEBHOOK` or `DIGEST` (mail)." }),
    operation: t.exposeString("operation", { description: "Name of the operation." }),
    purpose: t.expose("purpose", { type: Purpose, nullable: true, description: "Why, where people were looked for." }),
    caseReference: t.exposeString("caseReference", { nullable: true, description: "For which case." }),
    asked: t.expose("asked", {
      type: "JSON",
      nullable: true,
      description: "What was asked: fields and their arguments; null where nothing readable was.",
    }),
    consulted: t.exposeStringList("consulted", { description: "Records consulted, as `KIND:id`." }),
    outcome: t.exposeString("outcome", { description: "`ANSWERED`, `REFUSED` or `FAILED`." }),
  }),
});

builder.queryField("accessRecords", (t) =>
  t.prismaConnection(
    {
      type: "AccessRecord",
      cursor: "id",
      maxSize: maximumPage,
      description: "The record of access of your agency, latest first.",
      authScopes: { permission: "access-record:read" },
      totalCount: (_parent, _args, { operation }) => operation.db.accessRecord.count(),
      resolve: (query, _root, _args, { operation }) => operation.db.accessRecord.findMany({ ...query, orderBy: { id: "desc" } }),
    },
    { description: "A page of the record of access." },
    { description: "An operation and its place in the list." },
  ),
);
