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
export type EntryOrder = "NAME" | "CHANGED";
/** `key` is what the list is ordered by, in the database's own words. */
export type EntryPlace = { key: string; id: string };
export type EntryPage = { entries: EntryPlace[]; hasMore: boolean; totalCount: number | null };

/** Column, its type, and the direction of each order. */
const orders = { NAME: ["e.name", "text", false], CHANGED: ["e.updated_at", "timestamptz", true] } as const;

/** One page; one more is read to know whether there are more. */
export async function listEntries(
  operation: Operation,
  watchlistId: string,
  ask: { filter: EntryFilter; order: EntryOrder; first: number; after: EntryPlace | null; backwards: boolean; count: boolean },
): Promise<EntryPage> {
  const { text, kind, includeDelisted } = ask.filter;
  const conditions = [sql`e.watchlist_id = ${watchlistId}::uuid`];
  if (!includeDelisted) conditions.push(sql`e.delisted_at is null`);
  if (kind) conditions.push(sql`e.kind = ${kind}`);
  if (text?.trim()) conditions.push(sql`e.id in (select portolan.search_watchlist_entries(${watchlistId}::uuid, ${searchKey(text)}))`);
  const matching = join(conditions, " and ");
  const [column, type, isLatestFirst] = orders[ask.order];
  const isFalling = ask.backwards !== isLatestFirst;
  const from = ask.after
    ? sql`and (${raw(column)}, e.id) ${raw(isFalling ? "<" : ">")} (${ask.after.key}::${raw(type)}, ${ask.after.id}::uuid)`
    : sql``;
  const direction = raw(isFalling ? "desc" : "asc");
  const rows = await operation.rows<{ id: string | null; key: string | null; total: string | null }>(sql`
    with page as (
      select e.id, ${raw(column)} as key from watchlist_entry e where ${matching} ${from}
      order by ${raw(column)} ${direction}, e.id ${direction} limit ${ask.first + 1})
    select page.id, page.key::text, ${ask.count ? sql`(select count(*) from watchlist_entry e where ${matching})` : sql`null`} as total
    from (select) always left join page on true order by page.key ${direction}, page.id ${direction}`);
  const found = rows.flatMap(({ id, key }) => (id !== null && key !== null ? [{ id, key }] : []));
  const entries = found.slice(0, ask.first);
  return {
    entries: ask.backwards ? entries.reverse() : entries,
    hasMore: found.length > ask.first,
    totalCount: ask.count ? Number(rows[0]?.total ?? 0) : null,
  };
}
