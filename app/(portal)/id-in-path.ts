// Global ids of the contract: a type and a key in base64. A malformed one finds nothing, so it is not asked for.

const uuid = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const keys = {
  Alert: uuid,
  Agency: "\\d{1,9}",
  Community: uuid,
  ImportMapping: uuid,
  Pattern: uuid,
  ReportImport: uuid,
  ScreeningList: uuid,
  SeizureReport: uuid,
  Watchlist: uuid,
  WatchlistEntry: uuid,
  WatchlistEntryImport: uuid,
  Webhook: uuid,
};
type Named = keyof typeof keys;

export function isIdOf(type: Named, id: string): boolean {
  try {
    return new RegExp(`^${type}:${keys[type]}$`, "i").test(atob(id));
  } catch {
    return false;
  }
}

/** The id in a part of a path, which Next.js hands on as it stands in the address; null when it is no id of this type. */
export function idInPath(type: Named, part: string): string | null {
  try {
    const id = decodeURIComponent(part);
    return isIdOf(type, id) ? id : null;
  } catch {
    return null;
  }
}
