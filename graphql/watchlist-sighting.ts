// What owners are told of questions that fitted their entries which may only be hit.
import { builder, maximumPage } from "./builder.ts";
import { WatchlistEntryType } from "./watchlist-entry.ts";

builder.prismaObjectField(WatchlistEntryType, "isHitOnly", (t) =>
  t.exposeBoolean("isHitOnly", {
    description: "Whether others learn of it only by asking for what identifies it. Then its owner reads it, and whom it was disclosed to.",
  }),
);

const SightingType = builder.prismaNode("WatchlistSighting", {
  id: { field: "id" },
  description: "A question of another agency fitted an entry of yours that may only be hit. Once a day for each question and entry.",
  authScopes: { permission: "watchlist:read" },
  fields: (t) => ({
    entry: t.relation("entry", { description: "Your entry." }),
    asker: t.relation("asker", { description: "The agency that asked." }),
    reference: t.exposeString("reference", {
      nullable: true,
      description: "What the asker was given to name it by; null if nothing was answered because its quota for the day was used up.",
    }),
    isAnswered: t.boolean({
      description: "Whether the asker was told whom to call.",
      select: { reference: true },
      resolve: ({ reference }) => reference !== null,
    }),
    sightedAt: t.expose("sightedAt", { type: "DateTime", description: "When." }),
  }),
});

builder.prismaObjectField(WatchlistEntryType, "sightings", (t) =>
  t.relation("sightings", {
    type: SightingType,
    description: "Questions of other agencies that fitted it, latest first; for its owner alone.",
    query: { orderBy: [{ sightedAt: "desc" }, { id: "desc" }], take: 100 },
  }),
);

builder.queryField("watchlistSightings", (t) =>
  t.prismaConnection(
    {
      type: SightingType,
      cursor: "id",
      maxSize: maximumPage,
      description: "Questions of other agencies that fitted entries of yours which may only be hit, latest first.",
      authScopes: { permission: "watchlist:read" },
      totalCount: (_parent, _args, { operation }) => operation.db.watchlistSighting.count(),
      resolve: (query, _root, _args, { operation }) =>
        operation.db.watchlistSighting.findMany({ ...query, orderBy: [{ sightedAt: "desc" }, { id: "desc" }] }),
    },
    { description: "A page of sightings." },
    { description: "A sighting and its place in the list." },
  ),
);

const AlarmType = builder.prismaNode("WatchlistQuotaAlarm", {
  id: { field: "id" },
  description:
    "A member's questions fitted more entries in a day than are answered. Visible to the agency's auditors and supervisors: somebody may be trying out what is hidden.",
  authScopes: { permission: "consultation:read" },
  fields: (t) => ({
    member: t.relation("member", { nullable: true, description: "Who asked." }),
    reachedAt: t.expose("reachedAt", { type: "DateTime", description: "When it first happened that day." }),
  }),
});

builder.queryField("watchlistQuotaAlarms", (t) =>
  t.prismaConnection(
    {
      type: AlarmType,
      cursor: "id",
      maxSize: maximumPage,
      description: "Members of yours who asked for more hidden entries than are answered in a day, latest first.",
      authScopes: { permission: "consultation:read" },
      resolve: (query, _root, _args, { operation }) =>
        operation.db.watchlistQuotaAlarm.findMany({ ...query, orderBy: [{ reachedAt: "desc" }, { id: "desc" }] }),
    },
    { description: "A page of alarms." },
    { description: "An alarm and its place in the list." },
  ),
);
