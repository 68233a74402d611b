// What readers say is wrong with entries of own lists, and what owners answer.
import { answerCorrection, proposeCorrection } from "../lib/watchlists/govern-entry.ts";
import { proposeChange } from "../lib/watchlists/nominate.ts";
import type { NominationInput } from "../lib/watchlists/nomination.ts";
import { builder, maximumPage } from "./builder.ts";
import { CorrectionField, CorrectionState } from "./enums.ts";
import { payload } from "./payload.ts";
import { attempt } from "./user-error.ts";
import { WatchlistEntryType } from "./watchlist-entry.ts";
import { NominationInputType } from "./watchlist-nominating.ts";

const CorrectionType = builder.prismaNode("WatchlistCorrection", {
  id: { field: "id" },
  description: "What a reader says is wrong with an entry. Visible to those of the reader's agency who see the entry, and to its owner.",
  authScopes: { permission: "watchlist:read" },
  fields: (t) => ({
    entry: t.prismaField({
      type: WatchlistEntryType,
      nullable: true,
      description: "The entry; null if you do not see it any more.",
      select: { entryId: true },
      resolve: (query, { entryId }, _args, { operation }) => operation.db.watchlistEntry.findUnique({ ...query, where: { id: entryId } }),
    }),
    reference: t.exposeString("reference", { description: "The entry's reference." }),
    owner: t.relation("owner", { description: "The agency whose entry it is." }),
    proposer: t.relation("proposer", { description: "The agency that proposes." }),
    member: t.relation("member", { nullable: true, description: "Who proposes; visible within that agency." }),
    field: t.expose("field", { type: CorrectionField, description: "What it is about." }),
    problem: t.exposeString("problem", { description: "What is wrong." }),
    evidence: t.exposeString("evidence", { nullable: true, description: "How the reader knows." }),
    proposedAt: t.expose("proposedAt", { type: "DateTime", description: "When." }),
    state: t.expose("state", { type: CorrectionState, description: "What became of it." }),
    answer: t.exposeString("answer", { nullable: true, description: "What the owner answered." }),
    answeredAt: t.expose("answeredAt", { type: "DateTime", nullable: true, description: "When." }),
    viewerCanAnswer: t.boolean({
      description: "Whether you may answer it for the owner.",
      select: { agencyId: true, state: true },
      resolve: ({ agencyId, state }, _args, { operation }) =>
        state === "OPEN" && agencyId === operation.viewer.agencyId && operation.permissions.has("watchlist:approve"),
    }),
  }),
});

builder.prismaObjectField(WatchlistEntryType, "corrections", (t) =>
  t.relation("corrections", {
    type: CorrectionType,
    description: "Corrections that were proposed for it, of those that you may see, latest first.",
    query: { orderBy: { proposedAt: "desc" }, take: 100 },
  }),
);

function correctionsOf({ received, open }: { received?: boolean | null; open?: boolean | null }, agencyId: number) {
  return {
    ...(received != null && (received ? { agencyId } : { proposerId: agencyId })),
    ...(open != null && { state: open ? "OPEN" : { not: "OPEN" } }),
  };
}

builder.queryField("watchlistCorrections", (t) =>
  t.prismaConnection(
    {
      type: CorrectionType,
      cursor: "id",
      maxSize: maximumPage,
      description: "Corrections proposed to your agency and by it, latest first.",
      authScopes: { permission: "watchlist:read" },
      args: {
        received: t.arg.boolean({ description: "true: of your agency's entries; false: proposed by your agency." }),
        open: t.arg.boolean({ description: "true: not answered yet." }),
      },
      totalCount: (_parent, args, { operation }) => operation.db.watchlistCorrection.count({ where: correctionsOf(args, operation.viewer.agencyId) }),
      resolve: (query, _root, args, { operation }) =>
        operation.db.watchlistCorrection.findMany({
          ...query,
          where: correctionsOf(args, operation.viewer.agencyId),
          orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
        }),
    },
    { description: "A page of corrections." },
    { description: "A correction and its place in the list." },
  ),
);

const Payload = payload<string>("WatchlistCorrectionPayload", "The correction after the action, or what was wrong with the input.", (t) => ({
  correction: t.prismaField({
    type: CorrectionType,
    nullable: true,
    description: "The correction as it is now; null if there are user errors.",
    resolve: (query, { done }, _args, { operation }) =>
      done ? operation.db.watchlistCorrection.findUnique({ ...query, where: { id: done } }) : null,
  }),
}));

const ProposeInput = builder.inputType("WatchlistCorrectionProposeInput", {
  fields: (t) => ({
    entry: t.globalID({ for: WatchlistEntryType, required: true, description: "An entry of an own list that you see." }),
    field: t.field({ type: CorrectionField, required: true, description: "What it is about." }),
    problem: t.string({ required: true, description: "What is wrong; at most 2,000 characters." }),
    evidence: t.string({ description: "How you know; at most 2,000 characters." }),
  }),
});
const AcceptInput = builder.inputType("WatchlistCorrectionAcceptInput", {
  fields: (t) => ({
    id: t.globalID({ for: CorrectionType, required: true, description: "The correction." }),
    answer: t.string({ required: true, description: "For who proposed it; at most 2,000 characters." }),
    entry: t.field({
      type: NominationInputType,
      description: "What the entry is to say: a change that a second person approves. Without it, say in the answer what becomes of it.",
    }),
  }),
});
const RefuseInput = builder.inputType("WatchlistCorrectionRefuseInput", {
  fields: (t) => ({
    id: t.globalID({ for: CorrectionType, required: true, description: "The correction." }),
    answer: t.string({ required: true, description: "Why, for who proposed it; at most 2,000 characters." }),
  }),
});

builder.mutationFields((t) => ({
  watchlistCorrectionPropose: t.field({
    type: Payload,
    description: "Tells the owner of an entry what is wrong with it.",
    authScopes: { permission: "watchlist:correct" },
    args: { input: t.arg({ type: ProposeInput, required: true, description: "The entry and what is wrong." }) },
    resolve: (_root, { input: { entry, field, problem, evidence } }, context) =>
      attempt(context, () => proposeCorrection(context.operation, entry.id, { field, problem, evidence: evidence ?? null })),
  }),
  watchlistCorrectionAccept: t.field({
    type: Payload,
    description: "Accepts a proposed correction; who proposed it is told. A change of the entry goes to a second person.",
    authScopes: { permission: "watchlist:approve" },
    args: { input: t.arg({ type: AcceptInput, required: true, description: "The correction, the answer and the change." }) },
    resolve: (_root, { input: { id, answer, entry } }, context) =>
      attempt(context, async () => {
        const entryId = await answerCorrection(context.operation, id.id, true, answer);
        if (entry) await proposeChange(context.operation, entryId, entry as NominationInput, { correctionId: id.id });
        return id.id;
      }),
  }),
  watchlistCorrectionRefuse: t.field({
    type: Payload,
    description: "Refuses a proposed correction with a reason; who proposed it is told.",
    authScopes: { permission: "watchlist:approve" },
    args: { input: t.arg({ type: RefuseInput, required: true, description: "The correction and why." }) },
    resolve: (_root, { input: { id, answer } }, context) =>
      attempt(context, async () => {
        await answerCorrection(context.operation, id.id, false, answer);
        return id.id;
      }),
  }),
}));
