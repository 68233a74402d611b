// What governs an entry of an own list: for every reader what to do on a hit, for its owner everything.
import { confirmEntry, withdrawEntry } from "../lib/watchlists/govern-entry.ts";
import { doubtfulItems } from "../lib/watchlists/nomination.ts";
import { builder, maximumPage } from "./builder.ts";
import { EntryState, EntryStepKind, Handling, HitAction, LegalBasis, RecallInstruction, RecallReason, SubjectStatus } from "./enums.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";
import { WatchlistEntryType } from "./watchlist-entry.ts";
import { NominationType } from "./watchlist-nomination.ts";

const StepType = builder.prismaObject("WatchlistEntryStep", {
  description: "What happened to an entry of an own list; for its owner alone.",
  authScopes: { permission: "watchlist:read" },
  fields: (t) => ({
    kind: t.expose("kind", { type: EntryStepKind, description: "What." }),
    member: t.relation("member", { nullable: true, description: "Who did it; null: the portal by itself." }),
    nomination: t.prismaField({
      type: NominationType,
      nullable: true,
      description: "Of an approval: what was approved, a version of the entry.",
      select: { nominationId: true },
      resolve: (query, { nominationId }, _args, { operation }) =>
        nominationId ? operation.db.watchlistNomination.findUnique({ ...query, where: { id: nominationId } }) : null,
    }),
    note: t.exposeString("note", { nullable: true, description: "In words; of a withdrawal, its reason." }),
    happenedAt: t.expose("happenedAt", { type: "DateTime", description: "When." }),
  }),
});

const today = () => new Date(new Date().toISOString().slice(0, 10));
type Governed = { agencyId: number; nominationId: string | null; delistedAt: Date | null };
const governed = { agencyId: true, nominationId: true, delistedAt: true } as const;
const isOwnInForce = ({ agencyId, nominationId, delistedAt }: Governed, agency: number) =>
  nominationId !== null && agencyId === agency && !delistedAt;

builder.prismaObjectFields(WatchlistEntryType, (t) => ({
  phones: t.exposeStringList("phones", { description: "Phone numbers, E.164. Reference lists have theirs among the documents." }),
  emails: t.exposeStringList("emails", { description: "E-mail addresses, lower case. Reference lists have theirs among the documents." }),
  postalItems: t.exposeStringList("postalItems", { description: "S10 identifiers, or beginnings of them." }),
  doubtfulPostalItems: t.stringList({
    description: "Those of them whose check digit or country does not fit: kept as seen.",
    select: { postalItems: true },
    resolve: ({ postalItems }) => doubtfulItems(postalItems),
  }),
  postageAccounts: t.exposeStringList("postageAccounts", { description: "Accounts that postage is paid from." }),
  subjectStatus: t.expose("subjectStatus", {
    type: SubjectStatus,
    nullable: true,
    description: "How the owner regards the subject; null on reference lists, like all that governs an entry.",
  }),
  legalBasis: t.expose("legalBasis", { type: LegalBasis, nullable: true, description: "The kind of law by which it is listed." }),
  legalBasisNote: t.exposeString("legalBasisNote", { nullable: true, description: "The law in words." }),
  hitAction: t.expose("hitAction", { type: HitAction, nullable: true, description: "What to do on a hit." }),
  dutyContact: t.exposeString("dutyContact", { nullable: true, description: "Whom to call on a hit." }),
  handling: t.expose("handling", { type: Handling, nullable: true, description: "Handling code." }),
  state: t.field({
    type: EntryState,
    description: "Whether it holds. What was not reviewed in time only its owner sees.",
    select: { delistedAt: true, reviewOn: true },
    resolve: ({ delistedAt, reviewOn }) => (delistedAt ? "WITHDRAWN" : reviewOn && reviewOn < today() ? "LAPSED" : "IN_FORCE"),
  }),
  reviewOn: t.field({
    type: "Date",
    nullable: true,
    description: "The last day on which others see it unless it is confirmed; for its owner alone.",
    select: { agencyId: true, reviewOn: true },
    resolve: ({ agencyId, reviewOn }, _args, { operation }) => (agencyId === operation.viewer.agencyId ? reviewOn : null),
  }),
  nomination: t.relation("nomination", {
    type: NominationType,
    nullable: true,
    description: "What was approved last, with its grounds and both persons; for its owner alone.",
  }),
  proposal: t.prismaField({
    type: NominationType,
    nullable: true,
    description: "A change that waits for approval, if you may see one.",
    select: { id: true, nominationId: true },
    resolve: (query, { id, nominationId }, _args, { operation }) =>
      nominationId
        ? operation.db.watchlistNomination.findFirst({ ...query, where: { entryId: id, state: "WAITING" }, orderBy: { nominatedAt: "desc" } })
        : null,
  }),
  steps: t.relation("steps", {
    type: StepType,
    description: "What happened to it, latest first; for its owner alone.",
    query: { orderBy: { happenedAt: "desc" }, take: 100 },
  }),
  viewerCanEdit: t.boolean({
    description: "Whether you may propose a change of it.",
    select: { agencyId: true, nominationId: true },
    resolve: (entry, _args, { operation }) =>
      isOwnInForce({ ...entry, delistedAt: null }, operation.viewer.agencyId) && operation.permissions.has("watchlist:nominate"),
  }),
  viewerCanReview: t.boolean({
    description: "Whether you may confirm or withdraw it.",
    select: governed,
    resolve: (entry, _args, { operation }) => isOwnInForce(entry, operation.viewer.agencyId) && operation.permissions.has("watchlist:approve"),
  }),
  viewerCanCorrect: t.boolean({
    description: "Whether you may propose a correction of it to its owner.",
    select: governed,
    resolve: ({ nominationId, delistedAt }, _args, { operation }) =>
      nominationId !== null && !delistedAt && operation.permissions.has("watchlist:correct"),
  }),
}));

