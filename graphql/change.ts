// The feed of changes, by which a partner keeps a copy of what it may see.
import { queryFromInfo } from "@pothos/plugin-prisma";
import { GraphQLError, type GraphQLResolveInfo } from "graphql";
import type { Permission } from "../lib/access/permissions.ts";
import { type ChangedKind, changedKinds, type ListedChange, listChanges } from "../lib/changes/list-changes.ts";
import { cursorOf, type PlaceInFeed, placeOf } from "../lib/changes/place-in-feed.ts";
import type { Alert, Notice, Pattern, SeizureReport, WatchlistEntry } from "../prisma/generated/client/client.ts";
import { builder, type Context, maximumPage } from "./builder.ts";
import { asksFor } from "./selection.ts";

export const neededFor: Record<ChangedKind, Permission> = {
  SEIZURE_REPORT: "seizure-report:read",
  ALERT: "alert:read",
  NOTICE: "notice:read",
  WATCHLIST_ENTRY: "watchlist:read",
  PATTERN: "pattern:read",
};
const typeOf: Record<ChangedKind, string> = {
  SEIZURE_REPORT: "SeizureReport",
  ALERT: "Alert",
  NOTICE: "Notice",
  WATCHLIST_ENTRY: "WatchlistEntry",
  PATTERN: "Pattern",
};

export const ChangedKindType = builder.enumType("ChangedKind", {
  description: "What kind of record changed.",
  values: {
    SEIZURE_REPORT: { description: "A seizure report." },
    ALERT: { description: "An alert; also what an agency that it reached did about it, as far as you may see that." },
    NOTICE: { description: "A notice of recall." },
    WATCHLIST_ENTRY: { description: "An entry of an agency's own list. Reference lists are no part of the feed." },
    PATTERN: { description: "A smuggling pattern." },
  },
});

export type LoadedChange = ListedChange & {
  seizureReport: SeizureReport | null;
  alert: Alert | null;
  notice: Notice | null;
  watchlistEntry: WatchlistEntry | null;
  pattern: Pattern | null;
};

export const ChangeType = builder.objectRef<LoadedChange>("Change").implement({
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
      resolve: ({ seizureReport, alert, notice, watchlistEntry, pattern }) => !seizureReport && !alert && !notice && !watchlistEntry && !pattern,
    }),
    seizureReport: t.prismaField({
      type: "SeizureReport",
      nullable: true,
      description: "The report as you may see it now; null for another kind of record, or when it is gone.",
      resolve: (_query, { seizureReport }) => seizureReport as never,
    }),
    alert: t.prismaField({
      type: "Alert",
      nullable: true,
      description: "The alert as you may see it now; null for another kind of record, or when it is gone.",
      resolve: (_query, { alert }) => alert as never,
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
    pattern: t.prismaField({
      type: "Pattern",
      nullable: true,
      description: "The pattern as you may see it now; null for another kind of record, or when it is gone.",
      resolve: (_query, { pattern }) => pattern as never,
    }),
    agency: t.prismaField({
      type: "Agency",
      description: "Whose record it is.",
      resolve: (query, { agencyId }, _args, { operation }) => operation.db.agency.findUniqueOrThrow({ ...query, where: { id: agencyId } }),
    }),
    changedAt: t.field({ type: "DateTime", description: "When it last changed.", resolve: ({ changedAt }) => changedAt }),
    cursor: t.string({ description: "The place after this change: pass it as `after`.", resolve: ({ cursor }) => cursor }),
  }),
});

const isFrom = (kind: ChangedKind, changes: readonly ListedChange[]) => ({
  where: { id: { in: changes.filter((change) => change.kind === kind).map(({ recordId }) => recordId) } },
});

/** Each with its record, if the viewer sees it; from the path "changes" of the answer. */
export async function withRecords(changes: readonly ListedChange[], context: Context, info: GraphQLResolveInfo): Promise<LoadedChange[]> {
  const { operation } = context;
  const has = (kind: ChangedKind) => changes.some((change) => change.kind === kind);
  const select = (field: string) => queryFromInfo({ context, info, path: ["changes", field] });
  const reports = has("SEIZURE_REPORT")
    ? await operation.db.seizureReport.findMany({ ...select("seizureReport"), ...isFrom("SEIZURE_REPORT", changes) })
    : [];
  const alerts = has("ALERT") ? await operation.db.alert.findMany({ ...select("alert"), ...isFrom("ALERT", changes) }) : [];
  const notices = has("NOTICE") ? await operation.db.notice.findMany({ ...select("notice"), ...isFrom("NOTICE", changes) }) : [];
  const entries = has("WATCHLIST_ENTRY")
    ? await operation.db.watchlistEntry.findMany({ ...select("watchlistEntry"), ...isFrom("WATCHLIST_ENTRY", changes) })
    : [];
  const patterns = has("PATTERN") ? await operation.db.pattern.findMany({ ...select("pattern"), ...isFrom("PATTERN", changes) }) : [];
  // A copy is taken: each report in it counts as opened. Who asks for none has only learned that something changed.
  if (asksFor(info, "changes", "seizureReport")) for (const { id } of reports) operation.consult("SEIZURE_REPORT", id);
  if (asksFor(info, "changes", "alert")) for (const { id } of alerts) operation.consult("ALERT", id);
  if (asksFor(info, "changes", "watchlistEntry")) for (const { id } of entries) operation.consult("WATCHLIST_ENTRY", id);
  if (asksFor(info, "changes", "pattern")) for (const { id } of patterns) operation.consult("PATTERN", id);
  const reportOf = new Map(reports.map((report) => [report.id, report]));
  const alertOf = new Map(alerts.map((alert) => [alert.id, alert]));
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const patternOf = new Map(patterns.map((pattern) => [pattern.id, pattern]));
  const noticeOf = new Map(notices.map((notice) => [notice.id, notice]));
  return changes.map((change) => ({
    ...change,
    seizureReport: reportOf.get(change.recordId) ?? null,
    alert: alertOf.get(change.recordId) ?? null,
    notice: noticeOf.get(change.recordId) ?? null,
    watchlistEntry: entryOf.get(change.recordId) ?? null,
    pattern: patternOf.get(change.recordId) ?? null,
  }));
}

type Page = { changes: LoadedChange[]; hasMore: boolean; startsAnew: boolean; end: PlaceInFeed };

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
      return { ...page, changes: await withRecords(page.changes, context, info) };
    },
  }),
);
