// "Not this person": clearing a hit, and the clearances of one's agency.
import { clearEntry, withdrawClearance } from "../lib/clearances/clear-entry.ts";
import { builder, maximumPage } from "./builder.ts";
import { payload } from "./payload.ts";
import { ScreeningSubjectInput } from "./screening-subject.ts";
import { attempt } from "./user-error.ts";
import { WatchlistEntryType } from "./watchlist-entry.ts";

export const ClearanceType = builder.prismaNode("WatchlistClearance", {
  id: { field: "id" },
  description:
    "An officer of your agency found that a subject is not who an entry means. Your agency is not alerted again for the two until either changes.",
  authScopes: { permission: "watchlist:read" },
  fields: (t) => ({
    entry: t.prismaField({
      type: WatchlistEntryType,
      nullable: true,
      description: "The entry; null if you do not see it any more.",
      select: { entryId: true },
      resolve: (query, { entryId }, _args, { operation }) => operation.db.watchlistEntry.findUnique({ ...query, where: { id: entryId } }),
    }),
    subject: t.exposeString("subject", { description: "The subject, as it was asked for." }),
    reason: t.exposeString("reason", { description: "How they were told apart." }),
    clearedBy: t.relation("clearedBy", { description: "Who cleared it." }),
    clearedAt: t.expose("clearedAt", { type: "DateTime", description: "When." }),
    expiresAt: t.expose("expiresAt", { type: "DateTime", description: "From then on it alerts again." }),
    withdrawnBy: t.relation("withdrawnBy", { nullable: true, description: "Who withdrew it." }),
    withdrawnAt: t.expose("withdrawnAt", { type: "DateTime", nullable: true, description: "When it was withdrawn." }),
    viewerCanWithdraw: t.boolean({
      description: "Whether you may withdraw it.",
      select: { withdrawnAt: true, expiresAt: true },
      resolve: ({ withdrawnAt, expiresAt }, _args, { operation }) =>
        withdrawnAt === null && expiresAt > new Date() && operation.permissions.has("watchlist:clear"),
    }),
  }),
});

/** `active`: neither withdrawn nor expired. */
function clearancesOf(active: boolean | null | undefined) {
  const holds = { withdrawnAt: null, expiresAt: { gt: new Date() } };
  return active == null ? {} : active ? holds : { NOT: holds };
}

builder.queryField("watchlistClearances", (t) =>
  t.prismaConnection(
    {
      type: ClearanceType,
      cursor: "id",
      maxSize: maximumPage,
      description: "What your agency cleared, latest first.",
      authScopes: { permission: "watchlist:read" },
      args: { active: t.arg.boolean({ description: "true: neither withdrawn nor expired." }) },
      totalCount: (_parent, { active }, { operation }) => operation.db.watchlistClearance.count({ where: clearancesOf(active) }),
      resolve: (query, _root, { active }, { operation }) =>
        operation.db.watchlistClearance.findMany({ ...query, where: clearancesOf(active), orderBy: [{ clearedAt: "desc" }, { id: "desc" }] }),
    },
    { description: "A page of clearances." },
    { description: "A clearance and its place in the list." },
  ),
);

const Payload = payload<string>("WatchlistClearancePayload", "The clearance after the action, or what was wrong with the input.", (t) => ({
  clearance: t.prismaField({
    type: ClearanceType,
    nullable: true,
    description: "The clearance as it is now; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.watchlistClearance.findUnique({ ...query, where: { id: done } }) : null),
  }),
}));

const ClearInput = builder.inputType("WatchlistEntryClearInput", {
  fields: (t) => ({
    entry: t.globalID({ for: WatchlistEntryType, required: true, description: "The entry that it is not." }),
    subject: t.field({ type: ScreeningSubjectInput, required: true, description: "The subject, as it was asked for." }),
    reason: t.string({ required: true, description: "How you tell them apart; at most 1,000 characters." }),
    until: t.string({ description: "The day on which it ends, ISO 8601; within a year, and a year unless told." }),
  }),
});
const WithdrawInput = builder.inputType("WatchlistClearanceWithdrawInput", {
  fields: (t) => ({ id: t.globalID({ for: ClearanceType, required: true, description: "A clearance of your agency." }) }),
});

builder.mutationFields((t) => ({
  watchlistEntryClear: t.field({
    type: Payload,
    description: "Not this person: your agency is not alerted again for this subject and this entry until either changes.",
    authScopes: { permission: "watchlist:clear" },
    args: { input: t.arg({ type: ClearInput, required: true, description: "The subject, the entry and the reason." }) },
    resolve: (_root, { input: { entry, subject, reason, until } }, context) =>
      attempt(context, () => clearEntry(context.operation, { entryId: entry.id, subject, reason, until: until ?? null })),
  }),
  watchlistClearanceWithdraw: t.field({
    type: Payload,
    description: "Takes a clearance back: the two alert again.",
    authScopes: { permission: "watchlist:clear" },
    args: { input: t.arg({ type: WithdrawInput, required: true, description: "The clearance." }) },
    resolve: (_root, { input: { id } }, context) =>
      attempt(context, async () => {
        await withdrawClearance(context.operation, id.id);
        return id.id;
      }),
  }),
}));