const due = (agencyId: number, within: number) => {
  const until = today();
  until.setUTCDate(until.getUTCDate() + within);
  return { agencyId, nominationId: { not: null }, delistedAt: null, reviewOn: { lte: until } };
};

builder.queryField("watchlistReviewsDue", (t) =>
  t.prismaConnection(
    {
      type: WatchlistEntryType,
      cursor: "id",
      maxSize: maximumPage,
      description: "Entries of your agency's lists that are due for review, or were not reviewed in time; most urgent first.",
      authScopes: { permission: "watchlist:nominate" },
      args: { days: t.arg.int({ defaultValue: 31, description: "Within so many days; 31 unless told, at most 366." }) },
      totalCount: (_parent, { days }, { operation }) =>
        operation.db.watchlistEntry.count({ where: due(operation.viewer.agencyId, Math.min(days ?? 31, 366)) }),
      resolve: (query, _root, { days }, { operation }) =>
        operation.db.watchlistEntry.findMany({
          ...query,
          where: due(operation.viewer.agencyId, Math.min(days ?? 31, 366)),
          orderBy: [{ reviewOn: "asc" }, { id: "asc" }],
        }),
    },
    { description: "A page of entries to review." },
    { description: "An entry and its place in the list." },
  ),
);

export const EntryPayload = payload<string>("WatchlistEntryPayload", "The entry after the action, or what was wrong with the input.", (t) => ({
  entry: t.prismaField({
    type: WatchlistEntryType,
    nullable: true,
    description: "The entry as it is now; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.watchlistEntry.findUnique({ ...query, where: { id: done } }) : null),
  }),
}));

const WithdrawInput = builder.inputType("WatchlistEntryWithdrawInput", {
  fields: (t) => ({
    id: t.globalID({ for: WatchlistEntryType, required: true, description: "The entry, of your agency." }),
    reason: t.field({ type: RecallReason, required: true, description: "Why." }),
    instruction: t.field({ type: RecallInstruction, required: true, description: "What those who could see it are to do." }),
  }),
});
const ConfirmInput = builder.inputType("WatchlistEntryConfirmInput", {
  fields: (t) => ({
    id: t.globalID({ for: WatchlistEntryType, required: true, description: "The entry, of your agency." }),
    reviewOn: t.string({ required: true, description: "Day of the next review, ISO 8601, within twelve months." }),
    note: t.string({ description: "Why the grounds still hold; for your agency." }),
  }),
});

builder.mutationFields((t) => ({
  watchlistEntryWithdraw: t.field({
    type: EntryPayload,
    description: "Takes an entry of an own list off it at once; every agency in which somebody could see it gets a notice.",
    authScopes: { permission: "watchlist:approve" },
    args: { input: t.arg({ type: WithdrawInput, required: true, description: "The entry, why, and what others are to do." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await withdrawEntry(context.operation, input.id.id, input.reason, input.instruction);
        return input.id.id;
      }),
  }),
  watchlistEntryConfirm: t.field({
    type: EntryPayload,
    description: "Confirms at its review that the grounds of an entry still hold. One that was not reviewed in time is shared again as its list is.",
    authScopes: { permission: "watchlist:approve" },
    args: { input: t.arg({ type: ConfirmInput, required: true, description: "The entry and its next review." }) },
    resolve: (_root, { input }, context) =>
      attempt(context, async () => {
        await confirmEntry(context.operation, input.id.id, input.reviewOn, input.note ?? null);
        return input.id.id;
      }),
  }),
}));
