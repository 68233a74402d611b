// The steps of a file of entries: its importer's, and the second person's.
import {
  approveEntryImport,
  cancelEntryImport,
  checkEntryImport,
  confirmEntryImport,
  rejectEntryImport,
  takeBackEntryImport,
} from "../lib/watchlists/entry-import-steps.ts";
import { builder, type Context } from "./builder.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";
import { EntryImportType } from "./watchlist-entry-import.ts";

const Payload = payload<string>("WatchlistEntryImportPayload", "The file after the action, or what was wrong with the input.", (t) => ({
  watchlistEntryImport: t.prismaField({
    type: EntryImportType,
    nullable: true,
    description: "The file as it is now; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.reportImport.findUnique({ ...query, where: { id: done } }) : null),
  }),
}));

const StepInput = builder.inputType("WatchlistEntryImportStepInput", {
  fields: (t) => ({ id: t.globalID({ for: EntryImportType, required: true, description: "The file." }) }),
});
const CheckInput = builder.inputType("WatchlistEntryImportCheckInput", {
  fields: (t) => ({
    id: t.globalID({ for: EntryImportType, required: true, description: "The file." }),
    confirm: t.boolean({ description: "true: nominate at once if nothing is wrong." }),
  }),
});
const ApproveInput = builder.inputType("WatchlistEntryImportApproveInput", {
  fields: (t) => ({
    id: t.globalID({ for: EntryImportType, required: true, description: "The file." }),
    waitingCount: t.int({ required: true, description: "How many waited when you looked: should one have been decided since, nothing is approved." }),
  }),
});
const TakeBackInput = builder.inputType("WatchlistEntryImportTakeBackInput", {
  fields: (t) => ({
    id: t.globalID({ for: EntryImportType, required: true, description: "The file." }),
    waitingCount: t.int({
      required: true,
      description: "How many waited when you looked: should one have been decided since, nothing is taken back.",
    }),
  }),
});
const RejectInput = builder.inputType("WatchlistEntryImportRejectInput", {
  fields: (t) => ({
    id: t.globalID({ for: EntryImportType, required: true, description: "The file." }),
    reason: t.string({ required: true, description: "Why, for who imported it." }),
  }),
});

const step = (context: Context, id: { id: string }, action: (id: string) => Promise<void>) =>
  attempt(context, async () => {
    await action(id.id);
    return id.id;
  });

builder.mutationFields((t) => ({
  watchlistEntryImportCheck: t.field({
    type: Payload,
    description: "Checks a file again, against the list as it is now. The first check follows its upload by itself.",
    authScopes: { permission: "watchlist:nominate" },
    args: { input: t.arg({ type: CheckInput, required: true, description: "The file." }) },
    resolve: (_root, { input: { id, confirm } }, context) => step(context, id, (one) => checkEntryImport(context.operation, one, confirm ?? false)),
  }),
  watchlistEntryImportConfirm: t.field({
    type: Payload,
    description: "Nominates the rows of a checked file without faults: all of them or none. A second person approves them.",
    authScopes: { permission: "watchlist:nominate" },
    args: { input: t.arg({ type: StepInput, required: true, description: "The file." }) },
    resolve: (_root, { input: { id } }, context) => step(context, id, (one) => confirmEntryImport(context.operation, one)),
  }),
  watchlistEntryImportCancel: t.field({
    type: Payload,
    description: "Gives a file up, at any time before all of it is nominated. Nothing of it stays.",
    authScopes: { permission: "watchlist:nominate" },
    args: { input: t.arg({ type: StepInput, required: true, description: "The file." }) },
    resolve: (_root, { input: { id } }, context) => step(context, id, (one) => cancelEntryImport(context.operation, one)),
  }),
  watchlistEntryImportApprove: t.field({
    type: Payload,
    description: "Approves all that waits from a file: all of it or none, also after you are gone. Follow `state` and `progress`.",
    authScopes: { permission: "watchlist:approve" },
    args: { input: t.arg({ type: ApproveInput, required: true, description: "The file, and what you were shown." }) },
    resolve: (_root, { input: { id, waitingCount } }, context) =>
      step(context, id, (one) => approveEntryImport(context.operation, one, waitingCount)),
  }),
  watchlistEntryImportReject: t.field({
    type: Payload,
    description: "Rejects all that waits from a file, with a reason.",
    authScopes: { permission: "watchlist:approve" },
    args: { input: t.arg({ type: RejectInput, required: true, description: "The file and why." }) },
    resolve: (_root, { input: { id, reason } }, context) => step(context, id, (one) => rejectEntryImport(context.operation, one, reason)),
  }),
  watchlistEntryImportTakeBack: t.field({
    type: Payload,
    description: "Takes back all that still waits from a file that you imported. What was approved stays on its list.",
    authScopes: { permission: "watchlist:nominate" },
    args: { input: t.arg({ type: TakeBackInput, required: true, description: "The file, and what you were shown." }) },
    resolve: (_root, { input: { id, waitingCount } }, context) =>
      step(context, id, (one) => takeBackEntryImport(context.operation, one, waitingCount)),
  }),
}));
