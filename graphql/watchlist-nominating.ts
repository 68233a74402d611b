// Nominating for an own list, one subject or many, and what a second person decides.
import { queryFromInfo } from "@pothos/plugin-prisma";
import { once } from "../lib/access/idempotency.ts";
import type { Fault } from "../lib/user-error.ts";
import { approveNominations, rejectNominations, takeBackNomination } from "../lib/watchlists/govern-entry.ts";
import { mostNominations, type Nominated, nominate, nominateMany, proposeChange } from "../lib/watchlists/nominate.ts";
import type { NominationInput } from "../lib/watchlists/nomination.ts";
import type { WatchlistNomination } from "../prisma/generated/client/client.ts";
import { builder, type Context } from "./builder.ts";
import { Handling, HitAction, LegalBasis, NominatedKind, NominationOutcome, SubjectStatus } from "./enums.ts";
import { payload } from "./payload.ts";
import { attempt, UserErrorType } from "./user-error.ts";
import { WatchlistType } from "./watchlist.ts";
import { WatchlistEntryType } from "./watchlist-entry.ts";
import { NominationType } from "./watchlist-nomination.ts";

const Address = builder.inputType("WatchlistAddressInput", {
  fields: (t) => ({
    text: t.string({ required: true, description: "The address, as it is written on a parcel." }),
    country: t.field({ type: "CountryCode", description: "Its country." }),
  }),
});
const Document = builder.inputType("WatchlistDocumentInput", {
  fields: (t) => ({
    kind: t.string({ required: true, description: "What it is, in words: `Passport`, `IMO`, `Tax ID`." }),
    number: t.string({ required: true, description: "Its number." }),
    country: t.field({ type: "CountryCode", description: "Who issued it." }),
  }),
});

export const NominationInputType = builder.inputType("WatchlistNominationInput", {
  description: "A subject, why it is to be listed, and what to do on a hit.",
  fields: (t) => ({
    ownReference: t.string({
      description: "Your own reference, unique in your agency: nominating it again changes the entry. Made for you unless told.",
    }),
    kind: t.field({ type: NominatedKind, required: true, description: "Kind of subject." }),
    name: t.string({ required: true, description: "Main name; of an address, number or item, itself." }),
    aliases: t.stringList({ description: "Other names, in any script." }),
    birthDate: t.string({ description: "ISO 8601; a year, or year and month, are enough." }),
    countries: t.field({ type: ["CountryCode"], description: "Nationalities, flags or countries of registration." }),
    addresses: t.field({ type: [Address], description: "Addresses." }),
    documents: t.field({ type: [Document], description: "Documents and numbers." }),
    phones: t.stringList({ description: "Phone numbers; without a country code, those of the first country, or of your own." }),
    emails: t.stringList({ description: "E-mail addresses." }),
    postalItems: t.stringList({ description: "S10 identifiers, or beginnings with at least three digits. A wrong check digit is kept and flagged." }),
    postageAccounts: t.stringList({ description: "Accounts that postage is paid from." }),
    subjectStatus: t.field({ type: SubjectStatus, required: true, description: "How you regard the subject." }),
    grounds: t.string({ required: true, description: "Why; your agency's alone, also when the entry is shared. At most 5,000 characters." }),
    legalBasis: t.field({ type: LegalBasis, description: "As the list says unless told." }),
    legalBasisNote: t.string({ description: "The law in words." }),
    hitAction: t.field({ type: HitAction, required: true, description: "What to do on a hit." }),
    dutyContact: t.string({ required: true, description: "Whom to call, at any hour." }),
    reviewOn: t.string({ description: "Day of review, ISO 8601, within twelve months; twelve months after its approval unless told." }),
    handling: t.field({ type: Handling, description: "H0 unless told." }),
    isHitOnly: t.boolean({
      description:
        "Whether it may only be hit: others do not read it, and whoever asks for what identifies it is told whom to call. Needs a full date of birth, a document, phone, e-mail, item or address.",
    }),
  }),
});

