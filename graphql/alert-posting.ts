// Sending alerts out, and taking them back.
import { once } from "../lib/access/idempotency.ts";
import { recallRecord } from "../lib/access/release.ts";
import { postAlert, previewAlert, previewAlertRelease, releaseAlert } from "../lib/alerts/post-alert.ts";
import { AlertType } from "./alert.ts";
import { AlertAddressingType, AlertContentType, addressed, contentOf } from "./alert-input.ts";
import { builder } from "./builder.ts";
import { RecallInstruction, RecallReason, Tlp } from "./enums.ts";
import { payload } from "./payload.ts";
import { PreviewType } from "./release.ts";
import { SeizureReportType } from "./seizure-report.ts";
import { attempt } from "./user-error.ts";

export const AlertPayload = payload<string>("AlertPayload", "The alert after the action, or what was wrong with the input.", (t) => ({
  alert: t.prismaField({
    type: AlertType,
    nullable: true,
    description: "The alert as it is now; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.alert.findUnique({ ...query, where: { id: done } }) : null),
  }),
}));

builder.queryFields((t) => ({
  alertPreview: t.field({
    type: PreviewType,
    description: "Whom an alert that you are writing would reach, and whether you may send it out yourself.",
    authScopes: { permission: "alert:post" },
    args: {
      tlp: t.arg({ type: Tlp, required: true, description: "How far it may be shared." }),
      to: t.arg({ type: AlertAddressingType, required: true, description: "Whom it goes to." }),
    },
    resolve: (_root, { tlp, to }, context) => attempt(context, () => previewAlert(context.operation, tlp, addressed(to))),
  }),
  alertReleasePreview: t.field({
    type: PreviewType,
    description: "Whom a release of a draft or recalled alert of your agency would reach.",
    authScopes: { permission: "alert:post" },
    args: {
      id: t.arg.globalID({ for: AlertType, required: true, description: "The alert." }),
      to: t.arg({ type: AlertAddressingType, required: true, description: "Whom it goes to." }),
    },
    resolve: (_root, { id, to }, context) => attempt(context, () => previewAlertRelease(context.operation, id.id, addressed(to))),
  }),
}));

const PostInput = builder.inputType("AlertPostInput", {
  description: "An alert to send out: what it says, whom it goes to, and the digest of the preview.",
  fields: (t) => ({
    alert: t.field({ type: AlertContentType, required: true, description: "What it says." }),
    to: t.field({ type: AlertAddressingType, required: true, description: "Whom it goes to." }),
    digest: t.string({ required: true, description: "From `alertPreview`; refused if whom it reaches has changed since." }),
    reportId: t.globalID({ for: SeizureReportType, description: "A report that it is founded on; whoever may see both sees the link." }),
    idempotencyKey: t.string({
      description:
        "A key of your own for this action, at most 200 characters. Sent again with the same input within a day, it answers the same and writes nothing.",
    }),
  }),
});
const ReleaseInput = builder.inputType("AlertReleaseInput", {
  fields: (t) => ({
    id: t.globalID({ for: AlertType, required: true, description: "The alert." }),
    to: t.field({ type: AlertAddressingType, required: true, description: "Whom it goes to." }),
    digest: t.string({ required: true, description: "From `alertReleasePreview`." }),
  }),
});
const RecallInput = builder.inputType("AlertRecallInput", {
  fields: (t) => ({
    id: t.globalID({ for: AlertType, required: true, description: "The alert." }),
    reason: t.field({ type: RecallReason, required: true, description: "Why." }),
    instruction: t.field({ type: RecallInstruction, required: true, description: "What recipients are to do." }),
  }),
});

builder.mutationFields((t) => ({
  alertPost: t.field({
    type: AlertPayload,
    description:
      "Writes an alert and sends it out to exactly the previewed audience. Where your agency's release policy asks for a supervisor, it becomes a draft whose release a supervisor is asked for.",
    authScopes: { permission: "alert:post" },
    args: { input: t.arg({ type: PostInput, required: true, description: "The alert and whom it goes to." }) },
    resolve: (_root, { input: { idempotencyKey, ...input } }, context) =>
      attempt(context, () =>
        once(context.operation, { name: "alertPost", key: idempotencyKey, input }, () =>
          postAlert(context.operation, contentOf(input.alert), addressed(input.to), input.digest, input.reportId?.id),
        ),
      ),
  }),
  alertRelease: t.field({
    type: AlertPayload,
    description: "Sends a draft or recalled alert out to exactly the previewed audience.",
    authScopes: { permission: "alert:post" },
    args: { input: t.arg({ type: ReleaseInput, required: true, description: "The alert and whom it goes to." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await releaseAlert(context.operation, input.id.id, addressed(input.to), input.digest);
        return input.id.id;
      }),
  }),
  alertRecall: t.field({
    type: AlertPayload,
    description: "Takes an alert back from everyone at once; every agency that it reached gets a notice to acknowledge.",
    authScopes: { permission: "alert:recall" },
    args: { input: t.arg({ type: RecallInput, required: true, description: "The alert, why, and what recipients are to do." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await recallRecord(context.operation, "ALERT", input.id.id, input.reason, input.instruction);
        return input.id.id;
      }),
  }),
}));
