// Files of entries for an agency's own lists: tried, then nominated.
import { entryTemplate } from "../lib/watchlists/entry-columns.ts";
import { type EntryDifference, type EntryFault, importEntries, mostRows } from "../lib/watchlists/import-entries.ts";
import { builder } from "./builder.ts";
import { UserErrorCode } from "./enums.ts";
import { type Attempt, attempt, UserErrorType } from "./user-error.ts";
import { WatchlistType } from "./watchlist.ts";

const FaultType = builder.objectRef<EntryFault>("WatchlistImportFault").implement({
  description: "What is wrong with one row of a file.",
  authScopes: { permission: "watchlist:nominate" },
  fields: (t) => ({
    row: t.exposeInt("row", { description: "As a spreadsheet counts: the header is row 1." }),
    column: t.exposeString("column", { nullable: true, description: "Title of the column; null if the row as a whole is meant." }),
    code: t.expose("code", { type: UserErrorCode, description: "What is wrong." }),
    message: t.string({ description: "The same in your language.", resolve: ({ code, values }, _args, { t }) => t(`errors.${code}`, values) }),
  }),
});

const Payload = builder.objectRef<Attempt<EntryDifference>>("WatchlistEntryImportPayload").implement({
  description: "What a file would do, or did; or what was wrong with the whole.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    rowCount: t.int({ description: "Rows that hold something.", resolve: ({ done }) => done?.rowCount ?? 0 }),
    newCount: t.int({ description: "Subjects whose own reference the list does not have.", resolve: ({ done }) => done?.newCount ?? 0 }),
    changedCount: t.int({ description: "Entries that would say something else.", resolve: ({ done }) => done?.changedCount ?? 0 }),
    unchangedCount: t.int({ description: "Entries that say it already.", resolve: ({ done }) => done?.unchangedCount ?? 0 }),
    missingCount: t.int({
      description: "Entries on the list that the file does not have. They stay.",
      resolve: ({ done }) => done?.missingCount ?? 0,
    }),
    missing: t.stringList({ description: "Their references; at most 100.", resolve: ({ done }) => done?.missing ?? [] }),
    faults: t.field({ type: [FaultType], description: "Every faulty row; at most 1,000 faults.", resolve: ({ done }) => done?.faults ?? [] }),
    isNominated: t.boolean({
      description: "Whether the rows were nominated. With any fault none is.",
      resolve: ({ done }) => done?.isNominated ?? false,
    }),
    userErrors: t.field({ type: [UserErrorType], description: "What was wrong with the file as a whole.", resolve: ({ faults }) => faults }),
  }),
});

const Input = builder.inputType("WatchlistEntryImportInput", {
  fields: (t) => ({
    watchlist: t.globalID({ for: WatchlistType, required: true, description: "An own list of your agency." }),
    csv: t.string({ required: true, description: `The file; columns as in the template, at most ${mostRows} rows.` }),
    confirm: t.boolean({ description: "true: nominate the rows if nothing is wrong. Otherwise they are only tried." }),
  }),
});

builder.mutationField("watchlistEntryImport", (t) =>
  t.field({
    type: Payload,
    description: "Tries a file of entries without writing anything, or nominates its rows: all of them or none. A second person approves them.",
    authScopes: { permission: "watchlist:nominate" },
    complexity: { field: 500 },
    args: { input: t.arg({ type: Input, required: true, description: "The list and the file." }) },
    resolve: (_root, { input: { watchlist, csv, confirm } }, context) =>
      attempt(context, () => importEntries(context.operation, watchlist.id, csv, confirm ?? false)),
  }),
);

builder.queryField("watchlistEntryTemplate", (t) =>
  t.string({
    description: "A file of entries to fill in: its columns, and one row as an example.",
    authScopes: { permission: "watchlist:nominate" },
    resolve: () => entryTemplate(),
  }),
);
