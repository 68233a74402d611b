// Questions to the owners of entries, and their answers.
import { entriesOfQuestion } from "../lib/hit-only/question.ts";
import { builder, maximumPage } from "./builder.ts";
import { Purpose, QuestionState } from "./enums.ts";
import { WatchlistEntryType } from "./watchlist-entry.ts";

export const QuestionType = builder.prismaNode("WatchlistQuestion", {
  id: { field: "id" },
  description: "What another agency asks the owner of an entry. Visible to the owner, and to those of the asking agency who were told of the hit.",
  authScopes: { permission: "watchlist:read" },
  fields: (t) => ({
    reference: t.exposeString("reference", { description: "Of the hit that it is about; of an entry that the asker reads, the entry's." }),
    owner: t.relation("owner", { description: "The agency that is asked." }),
    asker: t.relation("asker", { description: "The agency that asks." }),
    member: t.relation("member", { nullable: true, description: "Who asks; visible within that agency." }),
    purpose: t.expose("purpose", { type: Purpose, description: "Why they ask." }),
    caseReference: t.exposeString("caseReference", { description: "The asker's case." }),
    text: t.exposeString("text", { description: "The question." }),
    askedAt: t.expose("askedAt", { type: "DateTime", description: "When." }),
    state: t.expose("state", { type: QuestionState, description: "What became of it." }),
    answer: t.exposeString("answer", { nullable: true, description: "What the owner answered." }),
    answeredBy: t.relation("answeredBy", { nullable: true, description: "Who answered; visible within the owner." }),
    answeredAt: t.expose("answeredAt", { type: "DateTime", nullable: true, description: "When." }),
    disclosedUntil: t.expose("disclosedUntil", {
      type: "DateTime",
      nullable: true,
      description: "Until when the asker reads the entry; it ends by itself.",
    }),
    entries: t.prismaField({
      type: [WatchlistEntryType],
      description: "The entries that it is about: for the owner, and for the asker while they are disclosed.",
      select: { id: true },
      resolve: async (query, { id }, _args, { operation }) => {
        const entries = await operation.db.watchlistEntry.findMany({
          ...query,
          where: { id: { in: await entriesOfQuestion(operation, id) } },
          orderBy: { sourceId: "asc" },
        });
        for (const entry of entries) operation.consult("WATCHLIST_ENTRY", entry.id);
        return entries;
      },
    }),
    viewerCanAnswer: t.boolean({
      description: "Whether you may answer or refuse it for the owner.",
      select: { agencyId: true, state: true },
      resolve: ({ agencyId, state }, _args, { operation }) =>
        state === "ASKED" && agencyId === operation.viewer.agencyId && operation.permissions.has("watchlist:question"),
    }),
    viewerCanDisclose: t.boolean({
      description: "Whether you may disclose the entry for a time.",
      select: { agencyId: true, state: true },
      resolve: ({ agencyId, state }, _args, { operation }) =>
        state !== "DISCLOSED" && agencyId === operation.viewer.agencyId && operation.permissions.has("watchlist:share"),
    }),
    viewerCanEndDisclosure: t.boolean({
      description: "Whether you may end the disclosure before its time.",
      select: { agencyId: true, disclosedUntil: true },
      resolve: ({ agencyId, disclosedUntil }, _args, { operation }) =>
        disclosedUntil !== null &&
        disclosedUntil > new Date() &&
        agencyId === operation.viewer.agencyId &&
        operation.permissions.has("watchlist:share"),
    }),
  }),
});

function questionsOf({ received, open }: { received?: boolean | null; open?: boolean | null }, agencyId: number) {
  return {
    ...(received != null && (received ? { agencyId } : { askerId: agencyId })),
    ...(open != null && { state: open ? "ASKED" : { not: "ASKED" } }),
  };
}

builder.queryField("watchlistQuestions", (t) =>
  t.prismaConnection(
    {
      type: QuestionType,
      cursor: "id",
      maxSize: maximumPage,
      description: "Questions to your agency about its entries, and by it about those of others, latest first.",
      authScopes: { permission: "watchlist:read" },
      args: {
        received: t.arg.boolean({ description: "true: about your agency's entries; false: asked by your agency." }),
        open: t.arg.boolean({ description: "true: not answered yet." }),
      },
      totalCount: (_parent, args, { operation }) => operation.db.watchlistQuestion.count({ where: questionsOf(args, operation.viewer.agencyId) }),
      resolve: (query, _root, args, { operation }) =>
        operation.db.watchlistQuestion.findMany({
          ...query,
          where: questionsOf(args, operation.viewer.agencyId),
          orderBy: [{ askedAt: "desc" }, { id: "desc" }],
        }),
    },
    { description: "A page of questions." },
    { description: "A question and its place in the list." },
  ),
);
