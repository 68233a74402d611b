// The steps of screening a list: begin, send subjects in portions, prepare, start; and delete.
import { once } from "../lib/access/idempotency.ts";
import {
  addScreeningSubjects,
  beginScreeningList,
  deleteScreeningList,
  mostSubjectsAtOnce,
  prepareScreeningList,
  startScreeningList,
} from "../lib/screening-lists/list-steps.ts";
import { builder } from "./builder.ts";
import { Purpose } from "./enums.ts";
import { payload } from "./payload.ts";
import { ScreeningListType } from "./screening-list.ts";
import { ScreeningSubjectInput } from "./screening-subject.ts";
import { attempt } from "./user-error.ts";
import { WatchlistType } from "./watchlist.ts";

const Payload = payload<string>("ScreeningListPayload", "The list after the action, or what was wrong with the input.", (t) => ({
  screeningList: t.prismaField({
    type: ScreeningListType,
    nullable: true,
    description: "The list as it is now; null if it was deleted, or if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.screeningList.findUnique({ ...query, where: { id: done } }) : null),
  }),
}));

const BeginInput = builder.inputType("ScreeningListBeginInput", {
  description: "What is screened, and for what.",
  fields: (t) => ({
    name: t.string({ required: true, description: "What you call it; at most 200 characters. Name no person." }),
    purpose: t.field({ type: Purpose, required: true, description: "Why you look for them; kept in the record of access." }),
    caseReference: t.string({ required: true, description: "Your case; kept in the record of access." }),
    watchlists: t.globalIDList({ for: WatchlistType, description: "Only these watchlists; all that you may see unless told." }),
    idempotencyKey: t.string({ description: "A key of your own: sent again with the same input, it begins no second list." }),
  }),
});
const AddInput = builder.inputType("ScreeningListAddInput", {
  description: "The next subjects of a list.",
  fields: (t) => ({
    id: t.globalID({ for: ScreeningListType, required: true, description: "The list." }),
    position: t.int({ required: true, description: "Place of the first of them, from 0. Sent again, a portion is not added twice." }),
    subjects: t.field({
      type: [ScreeningSubjectInput],
      required: true,
      description: `At most ${mostSubjectsAtOnce}; a list has at most 100,000. All of them are added, or none.`,
    }),
  }),
});
const StepInput = builder.inputType("ScreeningListStepInput", {
  description: "Which list.",
  fields: (t) => ({ id: t.globalID({ for: ScreeningListType, required: true, description: "The list." }) }),
});

const authScopes = { permission: "screening-list:screen" } as const;

builder.mutationFields((t) => ({
  screeningListBegin: t.field({
    type: Payload,
    description: "Begins a list; its subjects are sent next.",
    authScopes,
    args: { input: t.arg({ type: BeginInput, required: true, description: "The list." }) },
    resolve: (_root, { input: { idempotencyKey, ...input } }, context) =>
      attempt(context, () =>
        once(context.operation, { name: "screeningListBegin", key: idempotencyKey, input }, () =>
          beginScreeningList(context.operation, { ...input, watchlistIds: input.watchlists?.map(({ id }) => id) ?? [] }),
        ),
      ),
  }),
  screeningListAdd: t.field({
    type: Payload,
    description: "Adds subjects, in portions.",
    authScopes,
    complexity: 50,
    args: { input: t.arg({ type: AddInput, required: true, description: "List and subjects." }) },
    resolve: (_root, { input: { id, position, subjects } }, context) =>
      attempt(context, async () => {
        await addScreeningSubjects(context.operation, id.id, position, subjects);
        return id.id;
      }),
  }),
  screeningListPrepare: t.field({
    type: Payload,
    description: "Ends the sending and tries up to 200 of the subjects: `expectedAlerts` then says what to expect. Nothing is screened beyond that.",
    authScopes,
    complexity: 500,
    args: { input: t.arg({ type: StepInput, required: true, description: "The list." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await prepareScreeningList(context.operation, input.id.id);
        return input.id.id;
      }),
  }),
  screeningListStart: t.field({
    type: Payload,
    description:
      "Screens a prepared list, with what you may see then. Goes on after the answer; strong matches only. One that failed goes on where it was.",
    authScopes,
    args: { input: t.arg({ type: StepInput, required: true, description: "The list." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await startScreeningList(context.operation, input.id.id);
        return input.id.id;
      }),
  }),
  screeningListDelete: t.field({
    type: Payload,
    description: "Deletes a list with its subjects and what was found, also while it is being screened.",
    authScopes,
    args: { input: t.arg({ type: StepInput, required: true, description: "The list." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await deleteScreeningList(context.operation, input.id.id);
        return input.id.id;
      }),
  }),
}));
