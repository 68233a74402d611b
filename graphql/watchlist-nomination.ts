// What waits for a second person, and what became of it: for the agency whose list it is.
import { doubtfulItems, type EntryContent } from "../lib/watchlists/nomination.ts";
import { builder, maximumPage } from "./builder.ts";
import { Handling, HitAction, LegalBasis, NominatedKind, NominationState, SubjectStatus } from "./enums.ts";
import { WatchlistType } from "./watchlist.ts";
import { WatchlistAddressType, WatchlistDocumentType } from "./watchlist-entry.ts";
import { EntryImportType } from "./watchlist-entry-import.ts";

const ContentType = builder.objectRef<EntryContent>("WatchlistEntryContent").implement({
  description: "What an entry would say, normalised.",
  authScopes: { permission: "watchlist:read" },
  fields: (t) => ({
    kind: t.expose("kind", { type: NominatedKind, description: "Kind of subject." }),
    name: t.string({ description: "Main name; of an address, number or item, itself.", resolve: ({ names }) => names[0]?.name ?? "" }),
    aliases: t.stringList({ description: "Other names.", resolve: ({ names }) => names.slice(1).map(({ name }) => name) }),
    birthDates: t.exposeStringList("birthDates", { description: "Dates of birth, ISO 8601, also partial." }),
    countries: t.expose("countries", { type: ["CountryCode"], description: "Nationalities, flags or countries of registration." }),
    addresses: t.expose("addresses", { type: [WatchlistAddressType], description: "Addresses." }),
    documents: t.expose("documents", { type: [WatchlistDocumentType], description: "Documents and numbers." }),
    phones: t.exposeStringList("phones", { description: "Phone numbers, E.164." }),
    emails: t.exposeStringList("emails", { description: "E-mail addresses, lower case." }),
    postalItems: t.exposeStringList("postalItems", { description: "S10 identifiers, or beginnings of them." }),
    doubtfulPostalItems: t.stringList({
      description: "Those of them whose check digit or country does not fit. Kept as seen: a forged label is evidence.",
      resolve: ({ postalItems }) => doubtfulItems(postalItems),
    }),
    postageAccounts: t.exposeStringList("postageAccounts", { description: "Accounts that postage is paid from." }),
    subjectStatus: t.expose("subjectStatus", { type: SubjectStatus, description: "How your agency regards the subject." }),
    legalBasis: t.expose("legalBasis", { type: LegalBasis, description: "The kind of law." }),
    legalBasisNote: t.exposeString("legalBasisNote", { nullable: true, description: "The law in words." }),
    hitAction: t.expose("hitAction", { type: HitAction, description: "What to do on a hit." }),
    dutyContact: t.exposeString("dutyContact", { description: "Whom to call." }),
    reviewOn: t.exposeString("reviewOn", {
      nullable: true,
      description: "Day of review that was asked for, ISO 8601; null: twelve months after its approval.",
    }),
    handling: t.expose("handling", { type: Handling, description: "Handling code." }),
    isHitOnly: t.boolean({ description: "Whether it may only be hit.", resolve: ({ isHitOnly }) => isHitOnly === true }),
  }),
});

export const NominationType = builder.prismaNode("WatchlistNomination", {
  id: { field: "id" },
  description:
    "What an officer wants an own list to say: a new entry, or a change of one. Visible to the nominator's unit and your agency's supervisors; once approved, to your intelligence members, as a version of its entry.",
  authScopes: { permission: "watchlist:read" },
  fields: (t) => ({
    watchlist: t.relation("watchlist", { description: "The list." }),
    entry: t.relation("entry", { nullable: true, description: "The entry that it changes or became; null for a new one that is not approved." }),
    ownReference: t.exposeString("ownReference", { description: "Your own reference, unique in your agency." }),
    content: t.field({
      type: ContentType,
      description: "What the entry would say.",
      select: { content: true },
      resolve: ({ content }) => content as EntryContent,
    }),
    grounds: t.exposeString("grounds", { description: "Why the subject is to be listed. Your agency's alone, also when the entry is shared." }),
    state: t.expose("state", { type: NominationState, description: "What became of it." }),
    nominatedBy: t.relation("nominatedBy", { nullable: true, description: "Who nominated." }),
    nominatedAt: t.expose("nominatedAt", { type: "DateTime", description: "When." }),
    decidedBy: t.relation("decidedBy", { nullable: true, description: "Who approved or rejected it." }),
    decidedAt: t.expose("decidedAt", { type: "DateTime", nullable: true, description: "When it was decided." }),
    reason: t.exposeString("reason", { nullable: true, description: "Why it was rejected." }),
    import: t.relation("import", { type: EntryImportType, nullable: true, description: "The file that it came with." }),
    correction: t.relation("correction", { nullable: true, description: "The proposed correction that it answers." }),
    viewerCanDecide: t.boolean({
      description: "Whether you may approve or reject it now: a supervisor who did not nominate it.",
      select: { state: true, nominatedById: true },
      resolve: ({ state, nominatedById }, _args, { operation }) =>
        state === "WAITING" && nominatedById !== operation.viewer.memberId && operation.permissions.has("watchlist:approve"),
    }),
    viewerCanTakeBack: t.boolean({
      description: "Whether you may take it back: your own, while it waits.",
      select: { state: true, nominatedById: true },
      resolve: ({ state, nominatedById }, _args, { operation }) =>
        state === "WAITING" && nominatedById === operation.viewer.memberId && operation.permissions.has("watchlist:nominate"),
    }),
  }),
});

const Filter = builder.inputType("WatchlistNominationFilter", {
  description: "Every field narrows the list.",
  fields: (t) => ({
    states: t.field({ type: [NominationState], description: "These states; all unless told." }),
    watchlist: t.globalID({ for: WatchlistType, description: "For this list." }),
    import: t.globalID({ for: EntryImportType, description: "From this file." }),
    isChange: t.boolean({ description: "true: changes of entries that are there; false: new ones." }),
    mine: t.boolean({ description: "true: made by you." }),
  }),
});

function nominationsOf(filter: typeof Filter.$inferInput | null | undefined, memberId: string) {
  return {
    ...(filter?.states && { state: { in: filter.states as string[] } }),
    ...(filter?.watchlist && { watchlistId: filter.watchlist.id }),
    ...(filter?.import && { importId: filter.import.id }),
    ...(filter?.isChange != null && { entryId: filter.isChange ? { not: null } : null }),
    ...(filter?.mine && { nominatedById: memberId }),
  };
}

builder.queryField("watchlistNominations", (t) =>
  t.prismaConnection(
    {
      type: NominationType,
      cursor: "id",
      maxSize: maximumPage,
      description: "Nominations for your agency's lists that you may see, longest waiting first.",
      authScopes: { permission: "watchlist:nominate" },
      args: { filter: t.arg({ type: Filter, description: "Narrows the list." }) },
      totalCount: (_parent, { filter }, { operation }) =>
        operation.db.watchlistNomination.count({ where: nominationsOf(filter, operation.viewer.memberId) }),
      resolve: (query, _root, { filter }, { operation }) =>
        operation.db.watchlistNomination.findMany({
          ...query,
          where: nominationsOf(filter, operation.viewer.memberId),
          orderBy: [{ nominatedAt: "asc" }, { id: "asc" }],
        }),
    },
    { description: "A page of nominations." },
    { description: "A nomination and its place in the list." },
  ),
);
