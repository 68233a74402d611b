// Who gets a pattern: preview, release, asking for one, and recall.
import { previewRelease, recallRecord, releaseRecord } from "../lib/access/release.ts";
import { askForRelease } from "../lib/access/release-policy.ts";
import { builder } from "./builder.ts";
import { RecallInstruction, RecallReason } from "./enums.ts";
import { PatternType } from "./pattern.ts";
import { PatternPayload } from "./pattern-writing.ts";
import { RecipientType, recipientsOf } from "./recipient.ts";
import { PreviewType } from "./release.ts";
import { attempt } from "./user-error.ts";

const ReleaseInput = builder.inputType("PatternReleaseInput", {
  fields: (t) => ({
    id: t.globalID({ for: PatternType, required: true, description: "The pattern." }),
    recipients: t.field({ type: [RecipientType], required: true, description: "Who is to see it." }),
    digest: t.string({ required: true, description: "From the preview; refused if whom it reaches has changed since." }),
  }),
});
const AskInput = builder.inputType("PatternAskForReleaseInput", {
  fields: (t) => ({
    id: t.globalID({ for: PatternType, required: true, description: "The pattern." }),
    recipients: t.field({ type: [RecipientType], required: true, description: "Who is to see it." }),
    note: t.string({ description: "For the supervisor." }),
  }),
});
const RecallInput = builder.inputType("PatternRecallInput", {
  fields: (t) => ({
    id: t.globalID({ for: PatternType, required: true, description: "The pattern." }),
    reason: t.field({ type: RecallReason, required: true, description: "Why." }),
    instruction: t.field({ type: RecallInstruction, required: true, description: "What recipients are to do." }),
  }),
});

builder.queryField("patternReleasePreview", (t) =>
  t.field({
    type: PreviewType,
    description: "Whom a release of a pattern of your agency would reach.",
    authScopes: { permission: "pattern:draft" },
    args: {
      id: t.arg.globalID({ for: PatternType, required: true, description: "The pattern." }),
      recipients: t.arg({ type: [RecipientType], required: true, description: "Who is to see it." }),
    },
    resolve: (_root, { id, recipients }, context) =>
      attempt(context, () => previewRelease(context.operation, "PATTERN", id.id, { to: recipientsOf(recipients), partiesTo: [] })),
  }),
);

builder.prismaObjectField(PatternType, "releaseRequest", (t) =>
  t.prismaField({
    type: "ReleaseRequest",
    nullable: true,
    description: "The asking for its release that waits for a supervisor, if any.",
    select: { id: true },
    resolve: (query, { id }, _args, { operation }) =>
      operation.permissions.has("pattern:draft")
        ? operation.db.releaseRequest.findFirst({ ...query, where: { recordKind: "PATTERN", recordId: id, closedAt: null } })
        : null,
  }),
);

builder.mutationFields((t) => ({
  patternRelease: t.field({
    type: PatternPayload,
    description: "Shares a draft or recalled pattern with exactly the previewed audience.",
    authScopes: { permission: "pattern:release" },
    args: { input: t.arg({ type: ReleaseInput, required: true, description: "The pattern and whom it goes to." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await releaseRecord(context.operation, "PATTERN", input.id.id, { to: recipientsOf(input.recipients), partiesTo: [] }, input.digest);
        return input.id.id;
      }),
  }),
  patternAskForRelease: t.field({
    type: PatternPayload,
    description: "Asks your agency's supervisors to release a pattern to whom you chose. Asking again replaces what was asked.",
    authScopes: { permission: "pattern:draft" },
    args: { input: t.arg({ type: AskInput, required: true, description: "The pattern and whom it is to go to." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        const sharing = { to: recipientsOf(input.recipients), partiesTo: [] };
        await askForRelease(context.operation, "PATTERN", input.id.id, sharing, input.note?.trim() || null);
        return input.id.id;
      }),
  }),
  patternRecall: t.field({
    type: PatternPayload,
    description: "Takes a pattern back from everyone at once; every agency that it reached gets a notice to acknowledge.",
    authScopes: { permission: "pattern:recall" },
    args: { input: t.arg({ type: RecallInput, required: true, description: "The pattern, why, and what recipients are to do." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await recallRecord(context.operation, "PATTERN", input.id.id, input.reason, input.instruction);
        return input.id.id;
      }),
  }),
}));
