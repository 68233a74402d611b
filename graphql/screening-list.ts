// Subjects that are screened together, and what was found for them.
import { queryFromInfo } from "@pothos/plugin-prisma";
import { GraphQLError } from "graphql";
import english from "../lib/languages/en/screening.json" with { type: "json" };
import { countAlerts, listResults, type ScreenedSubject } from "../lib/screening-lists/list-results.ts";
import type { WatchlistEntry } from "../prisma/generated/client/client.ts";
import { builder, maximumPage } from "./builder.ts";
import { closedList, Purpose } from "./enums.ts";
import { ScreeningSubjectType } from "./screening-subject.ts";
import { type Hit, WatchlistHitType } from "./watchlist-ask.ts";

const State = closedList("ScreeningListState", "How far a screening list is.", english.states);
const Failure = closedList("ScreeningListFailure", "Why a screening stopped.", english.failures);

type Result = Omit<ScreenedSubject, "hits"> & { hits: Hit[] };
const ResultType = builder.objectRef<Result>("ScreeningResult").implement({
  description: "A subject of a list, and what was found for it.",
  authScopes: { permission: "screening-list:read" },
  fields: (t) => ({
    position: t.exposeInt("position", { description: "Its place in the list, from 0." }),
    subject: t.expose("subject", { type: ScreeningSubjectType, description: "Whom was looked for." }),
    hits: t.field({
      type: [WatchlistHitType],
      // Strong matches are few.
      complexity: { multiplier: 2 },
      description: "Strong matches on entries that you see today, best first, with the reasons of then. Each counts as consulted.",
      resolve: ({ hits }) => hits,
    }),
  }),
});

const cursorOf = (position: number) => Buffer.from(`result:${position}`).toString("base64url");

function positionOf(cursor: string | null | undefined): number | null {
  if (!cursor) return null;
  const position = /^result:(\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString())?.[1];
  if (position === undefined) throw new GraphQLError("This cursor is not one of ours.", { extensions: { code: "BAD_USER_INPUT" } });
  return Number(position);
}

/** Forwards with first and after, or backwards with last and before. */
function pageAsked(args: { first?: number | null; last?: number | null; after?: string | null; before?: string | null }) {
  const first = args.first ?? args.last ?? 20;
  if (first < 0 || first > maximumPage || (args.first != null && args.last != null)) {
    throw new GraphQLError(`Ask for the first (or last) 0 to ${maximumPage}.`, { extensions: { code: "BAD_USER_INPUT" } });
  }
  return { first, backwards: args.last != null, after: positionOf(args.after), before: positionOf(args.before) };
}

export const ScreeningListType = builder.prismaNode("ScreeningList", {
  id: { field: "id" },
  description:
    "Subjects that a member has screened together. Visible to the member's unit and supervisors; deleted with all that was found 30 days after it was begun.",
  authScopes: { permission: "screening-list:read" },
  fields: (t) => ({
    name: t.exposeString("name", { description: "What its member calls it." }),
    purpose: t.expose("purpose", { type: Purpose, description: "Why they are looked for." }),
    caseReference: t.exposeString("caseReference", { description: "The case." }),
    state: t.expose("state", { type: State, description: "How far it is." }),
    member: t.relation("member", { nullable: true, description: "Who screens it, and alone can take its steps." }),
    rowCount: t.exposeInt("rowCount", { description: "Subjects." }),
    screenedCount: t.exposeInt("screenedCount", { description: "Subjects that are screened." }),
    sampleSize: t.exposeInt("sampleSize", { description: "Subjects that were tried before it starts; 0 before that." }),
    sampleAlerts: t.exposeInt("sampleAlerts", { description: "Of these, how many had a strong match." }),
    expectedAlerts: t.int({
      nullable: true,
      description: "How many subjects will have a strong match, going by the sample; null before there is one.",
      select: { rowCount: true, sampleSize: true, sampleAlerts: true },
      resolve: ({ rowCount, sampleSize, sampleAlerts }) => (sampleSize ? Math.round((sampleAlerts / sampleSize) * rowCount) : null),
    }),
    alertCount: t.int({
      description: "Screened subjects with a strong match on an entry that you see today.",
      select: { id: true },
      complexity: 5,
      resolve: ({ id }, _args, { operation }) => countAlerts(operation, id),
    }),
    failure: t.expose("failure", { type: Failure, nullable: true, description: "Why it stopped." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was begun." }),
    finishedAt: t.expose("finishedAt", { type: "DateTime", nullable: true, description: "When the last subject was screened." }),
    deleteAt: t.expose("deleteAt", { type: "DateTime", description: "When it will be deleted." }),
    viewerCanContinue: t.boolean({
      description: "Whether its steps are yours to take.",
      select: { memberId: true },
      resolve: ({ memberId }, _args, { operation }) => memberId === operation.viewer.memberId && operation.permissions.has("screening-list:screen"),
    }),
    results: t.connection(
      {
        type: ResultType,
        description: "Its subjects in the order sent, with what was found.",
        select: { id: true, purpose: true, caseReference: true },
        args: { hitsOnly: t.arg.boolean({ description: "true: only subjects with a match." }) },
        complexity: (args) => ({ field: 5, multiplier: args.first ?? args.last ?? 20 }),
        resolve: async (list, { hitsOnly, ...args }, context, info) => {
          const { operation } = context;
          const asked = pageAsked(args);
          const { results, hasMore } = await listResults(operation, list, { ...asked, hitsOnly: hitsOnly ?? false });
          const entries = await operation.db.watchlistEntry.findMany({
            ...queryFromInfo({ context, info, path: ["edges", "node", "hits", "entry"] }),
            where: { id: { in: results.flatMap(({ hits }) => hits.map(({ entryId }) => entryId)) } },
          });
          const byId = new Map<string, WatchlistEntry>(entries.map((entry) => [entry.id, entry]));
          const edges = results.map((one) => ({
            cursor: cursorOf(one.position),
            node: { ...one, hits: one.hits.flatMap((hit) => ({ ...hit, entry: byId.get(hit.entryId) })).filter((hit): hit is Hit => !!hit.entry) },
          }));
          return {
            edges,
            pageInfo: {
              startCursor: edges[0]?.cursor ?? null,
              endCursor: edges.at(-1)?.cursor ?? null,
              hasNextPage: asked.backwards ? asked.before !== null : hasMore,
              hasPreviousPage: asked.backwards ? hasMore : asked.after !== null,
            },
          };
        },
      },
      { name: "ScreeningResultConnection", description: "A page of screened subjects." },
      { name: "ScreeningResultEdge", description: "A subject and its place in the list." },
    ),
  }),
});

builder.queryField("screeningLists", (t) =>
  t.prismaConnection(
    {
      type: ScreeningListType,
      cursor: "id",
      maxSize: maximumPage,
      description: "Lists that were screened or are to be, latest first.",
      authScopes: { permission: "screening-list:read" },
      totalCount: (_parent, _args, { operation }) => operation.db.screeningList.count(),
      resolve: (query, _root, _args, { operation }) =>
        operation.db.screeningList.findMany({ ...query, orderBy: [{ createdAt: "desc" }, { id: "desc" }] }),
    },
    { description: "A page of screening lists." },
    { description: "A screening list and its place in the list." },
  ),
);
