// Asking the owner of an entry, and what the owner does about it.
import { once } from "../lib/access/idempotency.ts";
import { answerQuestion, askOwner, discloseEntry, endDisclosure, refuseQuestion } from "../lib/hit-only/question.ts";
import { builder, type Context } from "./builder.ts";
import { Purpose } from "./enums.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";
import { WatchlistEntryType } from "./watchlist-entry.ts";
import { QuestionType } from "./watchlist-question.ts";

const Payload = payload<string>("WatchlistQuestionPayload", "The question after the action, or what was wrong with the input.", (t) => ({
  question: t.prismaField({
    type: QuestionType,
    nullable: true,
    description: "The question as it is now; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.watchlistQuestion.findUnique({ ...query, where: { id: done } }) : null),
  }),
}));

const AskInput = builder.inputType("WatchlistQuestionAskInput", {
  description: "What it is about: the reference of a hit, or an entry.",
  fields: (t) => ({
    reference: t.string({ description: "The reference of a hit on an entry that you do not read." }),
    entry: t.globalID({ for: WatchlistEntryType, description: "An entry of another agency's own list that you read." }),
    purpose: t.field({ type: Purpose, required: true, description: "Why you ask; the owner reads it." }),
    caseReference: t.string({ required: true, description: "Your case; the owner reads it." }),
    text: t.string({ required: true, description: "The question; at most 2,000 characters." }),
    idempotencyKey: t.string({ description: "Sending again with the same key and input asks nothing twice." }),
  }),
});
const AnswerInput = builder.inputType("WatchlistQuestionAnswerInput", {
  fields: (t) => ({
    id: t.globalID({ for: QuestionType, required: true, description: "A question to your agency." }),
    answer: t.string({ required: true, description: "For who asked; at most 2,000 characters." }),
  }),
});
const RefuseInput = builder.inputType("WatchlistQuestionRefuseInput", {
  fields: (t) => ({
    id: t.globalID({ for: QuestionType, required: true, description: "A question to your agency." }),
    answer: t.string({ required: true, description: "Why, for who asked; at most 2,000 characters." }),
  }),
});
const DiscloseInput = builder.inputType("WatchlistQuestionDiscloseInput", {
  fields: (t) => ({
    id: t.globalID({ for: QuestionType, required: true, description: "A question to your agency." }),
    until: t.field({
      type: "DateTime",
      required: true,
      description: "Until when the asker reads the entry; within twelve months. Not longer than its day of review.",
    }),
    answer: t.string({ description: "For who asked; at most 2,000 characters." }),
  }),
});
const EndInput = builder.inputType("WatchlistQuestionEndDisclosureInput", {
  fields: (t) => ({ id: t.globalID({ for: QuestionType, required: true, description: "A question whose entry you disclosed." }) }),
});

const on = (context: Context, id: string, action: () => Promise<void>) =>
  attempt(context, async () => {
    await action();
    return id;
  });

builder.mutationFields((t) => ({
  watchlistQuestionAsk: t.field({
    type: Payload,
    description: "Asks the owner of an entry: about a hit, or about an entry that you read.",
    authScopes: { permission: "watchlist:question" },
    args: { input: t.arg({ type: AskInput, required: true, description: "The question." }) },
    resolve: (_root, { input: { idempotencyKey, ...input } }, context) =>
      attempt(context, () =>
        once(context.operation, { name: "watchlistQuestionAsk", key: idempotencyKey, input }, () =>
          askOwner(context.operation, { ...input, entryId: input.entry?.id }),
        ),
      ),
  }),
  watchlistQuestionAnswer: t.field({
    type: Payload,
    description: "Answers a question in words.",
    authScopes: { permission: "watchlist:question" },
    args: { input: t.arg({ type: AnswerInput, required: true, description: "The question and the answer." }) },
    resolve: (_root, { input: { id, answer } }, context) => on(context, id.id, () => answerQuestion(context.operation, id.id, answer)),
  }),
  watchlistQuestionRefuse: t.field({
    type: Payload,
    description: "Refuses a question with a reason.",
    authScopes: { permission: "watchlist:question" },
    args: { input: t.arg({ type: RefuseInput, required: true, description: "The question and why." }) },
    resolve: (_root, { input: { id, answer } }, context) => on(context, id.id, () => refuseQuestion(context.operation, id.id, answer)),
  }),
  watchlistQuestionDisclose: t.field({
    type: Payload,
    description: "Lets the asker read the entry until a time.",
    authScopes: { permission: "watchlist:share" },
    args: { input: t.arg({ type: DiscloseInput, required: true, description: "The question and until when." }) },
    resolve: (_root, { input: { id, until, answer } }, context) =>
      on(context, id.id, () => discloseEntry(context.operation, id.id, until, answer ?? null)),
  }),
  watchlistQuestionEndDisclosure: t.field({
    type: Payload,
    description: "Ends a disclosure before its time: the asker no longer reads the entry.",
    authScopes: { permission: "watchlist:share" },
    args: { input: t.arg({ type: EndInput, required: true, description: "The question." }) },
    resolve: (_root, { input: { id } }, context) => on(context, id.id, () => endDisclosure(context.operation, id.id)),
  }),
}));
