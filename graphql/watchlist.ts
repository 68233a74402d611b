// Lists of subjects, and their entries page by page.
import { queryFromInfo } from "@pothos/plugin-prisma";
import { GraphQLError } from "graphql";
import english from "../lib/languages/en/watchlists.json" with { type: "json" };
import { type EntryOrder as EntryOrderCode, type EntryPlace, listEntries } from "../lib/watchlists/list-entries.ts";
import { builder, maximumPage } from "./builder.ts";
import { connectionOf, pageAsked } from "./connection.ts";
import { closedList, EntryKind } from "./enums.ts";
import { asksFor } from "./selection.ts";
import { WatchlistEntryType } from "./watchlist-entry.ts";

const WatchlistKind = closedList("WatchlistKind", "Whose list it is.", { REFERENCE: english.kinds.REFERENCE, OWN: english.kinds.OWN });

const EntryFilter = builder.inputType("WatchlistEntryFilter", {
  description: "Every field narrows the list.",
  fields: (t) => ({
    text: t.string({
      description:
        'Beginnings of words of any of its names, in any spelling and order. Words such as "trading" or "bin" count only where nothing else is given.',
    }),
    kind: t.field({ type: EntryKind, description: "Kind of subject." }),
    includeDelisted: t.boolean({ description: "Also entries that the publisher has struck off; not unless told." }),
  }),
});

const EntryOrder = builder.enumType("WatchlistEntryOrder", {
  description: "How a list of entries is ordered.",
  values: {
    NAME: { description: "By main name." },
    CHANGED: { description: "By when it was changed last, latest first." },
  },
});

/** As PostgreSQL writes a moment. */
const moment = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d+)?[+-]\d{2}(:\d{2})?$/;

const cursorOf = ({ key, id }: EntryPlace) => Buffer.from(JSON.stringify([key, id])).toString("base64url");

function placeOf(cursor: string, order: EntryOrderCode): EntryPlace {
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    const isKey = typeof key === "string" && (order === "CHANGED" ? moment.test(key) : !key.includes("\0"));
    if (isKey && typeof id === "string" && /^[0-9a-f-]{36}$/.test(id)) return { key, id };
  } catch {
    // Answered below, like every other cursor that is not ours.
  }
  throw new GraphQLError("This cursor is not one of ours.", { extensions: { code: "BAD_USER_INPUT" } });
}

export const WatchlistType = builder.prismaNode("Watchlist", {
  id: { field: "id" },
  description:
    "A list of subjects. A reference list stands once for everyone and says who publishes and who keeps it: check your national law. An agency's own list is shared with whom it chose.",
  authScopes: { permission: "watchlist:read" },
  fields: (t) => ({
    name: t.exposeString("name", { description: "What the keeper calls it." }),
    kind: t.expose("kind", { type: WatchlistKind, description: "Whose list it is." }),
    publisher: t.exposeString("publisher", { description: "Who publishes it; of an own list, its agency." }),
    keeper: t.relation("keeper", { description: "The agency that imports it, or whose own it is." }),
    entryCount: t.exposeInt("entryCount", { description: "Entries today, without delisted ones; of an own list, also those that you may not see." }),
    importedAt: t.expose("importedAt", { type: "DateTime", nullable: true, description: "Last import." }),
    imports: t.relation("imports", {
      description: "The last 20 imports, latest first.",
      query: { orderBy: [{ importedAt: "desc" }, { id: "desc" }], take: 20 },
    }),
    entries: t.connection(
      {
        type: WatchlistEntryType,
        description: "Its entries, by name unless told. Those found by text count as consulted.",
        select: { id: true },
        args: {
          filter: t.arg({ type: EntryFilter, description: "Narrows the list." }),
          orderBy: t.arg({ type: EntryOrder, description: "NAME unless told." }),
        },
        complexity: (args) => ({ field: 5, multiplier: args.first ?? args.last ?? 20 }),
        resolve: async ({ id: watchlistId }, { filter, orderBy, ...args }, context, info) => {
          const { operation } = context;
          const order = orderBy ?? "NAME";
          const asked = pageAsked(args, (cursor) => placeOf(cursor, order));
          const page = await listEntries(operation, watchlistId, { ...asked, order, filter: filter ?? {}, count: asksFor(info, "totalCount") });
          const entries = await operation.db.watchlistEntry.findMany({
            ...queryFromInfo({ context, info, path: ["edges", "node"] }),
            where: { id: { in: page.entries.map(({ id }) => id) } },
          });
          if (filter?.text?.trim()) for (const { id } of entries) operation.consult("WATCHLIST_ENTRY", id);
          return connectionOf(asked, { ...page, places: page.entries }, entries, cursorOf);
        },
      },
      {
        name: "WatchlistEntryConnection",
        description: "A page of entries.",
        fields: (t) => ({
          totalCount: t.int({ description: "How many there are in all.", resolve: (page) => (page as unknown as { totalCount: number }).totalCount }),
        }),
      },
      { name: "WatchlistEntryEdge", description: "An entry and its place in the list." },
    ),
  }),
});

builder.prismaObject("WatchlistImport", {
  description: "What one import of a list changed.",
  authScopes: { permission: "watchlist:read" },
  fields: (t) => ({
    added: t.exposeInt("added", { description: "New entries, and those that were delisted before." }),
    changed: t.exposeInt("changed", { description: "Entries of which the publisher changed anything." }),
    delisted: t.exposeInt("delisted", { description: "Entries that the publisher no longer has." }),
    unchanged: t.exposeInt("unchanged", { description: "Entries as before." }),
    importedAt: t.expose("importedAt", { type: "DateTime", description: "When." }),
  }),
});

builder.queryField("watchlists", (t) =>
  t.prismaConnection(
    {
      type: "Watchlist",
      cursor: "id",
      maxSize: maximumPage,
      description: "Watchlists that you may see, by name.",
      authScopes: { permission: "watchlist:read" },
      totalCount: (_parent, _args, { operation }) => operation.db.watchlist.count(),
      resolve: (query, _root, _args, { operation }) => operation.db.watchlist.findMany({ ...query, orderBy: [{ name: "asc" }, { id: "asc" }] }),
    },
    { description: "A page of watchlists." },
    { description: "A watchlist and its place in the list." },
  ),
);
