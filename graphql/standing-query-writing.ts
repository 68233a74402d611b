// Saving, renewing and deleting standing queries; and what one would bring, before it is saved.
import { once } from "../lib/access/idempotency.ts";
import {
  deleteStandingQuery,
  type Expectation,
  expectAlerts,
  renewStandingQuery,
  saveStandingQuery,
  type Wanted,
} from "../lib/standing-queries/standing-query.ts";
import { builder, type SchemaTypes } from "./builder.ts";
import { Purpose } from "./enums.ts";
import { payload } from "./payload.ts";
import { ScreeningSubjectInput } from "./screening-subject.ts";
import { StandingQueryType } from "./standing-query.ts";
import { type Attempt, attempt, UserErrorType } from "./user-error.ts";
import { WatchlistType } from "./watchlist.ts";

const Expected = builder.objectRef<Expectation>("StandingQueryExpectation").implement({
  description: "What a standing query is likely to bring.",
  authScopes: { permission: "standing-query:save" },
  fields: (t) => ({
    matchesNow: t.exposeInt("matchesNow", { description: "Strong matches today. They are known when it is saved, and raise no notification." }),
    entries: t.exposeInt("entries", { description: "Entries that you see on the lists." }),
    changesPerDay: t.exposeFloat("changesPerDay", { description: "How many of them came or changed each day, over the last 30 days." }),
    alertsPerDay: t.exposeFloat("alertsPerDay", { description: "Notifications to expect each day, going by both." }),
  }),
});

const Answer = builder.objectRef<Attempt<Expectation>>("StandingQueryExpectationAnswer").implement({
  description: "What it is likely to bring, or what was wrong with the input.",
  authScopes: { permission: "standing-query:save" },
  fields: (t) => ({
    expectation: t.field({ type: Expected, nullable: true, description: "Null if there are user errors.", resolve: ({ done }) => done }),
    userErrors: t.field({ type: [UserErrorType], description: "What to put right.", resolve: ({ faults }) => faults }),
  }),
});

const Payload = payload<string>("StandingQueryPayload", "The standing query after the action, or what was wrong with the input.", (t) => ({
  standingQuery: t.prismaField({
    type: StandingQueryType,
    nullable: true,
    description: "As it is now; null if it was deleted, or if there are user errors.",
    resolve: (query, { done }, _args, { operation }) => (done ? operation.db.standingQuery.findUnique({ ...query, where: { id: done } }) : null),
  }),
}));

const wantedOf = (t: PothosSchemaTypes.InputFieldBuilder<SchemaTypes, "InputObject">) => ({
  subject: t.field({ type: ScreeningSubjectInput, required: true, description: "Whom or what you look for." }),
  watchlists: t.globalIDList({ for: WatchlistType, description: "Only these watchlists; all that you may see unless told." }),
  purpose: t.field({ type: Purpose, required: true, description: "Why you look for them; kept in the record of access." }),
  caseReference: t.string({ required: true, description: "Your case; kept in the record of access." }),
});
const WantedInput = builder.inputType("StandingQueryExpectationInput", {
  description: "What would be saved.",
  fields: (t) => wantedOf(t),
});
const SaveInput = builder.inputType("StandingQuerySaveInput", {
  description: "What to go on looking for.",
  fields: (t) => ({
    ...wantedOf(t),
    lastDay: t.field({ type: "Date", required: true, description: "Its last day: at most twelve months ahead." }),
    idempotencyKey: t.string({ description: "A key of your own: sent again with the same input, it saves no second one." }),
  }),
});
const RenewInput = builder.inputType("StandingQueryRenewInput", {
  description: "Which one, and for how long.",
  fields: (t) => ({
    id: t.globalID({ for: StandingQueryType, required: true, description: "The standing query." }),
    lastDay: t.field({ type: "Date", required: true, description: "Its last day: at most twelve months ahead." }),
  }),
});
const DeleteInput = builder.inputType("StandingQueryDeleteInput", {
  description: "Which one.",
  fields: (t) => ({ id: t.globalID({ for: StandingQueryType, required: true, description: "The standing query." }) }),
});

type Given = Omit<Wanted, "watchlistIds"> & { watchlists?: readonly { id: string }[] | null };
const wanted = ({ watchlists, ...given }: Given): Wanted => ({ ...given, watchlistIds: watchlists?.map(({ id }) => id) ?? [] });
const authScopes = { permission: "standing-query:save" } as const;

builder.queryField("standingQueryExpectation", (t) =>
  t.field({
    type: Answer,
    description:
      "How many notifications a standing query would raise each day: look at this before you save it. Matches of today count as consulted.",
    authScopes,
    complexity: { field: 200 },
    args: { input: t.arg({ type: WantedInput, required: true, description: "What would be saved." }) },
    resolve: (_root, { input }, context) => attempt(context, () => expectAlerts(context.operation, wanted(input))),
  }),
);

builder.mutationFields((t) => ({
  standingQuerySave: t.field({
    type: Payload,
    description: "Goes on looking for a subject.",
    authScopes,
    complexity: 200,
    args: { input: t.arg({ type: SaveInput, required: true, description: "What to look for." }) },
    resolve: (_root, { input: { idempotencyKey, ...input } }, context) =>
      attempt(context, () =>
        once(context.operation, { name: "standingQuerySave", key: idempotencyKey, input }, () =>
          saveStandingQuery(context.operation, { ...wanted(input), lastDay: input.lastDay }),
        ),
      ),
  }),
  standingQueryRenew: t.field({
    type: Payload,
    description: "Keeps a standing query of your own for longer, after you have looked at it again.",
    authScopes,
    args: { input: t.arg({ type: RenewInput, required: true, description: "Which one, and for how long." }) },
    resolve: (_root, { input: { id, lastDay } }, context) =>
      attempt(context, async () => {
        await renewStandingQuery(context.operation, id.id, lastDay);
        return id.id;
      }),
  }),
  standingQueryDelete: t.field({
    type: Payload,
    description: "Deletes a standing query with its notifications.",
    authScopes,
    args: { input: t.arg({ type: DeleteInput, required: true, description: "Which one." }) },
    resolve: (_root, { input: { id } }, context) =>
      attempt(context, async () => {
        await deleteStandingQuery(context.operation, id.id);
        return id.id;
      }),
  }),
}));
