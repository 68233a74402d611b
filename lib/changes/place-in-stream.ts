// Where a subscriber stands: by snapshots of the database, so that a change is there as soon as it is committed,
// however long another transaction takes. Clients keep it as the id of the last event and know nothing of what is in it.
import { placeOf } from "./place-in-feed.ts";

/** As PostgreSQL writes a pg_snapshot. */
export type SnapshotText = string;

/** Everything that `seen` shows was told; of what was committed then until `within.until`, everything up to a place in it. */
export type PlaceInStream = {
  basis: string;
  seen: SnapshotText;
  within: { until: SnapshotText; transaction: string; position: string } | null;
};

const greatest = 2n ** 63n;
/** More transactions are never under way at once. */
const longest = 20_000;

/** Whether PostgreSQL takes it for a snapshot: it answers another one with an error of ours, not of the caller's. */
function isSnapshot(text: string): boolean {
  const found = /^(\d{1,19}):(\d{1,19}):(\d{1,19}(?:,\d{1,19})*)?$/.exec(text);
  if (!found) return false;
  const [from, to] = [BigInt(found[1] ?? 0), BigInt(found[2] ?? 0)];
  const running = (found[3]?.split(",") ?? []).map(BigInt);
  return from > 0n && from <= to && to < greatest && running.every((id, place) => id >= from && id < to && id > (running[place - 1] ?? 0n));
}

const isNumber = (text: string) => /^\d{1,19}$/.test(text) && BigInt(text) < greatest;

export function streamCursorOf({ basis, seen, within }: PlaceInStream): string {
  const parts = within ? [basis, seen, within.until, within.transaction, within.position] : [basis, seen];
  return Buffer.from(parts.join("|")).toString("base64url");
}

/** A place in the feed is one in the stream as well: whoever has read up to it goes on live. null for what is not ours. */
export function streamPlaceOf(cursor: string): PlaceInStream | null {
  if (cursor.length > longest) return null;
  const [basis = "", seen = "", until, transaction = "", position = "", ...more] = Buffer.from(cursor, "base64url").toString().split("|");
  if (/^[0-9a-f]{16}$/.test(basis) && isSnapshot(seen) && !more.length) {
    if (until === undefined) return { basis, seen, within: null };
    return isSnapshot(until) && isNumber(transaction) && isNumber(position) ? { basis, seen, within: { until, transaction, position } } : null;
  }
  const place = placeOf(cursor);
  if (!place) return null;
  // All transactions before it have ended, and of its own it tells how far it came.
  const own = BigInt(place.transaction) || 1n;
  if (own + 1n === greatest) return null;
  return {
    basis: place.basis,
    seen: `${own}:${own}:`,
    within: { until: `${own + 1n}:${own + 1n}:`, transaction: place.transaction, position: place.position },
  };
}