type Made = Exclude<Nominated, { faults: Fault[] }>;
const Payload = payload<Made>("WatchlistNominationPayload", "The nomination after the action, or what was wrong with the input.", (t) => ({
  nomination: t.prismaField({
    type: NominationType,
    nullable: true,
    description: "The nomination as it is now; null where the entry says it already, and if there are user errors.",
    resolve: (query, { done }, _args, { operation }) =>
      done?.id ? operation.db.watchlistNomination.findUnique({ ...query, where: { id: done.id } }) : null,
  }),
  outcome: t.field({
    type: NominationOutcome,
    nullable: true,
    description: "What nominating did; null if there are user errors.",
    resolve: ({ done }) => done?.outcome ?? null,
  }),
}));

type Result = { nomination: WatchlistNomination | null; outcome: Made["outcome"] | null; faults: Fault[] };
const ResultType = builder.objectRef<Result>("WatchlistNominationResult").implement({
  description: "What became of one of many nominations.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    nomination: t.field({
      type: NominationType,
      nullable: true,
      description: "As it is now, if one was made.",
      resolve: ({ nomination }) => nomination,
    }),
    outcome: t.expose("outcome", { type: NominationOutcome, nullable: true, description: "What nominating did; null if there are user errors." }),
    userErrors: t.field({
      type: [UserErrorType],
      description: "What to put right in this one; paths begin at the entry. With any, nothing of it was written.",
      resolve: ({ faults }) => faults,
    }),
  }),
});
const ManyPayload = payload<Result[]>(
  "WatchlistNominateManyPayload",
  "A result for each entry, in the order sent; or what was wrong with the whole.",
  (t) => ({
    results: t.field({ type: [ResultType], complexity: { multiplier: 1 }, description: "In the order sent.", resolve: ({ done }) => done ?? [] }),
  }),
);
const DecidedPayload = payload<string[]>(
  "WatchlistNominationsPayload",
  "The nominations after the action, or what was wrong with the input.",
  (t) => ({
    nominations: t.prismaField({
      type: [NominationType],
      description: "As they are now; none if there are user errors.",
      resolve: (query, { done }, _args, { operation }) =>
        done?.length
          ? operation.db.watchlistNomination.findMany({ ...query, where: { id: { in: done } }, orderBy: [{ nominatedAt: "asc" }, { id: "asc" }] })
          : [],
    }),
  }),
);

const key = "Sending again with the same key and input nominates nothing twice.";
const NominateInput = builder.inputType("WatchlistEntryNominateInput", {
  fields: (t) => ({
    watchlist: t.globalID({ for: WatchlistType, required: true, description: "An own list of your agency." }),
    entry: t.field({ type: NominationInputType, required: true, description: "The subject." }),
    idempotencyKey: t.string({ description: key }),
  }),
});
const NominateManyInput = builder.inputType("WatchlistEntryNominateManyInput", {
  fields: (t) => ({
    watchlist: t.globalID({ for: WatchlistType, required: true, description: "An own list of your agency." }),
    entries: t.field({ type: [NominationInputType], required: true, description: `The subjects; at most ${mostNominations}.` }),
    idempotencyKey: t.string({ description: key }),
  }),
});
const EditInput = builder.inputType("WatchlistEntryEditInput", {
  fields: (t) => ({
    id: t.globalID({ for: WatchlistEntryType, required: true, description: "The entry, of your agency." }),
    entry: t.field({ type: NominationInputType, required: true, description: "All that it is to say; its own reference stays." }),
  }),
});
const IdsInput = builder.inputType("WatchlistNominationApproveInput", {
  fields: (t) => ({ ids: t.globalIDList({ for: NominationType, required: true, description: `The nominations; at most ${mostNominations}.` }) }),
});
const RejectInput = builder.inputType("WatchlistNominationRejectInput", {
  fields: (t) => ({
    ids: t.globalIDList({ for: NominationType, required: true, description: `The nominations; at most ${mostNominations}.` }),
    reason: t.string({ required: true, description: "Why, for who nominated." }),
  }),
});
const TakeBackInput = builder.inputType("WatchlistNominationTakeBackInput", {
  fields: (t) => ({ id: t.globalID({ for: NominationType, required: true, description: "A nomination of your own." }) }),
});

