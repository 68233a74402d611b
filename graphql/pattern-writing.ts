// What may be said in a pattern, and when.
import { once } from "../lib/access/idempotency.ts";
import { amendRecord, withdrawRecord } from "../lib/access/release.ts";
import type { PatternInput } from "../lib/patterns/pattern-input.ts";
import { draftPattern, editPattern, rewritePattern } from "../lib/patterns/save-pattern.ts";
import { builder } from "./builder.ts";
import { PatternType } from "./pattern.ts";
import { PatternContentType } from "./pattern-input.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";

export const PatternPayload = payload<string>("PatternPayload", "The pattern after the action, or what was wrong with the input.", (t) => ({
  pattern: t.prismaField({
    type: "Pattern",
    nullable: true,
    description: "The pattern as it is now; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.pattern.findUnique({ ...query, where: { id: done } }) : null),
  }),
}));

const DraftInput = builder.inputType("PatternDraftInput", {
  fields: (t) => ({
    pattern: t.field({ type: PatternContentType, required: true, description: "What it says." }),
    idempotencyKey: t.string({
      description:
        "A key of your own for this action, at most 200 characters. Sent again with the same input within a day, it answers the same and writes nothing; with another input it is refused.",
    }),
  }),
});
const EditInput = builder.inputType("PatternEditInput", {
  fields: (t) => ({
    id: t.globalID({ for: PatternType, required: true, description: "The pattern." }),
    revision: t.int({ required: true, description: "The revision that the edit started from; refused if the pattern was saved since." }),
    pattern: t.field({ type: PatternContentType, required: true, description: "All that it says from now on." }),
  }),
});
const AmendInput = builder.inputType("PatternAmendInput", {
  fields: (t) => ({
    id: t.globalID({ for: PatternType, required: true, description: "The pattern." }),
    revision: t.int({ required: true, description: "The revision that the amendment started from." }),
    pattern: t.field({ type: PatternContentType, required: true, description: "All that it says from now on." }),
    note: t.string({ description: "Why, for its readers." }),
    isCorrection: t.boolean({ description: "What it said before was wrong: earlier versions become the originator's alone." }),
  }),
});
const WithdrawInput = builder.inputType("PatternWithdrawInput", {
  fields: (t) => ({ id: t.globalID({ for: PatternType, required: true, description: "The pattern." }) }),
});

builder.mutationFields((t) => ({
  patternDraft: t.field({
    type: PatternPayload,
    description: "Files a draft, open to your unit and your agency's supervisors. Seizures that fit it are looked for right away.",
    authScopes: { permission: "pattern:draft" },
    args: { input: t.arg({ type: DraftInput, required: true, description: "What it says." }) },
    resolve: (_root, { input: { idempotencyKey, pattern } }, context) =>
      attempt(context, () =>
        once(context.operation, { name: "patternDraft", key: idempotencyKey, input: pattern }, () =>
          draftPattern(context.operation, pattern as PatternInput),
        ),
      ),
  }),
  patternEdit: t.field({
    type: PatternPayload,
    description: "Changes a draft or a recalled pattern.",
    authScopes: { permission: "pattern:draft" },
    args: { input: t.arg({ type: EditInput, required: true, description: "The pattern and what it is to say." }) },
    resolve: (_root, { input: { id, revision, pattern } }, context) =>
      attempt(context, async () => {
        await editPattern(context.operation, id.id, revision, pattern as PatternInput);
        return id.id;
      }),
  }),
  patternAmend: t.field({
    type: PatternPayload,
    description: "Changes a released pattern for the same audience; what it said before stays as a version.",
    authScopes: { permission: "pattern:amend" },
    args: { input: t.arg({ type: AmendInput, required: true, description: "The pattern and what it is to say." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await rewritePattern(context.operation, input.id.id, input.revision, input.pattern as PatternInput, ["RELEASED"]);
        await amendRecord(context.operation, "PATTERN", input.id.id, input.note ?? null, input.isCorrection ?? false);
        return input.id.id;
      }),
  }),
  patternWithdraw: t.field({
    type: PatternPayload,
    description: "Closes a draft that will not be shared, or a recalled pattern that stays recalled. Nothing is recognised by it any more.",
    authScopes: { permission: "pattern:draft" },
    args: { input: t.arg({ type: WithdrawInput, required: true, description: "The pattern." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await withdrawRecord(context.operation, "PATTERN", input.id.id);
        return input.id.id;
      }),
  }),
}));
