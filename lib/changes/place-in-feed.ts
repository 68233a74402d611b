// Where a reader of the feed stands. Partners keep it between calls and know nothing of what is in it.

/** After the change at `position` of `transaction`; the reader's copy was begun anew at transaction `since`. */
export type PlaceInFeed = { transaction: string; position: string; since: string; basis: string };

const form = /^(\d{1,19})\.(\d{1,19})\.(\d{1,19})\.([0-9a-f]{16})$/;

export const cursorOf = ({ transaction, position, since, basis }: PlaceInFeed): string =>
  Buffer.from([transaction, position, since, basis].join(".")).toString("base64url");

/** null when it is not one of ours. */
export function placeOf(cursor: string): PlaceInFeed | null {
  const found = form.exec(Buffer.from(cursor, "base64url").toString());
  if (!found) return null;
  const [, transaction, position, since, basis] = found as unknown as [string, string, string, string, string];
  const isWithin = [transaction, position, since].every((number) => BigInt(number) < 2n ** 63n);
  return isWithin ? { transaction, position, since, basis } : null;
}