const decide = (context: Context, ids: readonly { id: string }[], action: (ids: string[]) => Promise<void>) =>
  attempt(context, async () => {
    const named = ids.map(({ id }) => id);
    await action(named);
    return named;
  });

builder.mutationFields((t) => ({
  watchlistEntryNominate: t.field({
    type: Payload,
    description: "Nominates a subject for an own list. Nothing is listed, hit or shared before a supervisor who is somebody else approves it.",
    authScopes: { permission: "watchlist:nominate" },
    args: { input: t.arg({ type: NominateInput, required: true, description: "The list and the subject." }) },
    resolve: (_root, { input: { idempotencyKey, ...input } }, context) =>
      attempt(context, () =>
        once(context.operation, { name: "watchlistEntryNominate", key: idempotencyKey, input }, () =>
          nominate(context.operation, input.watchlist.id, input.entry as NominationInput),
        ),
      ),
  }),
  watchlistEntryNominateMany: t.field({
    type: ManyPayload,
    description: "Nominates up to 500 subjects. Each is taken whole or not at all, whatever is wrong with the others.",
    authScopes: { permission: "watchlist:nominate" },
    complexity: (args) => ({ field: 5, multiplier: (args.input as { entries: unknown[] }).entries.length }),
    args: { input: t.arg({ type: NominateManyInput, required: true, description: "The list and the subjects." }) },
    resolve: (_root, { input: { idempotencyKey, ...input } }, context, info) =>
      attempt(context, async () => {
        const { operation } = context;
        const nominated = await once(operation, { name: "watchlistEntryNominateMany", key: idempotencyKey, input }, () =>
          nominateMany(operation, input.watchlist.id, input.entries as NominationInput[]),
        );
        const rows = await operation.db.watchlistNomination.findMany({
          ...queryFromInfo({ context, info, path: ["results", "nomination"] }),
          where: { id: { in: nominated.flatMap((one) => ("id" in one && one.id ? [one.id] : [])) } },
        });
        const byId = new Map(rows.map((row) => [row.id, row]));
        return nominated.map((one) =>
          "faults" in one
            ? { nomination: null, outcome: null, faults: one.faults }
            : { nomination: byId.get(one.id ?? "") ?? null, outcome: one.outcome, faults: [] },
        );
      }),
  }),
  watchlistEntryEdit: t.field({
    type: Payload,
    description: "Proposes another content for an entry of an own list. What was approved stays in force until a second person approves this.",
    authScopes: { permission: "watchlist:nominate" },
    args: { input: t.arg({ type: EditInput, required: true, description: "The entry and what it is to say." }) },
    resolve: (_root, { input: { id, entry } }, context) => attempt(context, () => proposeChange(context.operation, id.id, entry as NominationInput)),
  }),
  watchlistNominationApprove: t.field({
    type: DecidedPayload,
    description: "Approves nominations, all or none. They are on their list from now on, for whom it is shared with.",
    authScopes: { permission: "watchlist:approve" },
    args: { input: t.arg({ type: IdsInput, required: true, description: "The nominations." }) },
    resolve: (_root, { input: { ids } }, context) => decide(context, ids, (named) => approveNominations(context.operation, named)),
  }),
  watchlistNominationReject: t.field({
    type: DecidedPayload,
    description: "Rejects nominations, all or none, with a reason.",
    authScopes: { permission: "watchlist:approve" },
    args: { input: t.arg({ type: RejectInput, required: true, description: "The nominations and why." }) },
    resolve: (_root, { input: { ids, reason } }, context) => decide(context, ids, (named) => rejectNominations(context.operation, named, reason)),
  }),
  watchlistNominationTakeBack: t.field({
    type: DecidedPayload,
    description: "Takes a nomination of your own back while it waits.",
    authScopes: { permission: "watchlist:nominate" },
    args: { input: t.arg({ type: TakeBackInput, required: true, description: "The nomination." }) },
    resolve: (_root, { input: { id } }, context) => decide(context, [id], () => takeBackNomination(context.operation, id.id)),
  }),
}));
