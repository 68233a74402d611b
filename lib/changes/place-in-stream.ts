// Where a subscriber stands: by snapshots of the database, so that a change is there as soon as it is committed,
// however long another transaction takes. Clients keep it as the id of the last event and know nothing of what is in it.
import { isUuid } from "../is-uuid.ts";
import { placeOf } from "./place-in-feed.ts";

/** As PostgreSQL writes a pg_snapshot. */
export type SnapshotText = string;

/** The last fit that was told, in the order of `portolan.fits_between`. */
export type PlaceAmongNewFits = { toldIn: string; reportId: string; patternId: string };

/**
 * Everything that `seen` shows was told; of what was committed then until `within.until`, everything up to a place in it.
 * Fits are told when all changes were.
 */
export type PlaceInStream = {
  basis: string;
  seen: SnapshotText;
  within: { until: SnapshotText; transaction: string; position: string; fit: PlaceAmongNewFits | null } | null;
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

const encoded = (parts: string[]) => Buffer.from(parts.join("|")).toString("base64url");

export function streamCursorOf({ basis, seen, within }: PlaceInStream): string {
  if (!within) return encoded([basis, seen]);
  const { until, transaction, position, fit } = within;
  return encoded([basis, seen, until, transaction, position, ...(fit ? [fit.toldIn, fit.reportId, fit.patternId] : [])]);
}

function fitOf([toldIn = "", reportId = "", patternId = "", ...more]: string[]): PlaceAmongNewFits | null {
  return isNumber(toldIn) && isUuid(reportId) && isUuid(patternId) && !more.length ? { toldIn, reportId, patternId } : null;
}

/** A place in the feed is one in the stream as well: whoever has read up to it goes on live. null for what is not ours. */
export function streamPlaceOf(cursor: string): PlaceInStream | null {
  if (cursor.length > longest) return null;
  const [basis = "", seen = "", until, transaction = "", position = "", ...fitted] = Buffer.from(cursor, "base64url").toString().split("|");
  if (/^[0-9a-f]{16}$/.test(basis) && isSnapshot(seen)) {
    if (until === undefined) return { basis, seen, within: null };
    const fit = fitted.length ? fitOf(fitted) : null;
    const isPlace = isSnapshot(until) && isNumber(transaction) && isNumber(position) && (fit !== null || !fitted.length);
    return isPlace ? { basis, seen, within: { until, transaction, position, fit } } : null;
  }
  const place = placeOf(cursor);
  if (!place) return null;
  // All transactions before it have ended, and of its own it tells how far it came.
  const own = BigInt(place.transaction) || 1n;
  if (own + 1n === greatest) return null;
  return {
    basis: place.basis,
    seen: `${own}:${own}:`,
    within: { until: `${own + 1n}:${own + 1n}:`, transaction: place.transaction, position: place.position, fit: null },
  };
}
