// What may be done to a seizure report.
import { once } from "../lib/access/idempotency.ts";
import { amendRecord, recallRecord, releaseRecord, withdrawRecord } from "../lib/access/release.ts";
import { draftReport } from "../lib/seizures/draft-reports.ts";
import type { ReportInput } from "../lib/seizures/report-input.ts";
import { editReport, rewriteReport } from "../lib/seizures/save-report.ts";
import { builder } from "./builder.ts";
import { RecallInstruction, RecallReason } from "./enums.ts";
import { payload } from "./payload.ts";
import { RecipientType, recipientsOf } from "./recipient.ts";
import { SeizureReportType } from "./seizure-report.ts";
import { ReportContentType, ReportInputType } from "./seizure-report-input.ts";
import { attempt } from "./user-error.ts";

export const ReportPayload = payload<string>("SeizureReportPayload", "The report after the action, or what was wrong with the input.", (t) => ({
  seizureReport: t.prismaField({
    type: "SeizureReport",
    nullable: true,
    description: "The report as it is now; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.seizureReport.findUnique({ ...query, where: { id: done } }) : null),
  }),
}));

const EditInput = builder.inputType("SeizureReportEditInput", {
  fields: (t) => ({
    id: t.globalID({ for: SeizureReportType, required: true, description: "The report." }),
    revision: t.int({ required: true, description: "The revision that the edit started from; refused if the report was saved since." }),
    report: t.field({ type: ReportContentType, required: true, description: "All that it says from now on." }),
  }),
});
const AmendInput = builder.inputType("SeizureReportAmendInput", {
  fields: (t) => ({
    id: t.globalID({ for: SeizureReportType, required: true, description: "The report." }),
    revision: t.int({ required: true, description: "The revision that the amendment started from." }),
    report: t.field({ type: ReportContentType, required: true, description: "All that it says from now on." }),
    note: t.string({ description: "Why, for its readers." }),
    isCorrection: t.boolean({ description: "What it said before was wrong: earlier versions become the originator's alone." }),
  }),
});
const ReleaseInput = builder.inputType("SeizureReportReleaseInput", {
  fields: (t) => ({
    id: t.globalID({ for: SeizureReportType, required: true, description: "The report." }),
    recipients: t.field({ type: [RecipientType], required: true, description: "Who is to see it." }),
    partyRecipients: t.field({ type: [RecipientType], description: "Who is to see its parties too; nobody unless told." }),
    digest: t.string({ required: true, description: "From the preview; refused if whom it reaches has changed since." }),
  }),
});
const RecallInput = builder.inputType("SeizureReportRecallInput", {
  fields: (t) => ({
    id: t.globalID({ for: SeizureReportType, required: true, description: "The report." }),
    reason: t.field({ type: RecallReason, required: true, description: "Why." }),
    instruction: t.field({ type: RecallInstruction, required: true, description: "What recipients are to do." }),
  }),
});
const WithdrawInput = builder.inputType("SeizureReportWithdrawInput", {
  fields: (t) => ({ id: t.globalID({ for: SeizureReportType, required: true, description: "The report." }) }),
});

builder.mutationFields((t) => ({
  seizureReportDraft: t.field({
    type: ReportPayload,
    description: "Files a draft, open to your unit and your agency's supervisors; or, if you say so, updates the one with its own reference.",
    authScopes: { permission: "seizure-report:draft" },
    args: { input: t.arg({ type: ReportInputType, required: true, description: "What it says." }) },
    resolve: (_root, { input: { idempotencyKey, ...input } }, context) =>
      attempt(context, () =>
        once(context.operation, { name: "seizureReportDraft", key: idempotencyKey, input }, () =>
          draftReport(context.operation, input as ReportInput, input.ifExists ?? "REFUSE"),
        ),
      ),
  }),
  seizureReportEdit: t.field({
    type: ReportPayload,
    description: "Changes a draft or a recalled report.",
    authScopes: { permission: "seizure-report:draft" },
    args: { input: t.arg({ type: EditInput, required: true, description: "The report and what it is to say." }) },
    resolve: (_root, { input: { id, revision, report } }, context) =>
      attempt(context, async () => {
        await editReport(context.operation, id.id, revision, report as ReportInput);
        return id.id;
      }),
  }),
  seizureReportRelease: t.field({
    type: ReportPayload,
    description: "Shares a draft or recalled report with exactly the previewed audience.",
    authScopes: { permission: "seizure-report:release" },
    args: { input: t.arg({ type: ReleaseInput, required: true, description: "The report and whom it goes to." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        const sharing = { to: recipientsOf(input.recipients), partiesTo: recipientsOf(input.partyRecipients) };
        await releaseRecord(context.operation, "SEIZURE_REPORT", input.id.id, sharing, input.digest);
        return input.id.id;
      }),
  }),
  seizureReportAmend: t.field({
    type: ReportPayload,
    description: "Changes a released report for the same audience; what it said before stays as a version.",
    authScopes: { permission: "seizure-report:amend" },
    args: { input: t.arg({ type: AmendInput, required: true, description: "The report and what it is to say." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await rewriteReport(context.operation, input.id.id, input.revision, input.report as ReportInput, ["RELEASED"]);
        await amendRecord(context.operation, "SEIZURE_REPORT", input.id.id, input.note ?? null, input.isCorrection ?? false);
        return input.id.id;
      }),
  }),
  seizureReportRecall: t.field({
    type: ReportPayload,
    description: "Takes a report back from everyone at once; every agency that it reached gets a notice to acknowledge.",
    authScopes: { permission: "seizure-report:recall" },
    args: { input: t.arg({ type: RecallInput, required: true, description: "The report, why, and what recipients are to do." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await recallRecord(context.operation, "SEIZURE_REPORT", input.id.id, input.reason, input.instruction);
        return input.id.id;
      }),
  }),
  seizureReportWithdraw: t.field({
    type: ReportPayload,
    description: "Closes a draft that will not be shared, or a recalled report that stays recalled.",
    authScopes: { permission: "seizure-report:draft" },
    args: { input: t.arg({ type: WithdrawInput, required: true, description: "The report." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await withdrawRecord(context.operation, "SEIZURE_REPORT", input.id.id);
        return input.id.id;
      }),
  }),
}));
