// The feed of changes, by which a partner keeps a copy of what it may see.
import { queryFromInfo } from "@pothos/plugin-prisma";
import { GraphQLError } from "graphql";
import type { Permission } from "../lib/access/permissions.ts";
import { type ChangedKind, changedKinds, type ListedChange, listChanges } from "../lib/changes/list-changes.ts";
import { cursorOf, type PlaceInFeed, placeOf } from "../lib/changes/place-in-feed.ts";
import type { Notice, SeizureReport, WatchlistEntry } from "../prisma/generated/client/client.ts";
import { builder, maximumPage } from "./builder.ts";

const neededFor: Record<ChangedKind, Permission> = {
  SEIZURE_REPORT: "seizure-report:read",
  NOTICE: "notice:read",
  WATCHLIST_ENTRY: "watchlist:read",
};
const typeOf: Record<ChangedKind, string> = { SEIZURE_REPORT: "SeizureReport", NOTICE: "Notice", WATCHLIST_ENTRY: "WatchlistEntry" };

const ChangedKindType = builder.enumType("ChangedKind", {
  description: "What kind of record changed.",
  values: {
    SEIZURE_REPORT: { description: "A seizure report." },
    NOTICE: { description: "A notice of recall." },
    WATCHLIST_ENTRY: { description: "An entry of an agency's own list. Reference lists are no part of the feed." },
  },
});

type Loaded = ListedChange & { seizureReport: SeizureReport | null; notice: Notice | null; watchlistEntry: WatchlistEntry | null };

const ChangeType = builder.objectRef<Loaded>("Change").implement({
  description: "A record that came into sight, changed, or went out of sight. Without the record: remove it from your copy.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    kind: t.field({ type: ChangedKindType, description: "What kind of record.", resolve: ({ kind }) => kind }),
    recordId: t.globalID({
      description: "The record's id: what to replace or remove in your copy.",
      resolve: ({ kind, recordId }) => ({ type: typeOf[kind], id: recordId }),
    }),
    isGone: t.boolean({
      description: "Whether you cannot see it any more: recalled, narrowed, or no longer shared with you. Remove it from your copy.",
      resolve: ({ seizureReport, notice, watchlistEntry }) => !seizureReport && !notice && !watchlistEntry,
    }),
    seizureReport: t.prismaField({
      type: "SeizureReport",
      nullable: true,
      description: "The report as you may see it now; null for another kind of record, or when it is gone.",
      resolve: (_query, { seizureReport }) => seizureReport as never,
    }),
    notice: t.prismaField({
      type: "Notice",
      nullable: true,
      description: "The notice as you may see it now; null for another kind of record, or when it is gone.",
      resolve: (_query, { notice }) => notice as never,
    }),
    watchlistEntry: t.prismaField({
      type: "WatchlistEntry",
      nullable: true,
      description: "The entry as you may see it now; null for another kind of record, or when it is gone. A withdrawn one stays for its owner.",
      resolve: (_query, { watchlistEntry }) => watchlistEntry as never,
    }),
    changedAt: t.field({ type: "DateTime", description: "When it last changed.", resolve: ({ changedAt }) => changedAt }),
    cursor: t.string({ description: "The place after this change: pass it as `after`.", resolve: ({ place }) => cursorOf(place) }),
  }),
});

type Page = { changes: Loaded[]; hasMore: boolean; startsAnew: boolean; end: PlaceInFeed };

const ChangesType = builder.objectRef<Page>("Changes").implement({
  description: "The next changes, oldest first.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    changes: t.field({
      type: [ChangeType],
      description: "Each record once, at its last change. What changes again while you read comes again later.",
      resolve: ({ changes }) => changes,
    }),
    startsAnew: t.boolean({
      description:
        "Whether this is the beginning: you gave no cursor, or one that was made for other rights or before the database was restored. Empty your copy first.",
      resolve: ({ startsAnew }) => startsAnew,
    }),
    hasMore: t.boolean({ description: "Whether to ask again at once.", resolve: ({ hasMore }) => hasMore }),
    endCursor: t.string({
      description: "Keep this and pass it as `after` next time, also when there were no changes.",
      resolve: ({ end }) => cursorOf(end),
    }),
  }),
});

builder.queryField("changes", (t) =>
  t.field({
    type: ChangesType,
    description:
      "Everything that came into your sight, changed, or went out of it after a place, in order. A copy that applies all of them holds what you may see; how long it was away does not matter.",
    authScopes: (_root, _args, { operation }) => changedKinds.some((kind) => operation.permissions.has(neededFor[kind])),
    args: {
      after: t.arg.string({ description: "The `endCursor` of the last call; from the beginning without one." }),
      first: t.arg.int({ defaultValue: maximumPage, description: `At most so many, up to ${maximumPage}.` }),
      kinds: t.arg({
        type: [ChangedKindType],
        description: "These kinds only; all that you may read unless told. Keep to the same ones with a cursor.",
      }),
    },
    complexity: ({ first }) => ({ field: 5, multiplier: first ?? maximumPage }),
    resolve: async (_root, { after, first, kinds }, context, info) => {
      const { operation } = context;
      const size = first ?? maximumPage;
      const place = after == null ? null : placeOf(after);
      if (after != null && !place) throw new GraphQLError("This cursor is not one of ours.", { extensions: { code: "BAD_USER_INPUT" } });
      if (size < 1 || size > maximumPage)
        throw new GraphQLError(`Ask for the first 1 to ${maximumPage}.`, { extensions: { code: "BAD_USER_INPUT" } });
      const readable = changedKinds.filter((kind) => operation.permissions.has(neededFor[kind]) && (kinds ?? changedKinds).includes(kind));
      const page = await listChanges(operation, { after: place, first: size, kinds: readable });
      const idsOf = (kind: ChangedKind) => page.changes.filter((change) => change.kind === kind).map(({ recordId }) => recordId);
      const load = { SEIZURE_REPORT: idsOf("SEIZURE_REPORT"), NOTICE: idsOf("NOTICE"), WATCHLIST_ENTRY: idsOf("WATCHLIST_ENTRY") };
      const select = (field: string) => queryFromInfo({ context, info, path: ["changes", field] });
      const [reports, notices, entries] = [
        load.SEIZURE_REPORT.length
          ? await operation.db.seizureReport.findMany({ ...select("seizureReport"), where: { id: { in: load.SEIZURE_REPORT } } })
          : [],
        load.NOTICE.length ? await operation.db.notice.findMany({ ...select("notice"), where: { id: { in: load.NOTICE } } }) : [],
        load.WATCHLIST_ENTRY.length
          ? await operation.db.watchlistEntry.findMany({ ...select("watchlistEntry"), where: { id: { in: load.WATCHLIST_ENTRY } } })
          : [],
      ];
      // A copy is taken: each report in it counts as opened.
      for (const { id } of reports) operation.consult("SEIZURE_REPORT", id);
      for (const { id } of entries) operation.consult("WATCHLIST_ENTRY", id);
      const reportOf = new Map(reports.map((report) => [report.id, report]));
      const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
      const noticeOf = new Map(notices.map((notice) => [notice.id, notice]));
      return {
        ...page,
        changes: page.changes.map((change) => ({
          ...change,
          seizureReport: reportOf.get(change.recordId) ?? null,
          notice: noticeOf.get(change.recordId) ?? null,
          watchlistEntry: entryOf.get(change.recordId) ?? null,
        })),
      };
    },
  }),
);
