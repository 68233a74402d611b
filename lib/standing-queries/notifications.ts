// What standing queries found, as far as the viewer sees query and entry today.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import type { Band } from "../screening/bands.ts";
import type { Reason } from "../screening/reasons.ts";

export type Notification = {
  id: string;
  number: string;
  queryId: string;
  entryId: string;
  score: number;
  band: Band;
  matchedName: string;
  reasons: Reason[];
  raisedAt: Date;
  wasKnown: boolean;
  seenAt: Date | null;
  seenById: string | null;
};
export type NotificationsAsked = { id?: string | null; queryId?: string | null; isOpen: boolean; before: string | null; first: number };

/** Latest first. Whoever reads one has consulted its entry. */
export async function listNotifications(operation: Operation, { id, queryId, isOpen, before, first }: NotificationsAsked): Promise<Notification[]> {
  const rows = await operation.rows<Omit<Notification, "band">>(sql`
    select id, number::text, query_id as "queryId", entry_id as "entryId", score, matched_name as "matchedName", reasons,
      raised_at as "raisedAt", was_known as "wasKnown", seen_at as "seenAt", seen_by_id as "seenById"
    from portolan.standing_notifications(${id ?? null}::uuid, ${queryId ?? null}::uuid, ${isOpen}, ${before}::bigint, ${first}::integer)`);
  for (const { entryId } of rows) operation.consult("WATCHLIST_ENTRY", entryId);
  return rows.map((row) => ({ ...row, band: "STRONG" }));
}

export async function countOwnNotifications(operation: Operation): Promise<number> {
  const [row] = await operation.rows<{ count: number }>(sql`select portolan.count_own_notifications() as count`);
  return row?.count ?? 0;
}

export async function seeNotification(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.see_standing_notification(${id}::uuid)`);
}
