// Reports of the same event: what is linked, what is proposed, and saying so of one's own report.
import { queryFromInfo } from "@pothos/plugin-prisma";
import { eventReasons } from "../lib/codes/domain-codes.ts";
import { type EventReason, isLinkedByItself, linkEvent, proposeEvents, sameEvent, unlinkEvent } from "../lib/seizures/same-event.ts";
import type { SeizureReport } from "../prisma/generated/client/client.ts";
import { builder, costOfLinks } from "./builder.ts";
import { listed } from "./enums.ts";
import { SeizureReportType } from "./seizure-report.ts";
import { ReportPayload } from "./seizure-report-writing.ts";
import { attempt } from "./user-error.ts";

const EventReasonEnum = listed("EventReason", "eventReasons", eventReasons, "Why two reports may tell of the same event.");

const Proposal = builder.objectRef<{ report: SeizureReport; reasons: EventReason[] }>("EventProposal").implement({
  description: "A report that may tell of the same event. An officer decides.",
  authScopes: { permission: "seizure-report:read" },
  fields: (t) => ({
    seizureReport: t.field({ type: SeizureReportType, description: "The other report.", resolve: ({ report }) => report }),
    reasons: t.expose("reasons", { type: [EventReasonEnum], description: "What they have in common." }),
  }),
});

builder.prismaObjectFields("SeizureReport", (t) => ({
  sameEvent: t.prismaField({
    type: ["SeizureReport"],
    description: "Other reports of the same event, as agencies linked them, among those that you may see. They count as consulted.",
    select: { id: true },
    complexity: costOfLinks,
    resolve: async (query, { id }, _args, { operation }) => {
      const ids = await sameEvent(operation, id);
      for (const one of ids) operation.consult("SEIZURE_REPORT", one);
      if (!ids.length) return [];
      return operation.db.seizureReport.findMany({ ...query, where: { id: { in: ids } }, orderBy: [{ occurredOn: "desc" }, { id: "asc" }] });
    },
  }),
  viewerCanUnlinkEvent: t.boolean({
    description: "Whether you may take back what was said of its event.",
    select: { id: true, agencyId: true },
    complexity: 20,
    resolve: async ({ id, agencyId }, _args, { operation }) =>
      agencyId === operation.viewer.agencyId && operation.permissions.has("seizure-report:draft") && (await isLinkedByItself(operation, id)),
  }),
  eventProposals: t.field({
    type: [Proposal],
    description:
      "Reports that you may see and that may tell of the same event, most alike first, at most 10; only on reports of your agency, for who may link them. Those with an identifier in common count as consulted.",
    select: { id: true, agencyId: true },
    complexity: { field: 100, multiplier: 10 },
    resolve: async ({ id, agencyId }, _args, context, info) => {
      const { operation } = context;
      if (agencyId !== operation.viewer.agencyId || !operation.permissions.has("seizure-report:draft")) return [];
      const proposals = await proposeEvents(operation, id);
      const reports = await operation.db.seizureReport.findMany({
        ...queryFromInfo({ context, info, path: ["seizureReport"] }),
        where: { id: { in: proposals.map((one) => one.id) } },
      });
      const byId = new Map(reports.map((report) => [report.id, report]));
      return proposals.flatMap(({ id: proposed, reasons }) => {
        const report = byId.get(proposed);
        if (report && reasons.some((reason) => reason !== "NEAR")) operation.consult("SEIZURE_REPORT", proposed);
        return report ? [{ report, reasons }] : [];
      });
    },
  }),
}));

const LinkInput = builder.inputType("SeizureReportLinkEventInput", {
  fields: (t) => ({
    id: t.globalID({ for: SeizureReportType, required: true, description: "The report of your agency." }),
    otherId: t.globalID({ for: SeizureReportType, required: true, description: "The other report of the same event." }),
  }),
});
const UnlinkInput = builder.inputType("SeizureReportUnlinkEventInput", {
  fields: (t) => ({ id: t.globalID({ for: SeizureReportType, required: true, description: "The report of your agency." }) }),
});

builder.mutationFields((t) => ({
  seizureReportLinkEvent: t.field({
    type: ReportPayload,
    description: "Says of a report of your agency that it tells of the same event as another one. Whoever sees both sees that; nothing else changes.",
    authScopes: { permission: "seizure-report:draft" },
    args: { input: t.arg({ type: LinkInput, required: true, description: "The two reports." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await linkEvent(context.operation, input.id.id, input.otherId.id);
        return input.id.id;
      }),
  }),
  seizureReportUnlinkEvent: t.field({
    type: ReportPayload,
    description: "Takes back what was said of the event of your agency's report; what others say of theirs stays.",
    authScopes: { permission: "seizure-report:draft" },
    args: { input: t.arg({ type: UnlinkInput, required: true, description: "The report." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await unlinkEvent(context.operation, input.id.id);
        return input.id.id;
      }),
  }),
}));
