// Officers' asking for releases that take a supervisor.
import type { Recipient } from "../lib/access/release.ts";
import { askForRelease } from "../lib/access/release-policy.ts";
import { AlertType } from "./alert.ts";
import { builder, maximumPage } from "./builder.ts";
import { ProposedRecipient, RecipientType, recipientsOf } from "./recipient.ts";
import { SeizureReportType } from "./seizure-report.ts";
import { ReportPayload } from "./seizure-report-writing.ts";
import { attempt } from "./user-error.ts";

const RequestType = builder.prismaNode("ReleaseRequest", {
  id: { field: "id" },
  description: "An officer's asking for a release that takes a supervisor. Visible where its record has its home.",
  authScopes: { permission: "seizure-report:preview" },
  fields: (t) => ({
    seizureReport: t.prismaField({
      type: SeizureReportType,
      nullable: true,
      description: "The report, if it is one.",
      select: { recordId: true },
      resolve: (query, { recordId }, _args, { operation }) => operation.db.seizureReport.findUnique({ ...query, where: { id: recordId } }),
    }),
    alert: t.prismaField({
      type: AlertType,
      nullable: true,
      description: "The alert, if it is one.",
      select: { recordKind: true, recordId: true },
      resolve: async (query, { recordKind, recordId }, _args, { operation }) =>
        recordKind === "ALERT" ? operation.db.alert.findUnique({ ...query, where: { id: recordId } }) : null,
    }),
    pattern: t.prismaField({
      type: "Pattern",
      nullable: true,
      description: "The pattern, if it is one.",
      select: { recordId: true, recordKind: true },
      resolve: (query, { recordId, recordKind }, _args, { operation }) =>
        recordKind === "PATTERN" && operation.permissions.has("pattern:read")
          ? operation.db.pattern.findUnique({ ...query, where: { id: recordId } })
          : null,
    }),
    recipients: t.field({
      type: [ProposedRecipient],
      description: "Who is to see it.",
      select: { recipients: true },
      resolve: ({ recipients }) => recipients as Recipient[],
    }),
    partyRecipients: t.field({
      type: [ProposedRecipient],
      description: "Who is to see its parties too.",
      select: { partyRecipients: true },
      resolve: ({ partyRecipients }) => partyRecipients as Recipient[],
    }),
    note: t.exposeString("note", { nullable: true, description: "For the supervisor." }),
    member: t.relation("member", { nullable: true, description: "Who asks." }),
    askedAt: t.expose("askedAt", { type: "DateTime", description: "Since when." }),
  }),
});

builder.queryField("releaseRequests", (t) =>
  t.prismaConnection(
    {
      type: RequestType,
      cursor: "id",
      maxSize: maximumPage,
      description: "Records whose release officers of your agency ask a supervisor for, longest waiting first.",
      authScopes: { permission: "seizure-report:preview" },
      totalCount: (_parent, _args, { operation }) => operation.db.releaseRequest.count({ where: { closedAt: null } }),
      resolve: (query, _root, _args, { operation }) =>
        operation.db.releaseRequest.findMany({ ...query, where: { closedAt: null }, orderBy: [{ askedAt: "asc" }, { id: "asc" }] }),
    },
    { description: "A page of requests." },
    { description: "A request and its place in the list." },
  ),
);

builder.prismaObjectField(SeizureReportType, "releaseRequest", (t) =>
  t.prismaField({
    type: RequestType,
    nullable: true,
    description: "The asking for its release that waits for a supervisor, if any.",
    select: { id: true },
    resolve: (query, { id }, _args, { operation }) =>
      operation.permissions.has("seizure-report:preview")
        ? operation.db.releaseRequest.findFirst({ ...query, where: { recordKind: "SEIZURE_REPORT", recordId: id, closedAt: null } })
        : null,
  }),
);

builder.prismaObjectField(AlertType, "releaseRequest", (t) =>
  t.prismaField({
    type: RequestType,
    nullable: true,
    description: "The asking for its release that waits for a supervisor, if any.",
    select: { id: true },
    resolve: async (query, { id }, _args, { operation }) =>
      operation.permissions.has("seizure-report:preview")
        ? operation.db.releaseRequest.findFirst({ ...query, where: { recordKind: "ALERT", recordId: id, closedAt: null } })
        : null,
  }),
);

const AskInput = builder.inputType("SeizureReportAskForReleaseInput", {
  fields: (t) => ({
    id: t.globalID({ for: SeizureReportType, required: true, description: "The report." }),
    recipients: t.field({ type: [RecipientType], required: true, description: "Who is to see it." }),
    partyRecipients: t.field({ type: [RecipientType], description: "Who is to see its parties too; nobody unless told." }),
    note: t.string({ description: "For the supervisor." }),
  }),
});

builder.mutationField("seizureReportAskForRelease", (t) =>
  t.field({
    type: ReportPayload,
    description: "Asks your agency's supervisors to release a report to whom you chose. Asking again replaces what was asked.",
    authScopes: { permission: "seizure-report:draft" },
    args: { input: t.arg({ type: AskInput, required: true, description: "The report and whom it is to go to." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        const sharing = { to: recipientsOf(input.recipients), partiesTo: recipientsOf(input.partyRecipients) };
        await askForRelease(context.operation, "SEIZURE_REPORT", input.id.id, sharing, input.note?.trim() || null);
        return input.id.id;
      }),
  }),
);
