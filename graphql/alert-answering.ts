// What agencies that an alert reached do about it.
import { acknowledgeAlert, answerAlert, linkAlert } from "../lib/alerts/alert-steps.ts";
import { AlertType } from "./alert.ts";
import { AlertPayload } from "./alert-posting.ts";
import { builder } from "./builder.ts";
import { AlertOutcome } from "./enums.ts";
import { SeizureReportType } from "./seizure-report.ts";
import { attempt } from "./user-error.ts";

const AcknowledgeInput = builder.inputType("AlertAcknowledgeInput", {
  fields: (t) => ({ id: t.globalID({ for: AlertType, required: true, description: "The alert." }) }),
});
const AnswerInput = builder.inputType("AlertAnswerInput", {
  fields: (t) => ({
    id: t.globalID({ for: AlertType, required: true, description: "The alert." }),
    outcome: t.field({ type: AlertOutcome, required: true, description: "What came of it at your agency." }),
    comment: t.string({ description: "More, in words, for the originator; at most 1,000 characters." }),
  }),
});
const LinkInput = builder.inputType("AlertLinkReportInput", {
  fields: (t) => ({
    id: t.globalID({ for: AlertType, required: true, description: "The alert." }),
    reportId: t.globalID({ for: SeizureReportType, required: true, description: "The report." }),
    isSource: t.boolean({
      description: "true: your agency's alert is founded on the report. false, unless told otherwise: the alert led to your agency's report.",
    }),
  }),
});

builder.mutationFields((t) => ({
  alertAcknowledge: t.field({
    type: AlertPayload,
    description: "Says for your agency that the alert is attended to. Once for each agency; again changes nothing.",
    authScopes: { permission: "alert:answer" },
    args: { input: t.arg({ type: AcknowledgeInput, required: true, description: "The alert." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await acknowledgeAlert(context.operation, input.id.id);
        return input.id.id;
      }),
  }),
  alertAnswer: t.field({
    type: AlertPayload,
    description: "Says what came of the alert at your agency; acknowledges it too. Say it again as things change: the last answer counts.",
    authScopes: { permission: "alert:answer" },
    args: { input: t.arg({ type: AnswerInput, required: true, description: "The alert and what came of it." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await answerAlert(context.operation, input.id.id, input.outcome, input.comment);
        return input.id.id;
      }),
  }),
  alertLinkReport: t.field({
    type: AlertPayload,
    description: "Links an alert with a report; whoever may see both sees the link.",
    // Whose record it is that says so.
    authScopes: (_root, { input }, { operation }) => operation.permissions.has(input.isSource ? "alert:post" : "seizure-report:draft"),
    args: { input: t.arg({ type: LinkInput, required: true, description: "The alert and the report." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await linkAlert(context.operation, input.id.id, input.reportId.id, input.isSource ?? false);
        return input.id.id;
      }),
  }),
}));
