// An agency's own lists: what they are for, and whom they are shared with.
import { once } from "../lib/access/idempotency.ts";
import type { Recipient } from "../lib/access/release.ts";
import {
  createWatchlist,
  describeWatchlist,
  type ListDescription,
  previewSharing,
  type SharingPreview,
  shareWatchlist,
} from "../lib/watchlists/own-list.ts";
import { builder } from "./builder.ts";
import { LegalBasis, Tlp } from "./enums.ts";
import { payload } from "./payload.ts";
import { ProposedRecipient, ReachedAgencyType, RecipientType, recipientsOf } from "./recipient.ts";
import { type Attempt, attempt, UserErrorType } from "./user-error.ts";
import { WatchlistType } from "./watchlist.ts";

builder.prismaObjectFields(WatchlistType, (t) => ({
  reference: t.exposeString("reference", { nullable: true, description: "Of an own list, random: what a notice names it by." }),
  description: t.exposeString("description", { nullable: true, description: "What is on it." }),
  purpose: t.exposeString("purpose", { nullable: true, description: "What an own list is kept for." }),
  legalBasis: t.expose("legalBasis", {
    type: LegalBasis,
    nullable: true,
    description: "The kind of law by which its entries are listed unless they say otherwise.",
  }),
  legalBasisNote: t.exposeString("legalBasisNote", { nullable: true, description: "The law in words, with its section." }),
  tlp: t.expose("tlp", { type: Tlp, nullable: true, description: "Of an own list and its entries." }),
  sharedAt: t.expose("sharedAt", { type: "DateTime", nullable: true, description: "When whom it is shared with was decided last." }),
  recipients: t.field({
    type: [ProposedRecipient],
    description: "Whom it is shared with, as chosen; for its owner alone.",
    select: { id: true },
    resolve: async ({ id }, _args, { operation }) => {
      const shared = await operation.db.release.findFirst({
        where: { recordKind: "WATCHLIST", recordId: id, endedAt: null },
        orderBy: { releasedAt: "desc" },
      });
      return (shared?.chosen ?? []) as Recipient[];
    },
  }),
  sharings: t.prismaField({
    type: ["Release"],
    description: "Who could see it, from when to when, latest first; for its owner alone.",
    select: { id: true },
    resolve: (query, { id }, _args, { operation }) =>
      operation.permissions.has("seizure-report:read")
        ? operation.db.release.findMany({
            ...query,
            where: { recordKind: "WATCHLIST", recordId: id },
            orderBy: [{ releasedAt: "desc" }, { id: "desc" }],
            take: 50,
          })
        : [],
  }),
  hitOnlyCount: t.int({
    description: "Entries that may only be hit, of those that you may read: all of them for its owner.",
    select: { id: true, kind: true },
    resolve: ({ id, kind }, _args, { operation }) =>
      kind === "OWN" ? operation.db.watchlistEntry.count({ where: { watchlistId: id, isHitOnly: true, delistedAt: null } }) : 0,
  }),
  waitingCount: t.int({
    description: "Nominations for it that wait for a supervisor, of those that you may see.",
    select: { id: true },
    resolve: ({ id }, _args, { operation }) => operation.db.watchlistNomination.count({ where: { watchlistId: id, state: "WAITING" } }),
  }),
  isOwn: t.boolean({
    description: "Whether it is your agency's own.",
    select: { kind: true, agencyId: true },
    resolve: ({ kind, agencyId }, _args, { operation }) => kind === "OWN" && agencyId === operation.viewer.agencyId,
  }),
  viewerCanNominate: t.boolean({
    description: "Whether you may nominate for it.",
    select: { kind: true, agencyId: true },
    resolve: ({ kind, agencyId }, _args, { operation }) =>
      kind === "OWN" && agencyId === operation.viewer.agencyId && operation.permissions.has("watchlist:nominate"),
  }),
  viewerCanShare: t.boolean({
    description: "Whether you may describe it and decide whom it is shared with.",
    select: { kind: true, agencyId: true },
    resolve: ({ kind, agencyId }, _args, { operation }) =>
      kind === "OWN" && agencyId === operation.viewer.agencyId && operation.permissions.has("watchlist:share"),
  }),
}));

const PreviewType = builder.objectRef<Attempt<SharingPreview>>("WatchlistSharePreview").implement({
  description: "Precisely who would see an own list and its entries, your own agency aside.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    agencies: t.field({ type: [ReachedAgencyType], description: "By name.", resolve: ({ done }) => done?.agencies ?? [] }),
    agencyCount: t.int({ description: "How many agencies.", resolve: ({ done }) => done?.agencies.length ?? 0 }),
    memberCount: t.int({ description: "How many people.", resolve: ({ done }) => done?.memberCount ?? 0 }),
    noLonger: t.field({
      type: [ReachedAgencyType],
      description: "Agencies that see it now and would not any more: each gets a notice.",
      resolve: ({ done }) => done?.noLonger ?? [],
    }),
    mayNotReceive: t.stringList({
      description: "Agencies that may not receive personal data: sharing would be refused.",
      resolve: ({ done }) => done?.mayNotReceiveParties ?? [],
    }),
    entryCount: t.int({ description: "How many entries go along.", resolve: ({ done }) => done?.entryCount ?? 0 }),
    digest: t.string({
      nullable: true,
      description: "Goes with the sharing, which is refused if any of this changed.",
      resolve: ({ done }) => done?.digest ?? null,
    }),
    userErrors: t.field({ type: [UserErrorType], description: "Why nothing can be previewed.", resolve: ({ faults }) => faults }),
  }),
});

