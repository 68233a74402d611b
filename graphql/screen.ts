// Screening of many subjects at once, by a machine in the course of its work.
import { queryFromInfo } from "@pothos/plugin-prisma";
import type { HitOnlyAnswer } from "../lib/hit-only/answer-hits.ts";
import { screenBatch } from "../lib/screening/screen-batch.ts";
import { builder } from "./builder.ts";
import { Purpose } from "./enums.ts";
import { HitOnlyAnswerType } from "./hit-only-answer.ts";
import { ScreeningSubjectInput } from "./screening-subject.ts";
import { type Attempt, attempt, UserErrorType } from "./user-error.ts";
import { WatchlistType } from "./watchlist.ts";
import { type Hit, WatchlistHitType } from "./watchlist-ask.ts";

type Screened = { position: number; hits: Hit[]; hitOnly: HitOnlyAnswer[] };
const ScreenedType = builder.objectRef<Screened>("ScreenedSubject").implement({
  description: "What was found for one of the subjects.",
  authScopes: { permission: "watchlist:ask" },
  fields: (t) => ({
    position: t.exposeInt("position", { description: "Place of the subject in the question, from 0." }),
    hits: t.field({
      type: [WatchlistHitType],
      description: "Strong matches, best first, without what your agency cleared. Each of them counts as consulted.",
      // Most subjects have none.
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ hits }) => hits,
    }),
    hitOnly: t.field({
      type: [HitOnlyAnswerType],
      description: "Agencies that have listed exactly this and do not show what they say.",
      // Few are answered in a day.
      complexity: { field: 0, multiplier: 0 },
      resolve: ({ hitOnly }) => hitOnly,
    }),
  }),
});

const Answer = builder.objectRef<Attempt<Screened[]>>("ScreenAnswer").implement({
  description: "What was found for each subject, or what was wrong with the question.",
  authScopes: { permission: "watchlist:ask" },
  fields: (t) => ({
    results: t.field({
      type: [ScreenedType],
      description: "One for each subject, in their order.",
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ done }) => done ?? [],
    }),
    userErrors: t.field({
      type: [UserErrorType],
      description: "What to put right; as long as there is anything, nobody is screened.",
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ faults }) => faults,
    }),
  }),
});

const Input = builder.inputType("ScreenInput", {
  description: "Whom to screen, and for what.",
  fields: (t) => ({
    subjects: t.field({ type: [ScreeningSubjectInput], required: true, description: "At least one, at most 500." }),
    lists: t.globalIDList({ for: WatchlistType, description: "Only these lists; all that you may see unless told." }),
    purpose: t.field({ type: Purpose, required: true, description: "Why they are looked for. One for an operation; kept in the record of access." }),
    caseReference: t.string({ required: true, description: "Your case. One for an operation; kept in the record of access." }),
  }),
});

builder.queryField("screen", (t) =>
  t.field({
    type: Answer,
    description:
      "Which of these subjects are on the watchlists that you may see? For machines: answers the strong band alone, where `watchlistAsk` also answers what is only worth a look.",
    authScopes: { permission: "watchlist:ask" },
    complexity: ({ input }) => ({ field: 200 + 20 * input.subjects.length, multiplier: input.subjects.length }),
    args: { input: t.arg({ type: Input, required: true, description: "The question." }) },
    resolve: (_root, { input: { lists, ...batch } }, context, info) =>
      attempt(context, async () => {
        const found = await screenBatch(context.operation, { ...batch, watchlistIds: lists?.map(({ id }) => id) ?? null });
        const entries = await context.operation.db.watchlistEntry.findMany({
          ...queryFromInfo({ context, info, path: ["results", "hits", "entry"] }),
          where: { id: { in: [...new Set(found.flatMap(({ hits }) => hits.map(({ entryId }) => entryId)))] } },
        });
        const byId = new Map(entries.map((entry) => [entry.id, entry]));
        return found.map(({ hits, hitOnly }, position) => ({
          position,
          hitOnly,
          hits: hits.flatMap((hit) => {
            const entry = byId.get(hit.entryId);
            return entry ? [{ ...hit, entry }] : [];
          }),
        }));
      }),
  }),
);
