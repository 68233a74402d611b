// Files of entries for an agency's own list. The file itself comes by POST /imports?watchlist=….
import english from "../lib/languages/en/entry-imports.json" with { type: "json" };
import { entryTemplate } from "../lib/watchlists/entry-columns.ts";
import { builder, maximumPage } from "./builder.ts";
import { closedList, UserErrorCode } from "./enums.ts";
import { ImportFailure } from "./report-import.ts";
import { WatchlistType } from "./watchlist.ts";

const State = closedList("WatchlistEntryImportState", "How far a file of entries is.", english.states);

const FaultType = builder.prismaObject("ReportImportFault", {
  variant: "WatchlistEntryImportFault",
  description: "What is wrong with one row of a file of entries.",
  authScopes: { permission: "watchlist:nominate" },
  fields: (t) => ({
    row: t.exposeInt("rowNumber", { description: "As a spreadsheet counts: the header is row 1." }),
    column: t.exposeString("column", { nullable: true, description: "Title of the column; null if the row as a whole is meant." }),
    value: t.exposeString("value", { nullable: true, description: "What stands there; at most 200 characters." }),
    code: t.expose("code", { type: UserErrorCode, description: "What is wrong." }),
    message: t.string({
      description: "The same in your language.",
      select: { code: true, values: true },
      resolve: ({ code, values }, _args, { t }) => t(`errors.${code}`, values as Record<string, string | number>),
    }),
  }),
});

export const EntryImportType = builder.prismaNode("ReportImport", {
  variant: "WatchlistEntryImport",
  id: { field: "id" },
  findUnique: (id) => ({ id, watchlistId: { not: null } }),
  description:
    "A file of entries for an own list: checked, nominated whole or not at all, and then approved by a second person. Visible to the importer's unit and your agency's supervisors.",
  authScopes: { permission: "watchlist:nominate" },
  fields: (t) => ({
    watchlist: t.relation("watchlist", { type: WatchlistType, nullable: true, description: "The list." }),
    name: t.exposeString("name", { description: "Name of the file." }),
    state: t.expose("state", { type: State, description: "How far it is." }),
    progress: t.exposeInt("progress", { description: "Per cent of the present step." }),
    member: t.relation("member", { nullable: true, description: "Who imports it, and cannot approve it." }),
    rowCount: t.exposeInt("rowCount", { description: "Rows that hold something." }),
    faultyRowCount: t.exposeInt("faultyRowCount", { description: "Rows with faults." }),
    faultCount: t.exposeInt("faultCount", { description: "All faults; of these the first 1,000 are listed." }),
    newCount: t.exposeInt("newCount", { description: "Subjects whose own reference the list does not have." }),
    changedCount: t.exposeInt("changedCount", { description: "Entries that would say something else." }),
    unchangedCount: t.exposeInt("unchangedCount", { description: "Entries that say it already." }),
    missingCount: t.exposeInt("missingCount", { description: "Entries on the list that the file does not have. They stay." }),
    missing: t.exposeStringList("missing", { description: "Their references; at most 100." }),
    waitingCount: t.relationCount("nominations", {
      where: { state: "WAITING" },
      description: "Nominations from this file that wait for a second person.",
    }),
    approvedCount: t.relationCount("nominations", { where: { state: "APPROVED" }, description: "Nominations from this file that were approved." }),
    failure: t.expose("failure", { type: ImportFailure, nullable: true, description: "Why its last step stopped." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When the file came." }),
    finishedAt: t.expose("finishedAt", { type: "DateTime", nullable: true, description: "When its last step ended." }),
    viewerCanContinue: t.boolean({
      description: "Whether checking, nominating, giving up and taking back are yours.",
      select: { memberId: true },
      resolve: ({ memberId }, _args, { operation }) => memberId === operation.viewer.memberId && operation.permissions.has("watchlist:nominate"),
    }),
    viewerCanDecide: t.boolean({
      description: "Whether you may approve or reject what came with it: a supervisor who did not import it.",
      select: { memberId: true, state: true },
      resolve: ({ memberId, state }, _args, { operation }) =>
        state === "IMPORTED" && memberId !== operation.viewer.memberId && operation.permissions.has("watchlist:approve"),
    }),
    faults: t.relatedConnection(
      "faults",
      {
        type: FaultType,
        cursor: "id",
        maxSize: maximumPage,
        description: "What is wrong, by row.",
        query: { orderBy: [{ rowNumber: "asc" }, { id: "asc" }] },
      },
      { description: "A page of faults." },
      { description: "A fault and its place in the list." },
    ),
  }),
});

const Filter = builder.inputType("WatchlistEntryImportFilter", {
  description: "Every field narrows the list.",
  fields: (t) => ({
    watchlist: t.globalID({ for: WatchlistType, description: "For this list." }),
    waiting: t.boolean({ description: "true: with nominations that wait for a second person." }),
  }),
});

const importsOf = (filter: typeof Filter.$inferInput | null | undefined) => ({
  watchlistId: filter?.watchlist?.id ?? { not: null },
  ...(filter?.waiting && { nominations: { some: { state: "WAITING" } } }),
});

builder.queryFields((t) => ({
  watchlistEntryImports: t.prismaConnection(
    {
      type: EntryImportType,
      cursor: "id",
      maxSize: maximumPage,
      description: "Files of entries for your agency's lists that you may see, latest first.",
      authScopes: { permission: "watchlist:nominate" },
      args: { filter: t.arg({ type: Filter, description: "Narrows the list." }) },
      totalCount: (_parent, { filter }, { operation }) => operation.db.reportImport.count({ where: importsOf(filter) }),
      resolve: (query, _root, { filter }, { operation }) =>
        operation.db.reportImport.findMany({ ...query, where: importsOf(filter), orderBy: [{ createdAt: "desc" }, { id: "desc" }] }),
    },
    { description: "A page of files of entries." },
    { description: "A file and its place in the list." },
  ),
  watchlistEntryTemplate: t.string({
    description: "A file of entries to fill in: its columns, and one row as an example.",
    authScopes: { permission: "watchlist:nominate" },
    resolve: () => entryTemplate(),
  }),
}));
