// Asking by name whether somebody is on a list.
import { queryFromInfo } from "@pothos/plugin-prisma";
import { clearancesOf } from "../lib/clearances/clearances-of.ts";
import { answerHits, type HitOnlyAnswer } from "../lib/hit-only/answer-hits.ts";
import english from "../lib/languages/en/watchlists.json" with { type: "json" };
import type { Reason } from "../lib/screening/reasons.ts";
import { askWatchlists, type WatchlistHit } from "../lib/watchlists/ask-watchlists.ts";
import { subjectOf } from "../lib/watchlists/subject-of.ts";
import type { WatchlistEntry } from "../prisma/generated/client/client.ts";
import { builder } from "./builder.ts";
import { closedList, EntryKind, MatchBand, Purpose } from "./enums.ts";
import { HitOnlyAnswerType } from "./hit-only-answer.ts";
import { ScreeningDocumentInput } from "./screening-subject.ts";
import { type Attempt, attempt, UserErrorType } from "./user-error.ts";
import { WatchlistType } from "./watchlist.ts";
import { ClearanceType } from "./watchlist-clearance.ts";
import { WatchlistEntryType } from "./watchlist-entry.ts";

const ReasonKindEnum = closedList("MatchReasonKind", "What speaks for or against a match.", english.reasonKinds);

const ReasonType = builder.objectRef<Reason>("MatchReason").implement({
  description: "One thing that speaks for or against a match. Together they explain every word of both names.",
  authScopes: { permission: "watchlist:ask" },
  fields: (t) => ({
    kind: t.expose("kind", { type: ReasonKindEnum, description: "What it is." }),
    asked: t.exposeString("asked", { nullable: true, description: "What was asked for; null where only the list has it." }),
    listed: t.exposeString("listed", { nullable: true, description: "What the list says; null where only the question has it." }),
    similarity: t.exposeFloat("similarity", { description: "From 0 to 1." }),
  }),
});

export type Hit = WatchlistHit & { entry: WatchlistEntry; clearanceId?: string | null };
export const WatchlistHitType = builder.objectRef<Hit>("WatchlistHit").implement({
  description: "An entry that is like the subject that was asked for. A person decides what it means.",
  authScopes: { permission: "watchlist:ask" },
  fields: (t) => ({
    entry: t.field({ type: WatchlistEntryType, description: "The entry; reading it needs `watchlist:read`.", resolve: ({ entry }) => entry }),
    score: t.exposeFloat("score", { description: "From 0 to 1. Says how alike they are, not how likely they are the same." }),
    band: t.expose("band", {
      type: MatchBand,
      description: "What the score means. A match on an alias that the publisher calls weak is at most POSSIBLE.",
    }),
    reasons: t.field({ type: [ReasonType], description: "Why.", resolve: ({ reasons }) => reasons }),
    matchedName: t.exposeString("matchedName", { description: "The name of the entry that fits best." }),
    clearance: t.prismaField({
      type: ClearanceType,
      nullable: true,
      description: "Your agency looked at this pair before: not this person.",
      resolve: (query, { clearanceId }, _args, { operation }) =>
        clearanceId ? operation.db.watchlistClearance.findUnique({ ...query, where: { id: clearanceId } }) : null,
    }),
  }),
});

const Answer = builder.objectRef<Attempt<{ hits: Hit[]; hitOnly: HitOnlyAnswer[] }>>("WatchlistAskAnswer").implement({
  description: "The entries that are like the subject, or what was wrong with the question.",
  authScopes: { permission: "watchlist:ask" },
  fields: (t) => ({
    hits: t.field({
      type: [WatchlistHitType],
      description: "Best first; at most 50. Each of them counts as consulted.",
      resolve: ({ done }) => done?.hits ?? [],
    }),
    hitOnly: t.field({
      type: [HitOnlyAnswerType],
      description: "Agencies that have listed exactly this and do not show what they say, whatever lists were named. A name alone never finds one.",
      resolve: ({ done }) => done?.hitOnly ?? [],
    }),
    userErrors: t.field({ type: [UserErrorType], description: "What to put right.", resolve: ({ faults }) => faults }),
  }),
});

const AskInput = builder.inputType("WatchlistAskInput", {
  description: "Whom you look for, and for what.",
  fields: (t) => ({
    name: t.string({ description: "Name, in any script and order; at most 300 characters. Or at least one of what identifies." }),
    otherNames: t.stringList({ description: "Further names of the same subject; at most nine." }),
    addresses: t.stringList({ description: "Addresses; at most ten." }),
    phones: t.stringList({ description: "Telephones; with + and country code, or of the country. At most ten." }),
    emails: t.stringList({ description: "E-mail addresses; at most ten." }),
    documents: t.field({ type: [ScreeningDocumentInput], description: "Passports, register numbers and other documents; at most ten." }),
    itemIds: t.stringList({ description: "S10 item identifiers, such as RR473124829GB; at most ten." }),
    birthDate: t.string({ description: "Date of birth, ISO 8601; a year, or year and month, are enough." }),
    country: t.field({ type: "CountryCode", description: "Nationality or country of the address. Weighs little." }),
    kind: t.field({ type: EntryKind, description: "Only subjects of this kind." }),
    lists: t.globalIDList({ for: WatchlistType, description: "Only these lists; all that you may see unless told." }),
    purpose: t.field({ type: Purpose, required: true, description: "Why you look for them. One for an operation; kept in the record of access." }),
    caseReference: t.string({ required: true, description: "Your case. One for an operation; kept in the record of access." }),
  }),
});

builder.queryField("watchlistAsk", (t) =>
  t.field({
    type: Answer,
    description: "Who on the watchlists is like this? Delisted entries are not answered.",
    authScopes: { permission: "watchlist:ask" },
    complexity: { field: 200 },
    args: { input: t.arg({ type: AskInput, required: true, description: "The question." }) },
    resolve: (_root, { input: { lists, ...question } }, context, info) =>
      attempt(context, async () => {
        const hits = await askWatchlists(context.operation, { ...question, listIds: lists?.map(({ id }) => id) });
        const entries = await context.operation.db.watchlistEntry.findMany({
          ...queryFromInfo({ context, info, path: ["hits", "entry"] }),
          where: { id: { in: hits.map(({ entryId }) => entryId) } },
        });
        const byId = new Map(entries.map((entry) => [entry.id, entry]));
        const subject = subjectOf(question);
        const [cleared] = await clearancesOf(context.operation, [subject]);
        const [hitOnly = []] = await answerHits(context.operation, [subject]);
        return {
          hits: hits.flatMap((hit) => {
            const entry = byId.get(hit.entryId);
            return entry ? [{ ...hit, entry, clearanceId: cleared?.get(hit.entryId) ?? null }] : [];
          }),
          hitOnly,
        };
      }),
  }),
);
