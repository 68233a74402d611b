// Which entries of a watchlist a page shows: filters, order and place become one statement that answers
// ids (and the count, when asked); the rows are then loaded by id, under the same policy.
import { join, raw, sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { searchKey } from "./normalise-name.ts";

export type EntryFilter = {
  /** Beginnings of words of any of its names. */
  text?: string | null;
  kind?: string | null;
  includeDelisted?: boolean | null;
};
export type EntryPlace = { name: string; id: string };
export type EntryPage = { entries: EntryPlace[]; hasMore: boolean; totalCount: number | null };

/** One page in the order of names; one more is read to know whether there are more. */
export async function listEntries(
  operation: Operation,
  watchlistId: string,
  ask: { filter: EntryFilter; first: number; after: EntryPlace | null; backwards: boolean; count: boolean },
): Promise<EntryPage> {
  const { text, kind, includeDelisted } = ask.filter;
  const conditions = [sql`e.watchlist_id = ${watchlistId}::uuid`];
  if (!includeDelisted) conditions.push(sql`e.delisted_at is null`);
  if (kind) conditions.push(sql`e.kind = ${kind}`);
  if (text?.trim()) conditions.push(sql`e.id in (select portolan.search_watchlist_entries(${watchlistId}::uuid, ${searchKey(text)}))`);
  const matching = join(conditions, " and ");
  const from = ask.after ? sql`and (e.name, e.id) ${raw(ask.backwards ? "<" : ">")} (${ask.after.name}, ${ask.after.id}::uuid)` : sql``;
  const direction = raw(ask.backwards ? "desc" : "asc");
  const rows = await operation.rows<{ id: string | null; name: string | null; total: string | null }>(sql`
    with page as (
      select e.id, e.name from watchlist_entry e where ${matching} ${from}
      order by e.name ${direction}, e.id ${direction} limit ${ask.first + 1})
    select page.id, page.name, ${ask.count ? sql`(select count(*) from watchlist_entry e where ${matching})` : sql`null`} as total
    from (select) always left join page on true order by page.name ${direction}, page.id ${direction}`);
  const found = rows.flatMap(({ id, name }) => (id !== null && name !== null ? [{ id, name }] : []));
  const entries = found.slice(0, ask.first);
  return {
    entries: ask.backwards ? entries.reverse() : entries,
    hasMore: found.length > ask.first,
    totalCount: ask.count ? Number(rows[0]?.total ?? 0) : null,
  };
}