builder.queryField("watchlistSharePreview", (t) =>
  t.field({
    type: PreviewType,
    description: "Whom sharing an own list would reach, and who would lose sight of it.",
    authScopes: { permission: "watchlist:share" },
    args: {
      id: t.arg.globalID({ for: WatchlistType, required: true, description: "The list." }),
      tlp: t.arg({ type: Tlp, required: true, description: "For the list and its entries." }),
      recipients: t.arg({ type: [RecipientType], required: true, description: "Who is to see it; nobody: your agency alone." }),
    },
    resolve: (_root, { id, tlp, recipients }, context) =>
      attempt(context, () => previewSharing(context.operation, id.id, tlp, recipientsOf(recipients))),
  }),
);

export const WatchlistPayload = payload<string>("WatchlistPayload", "The list after the action, or what was wrong with the input.", (t) => ({
  watchlist: t.prismaField({
    type: WatchlistType,
    nullable: true,
    description: "The list as it is now; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.watchlist.findUnique({ ...query, where: { id: done } }) : null),
  }),
}));

const DescriptionInput = builder.inputType("WatchlistDescriptionInput", {
  description: "What a list says of itself.",
  fields: (t) => ({
    name: t.string({ required: true, description: "Name, unique in your agency; at most 100 characters." }),
    description: t.string({ description: "What is on it; at most 1,000 characters." }),
    purpose: t.string({ required: true, description: "What it is kept for; at most 500 characters." }),
    legalBasis: t.field({ type: LegalBasis, required: true, description: "Of entries that say no other." }),
    legalBasisNote: t.string({ description: "The law in words, with its section; at most 500 characters." }),
  }),
});
const CreateInput = builder.inputType("WatchlistCreateInput", {
  fields: (t) => ({
    list: t.field({ type: DescriptionInput, required: true, description: "What it says of itself." }),
    tlp: t.field({ type: Tlp, required: true, description: "Of the list and its entries." }),
    idempotencyKey: t.string({ description: "Sending again with the same key and input makes no second list." }),
  }),
});
const DescribeInput = builder.inputType("WatchlistDescribeInput", {
  fields: (t) => ({
    id: t.globalID({ for: WatchlistType, required: true, description: "The list." }),
    list: t.field({ type: DescriptionInput, required: true, description: "All that it says of itself from now on." }),
  }),
});
const ShareInput = builder.inputType("WatchlistShareInput", {
  fields: (t) => ({
    id: t.globalID({ for: WatchlistType, required: true, description: "The list." }),
    tlp: t.field({ type: Tlp, required: true, description: "For the list and its entries." }),
    recipients: t.field({ type: [RecipientType], required: true, description: "Who is to see it; nobody: your agency alone." }),
    digest: t.string({ required: true, description: "From the preview; refused if whom it reaches has changed since." }),
  }),
});

builder.mutationFields((t) => ({
  watchlistCreate: t.field({
    type: WatchlistPayload,
    description: "Makes an own list of your agency. Nobody else sees it until it is shared.",
    authScopes: { permission: "watchlist:share" },
    args: { input: t.arg({ type: CreateInput, required: true, description: "The list." }) },
    resolve: (_root, { input: { idempotencyKey, ...input } }, context) =>
      attempt(context, () =>
        once(context.operation, { name: "watchlistCreate", key: idempotencyKey, input }, () =>
          createWatchlist(context.operation, input.list as ListDescription, input.tlp),
        ),
      ),
  }),
  watchlistDescribe: t.field({
    type: WatchlistPayload,
    description: "Changes what an own list says of itself; entries that are there keep their legal basis.",
    authScopes: { permission: "watchlist:share" },
    args: { input: t.arg({ type: DescribeInput, required: true, description: "The list and what it says." }) },
    resolve: (_root, { input: { id, list } }, context) =>
      attempt(context, async () => {
        await describeWatchlist(context.operation, id.id, list as ListDescription);
        return id.id;
      }),
  }),
  watchlistShare: t.field({
    type: WatchlistPayload,
    description:
      "Shares an own list and its entries with exactly the previewed audience. Whoever is no longer in it loses sight of all of it at once and gets a notice.",
    authScopes: { permission: "watchlist:share" },
    args: { input: t.arg({ type: ShareInput, required: true, description: "The list and who is to see it." }) },
    resolve: (_root, { input: { id, tlp, recipients, digest } }, context) =>
      attempt(context, async () => {
        await shareWatchlist(context.operation, id.id, tlp, recipientsOf(recipients), digest);
        return id.id;
      }),
  }),
}));
