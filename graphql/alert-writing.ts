// Changing alerts: what they say, until when they hold.
import { amendRecord, withdrawRecord } from "../lib/access/release.ts";
import { cancelAlert, extendAlert } from "../lib/alerts/alert-steps.ts";
import { rewriteAlert } from "../lib/alerts/save-alert.ts";
import { AlertType } from "./alert.ts";
import { AlertContentType, contentOf } from "./alert-input.ts";
import { AlertPayload } from "./alert-posting.ts";
import { builder } from "./builder.ts";
import { attempt } from "./user-error.ts";

const EditInput = builder.inputType("AlertEditInput", {
  fields: (t) => ({
    id: t.globalID({ for: AlertType, required: true, description: "The alert." }),
    revision: t.int({ required: true, description: "The revision that the edit started from; refused if the alert was saved since." }),
    alert: t.field({ type: AlertContentType, required: true, description: "All that it says from now on." }),
  }),
});
const AmendInput = builder.inputType("AlertAmendInput", {
  fields: (t) => ({
    id: t.globalID({ for: AlertType, required: true, description: "The alert." }),
    revision: t.int({ required: true, description: "The revision that the update started from." }),
    alert: t.field({ type: AlertContentType, required: true, description: "All that it says from now on." }),
    note: t.string({ description: "Why, for its readers." }),
    isCorrection: t.boolean({ description: "What it said before was wrong: earlier versions become the originator's alone." }),
  }),
});
const ExtendInput = builder.inputType("AlertExtendInput", {
  fields: (t) => ({
    id: t.globalID({ for: AlertType, required: true, description: "The alert." }),
    validUntil: t.field({ type: "DateTime", required: true, description: "Until when it holds; at most 90 days ahead." }),
  }),
});
const CancelInput = builder.inputType("AlertCancelInput", {
  fields: (t) => ({
    id: t.globalID({ for: AlertType, required: true, description: "The alert." }),
    reason: t.string({ required: true, description: "Why it is over, for its readers; at most 500 characters." }),
  }),
});
const WithdrawInput = builder.inputType("AlertWithdrawInput", {
  fields: (t) => ({ id: t.globalID({ for: AlertType, required: true, description: "The alert." }) }),
});

builder.mutationFields((t) => ({
  alertEdit: t.field({
    type: AlertPayload,
    description: "Changes a draft or a recalled alert.",
    authScopes: { permission: "alert:post" },
    args: { input: t.arg({ type: EditInput, required: true, description: "The alert and what it is to say." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await rewriteAlert(context.operation, input.id.id, input.revision, contentOf(input.alert), ["DRAFT", "RECALLED"]);
        return input.id.id;
      }),
  }),
  alertAmend: t.field({
    type: AlertPayload,
    description: "Updates what an alert says, for the same audience; what it said before stays as a version.",
    authScopes: { permission: "alert:amend" },
    args: { input: t.arg({ type: AmendInput, required: true, description: "The alert and what it is to say." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await rewriteAlert(context.operation, input.id.id, input.revision, contentOf(input.alert), ["RELEASED"]);
        await amendRecord(context.operation, "ALERT", input.id.id, input.note ?? null, input.isCorrection ?? false);
        return input.id.id;
      }),
  }),
  alertExtend: t.field({
    type: AlertPayload,
    description: "Lets an alert hold until another time, for the same audience.",
    authScopes: { permission: "alert:post" },
    args: { input: t.arg({ type: ExtendInput, required: true, description: "The alert and until when it holds." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await extendAlert(context.operation, input.id.id, input.validUntil);
        return input.id.id;
      }),
  }),
  alertCancel: t.field({
    type: AlertPayload,
    description: "Says that an alert is over. Its readers go on seeing it, with the reason; to take it back from them, recall it.",
    authScopes: { permission: "alert:post" },
    args: { input: t.arg({ type: CancelInput, required: true, description: "The alert and why." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await cancelAlert(context.operation, input.id.id, input.reason);
        return input.id.id;
      }),
  }),
  alertWithdraw: t.field({
    type: AlertPayload,
    description: "Closes a draft that will not be sent out, or a recalled alert that stays recalled.",
    authScopes: { permission: "alert:post" },
    args: { input: t.arg({ type: WithdrawInput, required: true, description: "The alert." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await withdrawRecord(context.operation, "ALERT", input.id.id);
        return input.id.id;
      }),
  }),
}));
