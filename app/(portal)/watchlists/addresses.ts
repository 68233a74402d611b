// Where lists and entries stand. Their ids are a type and a key in base64; a malformed one finds nothing, so it is not asked for.

const shape = /^(\w+):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id in a part of a path, which Next.js hands on as it stands in the address; null when it is no id of this type. */
export function idInPath(type: "Watchlist" | "WatchlistEntry", part: string): string | null {
  try {
    const id = decodeURIComponent(part);
    return shape.exec(atob(id))?.[1] === type ? id : null;
  } catch {
    return null;
  }
}

export const listPath = (id: string) => `/watchlists/${encodeURIComponent(id)}`;
export const entryPath = (id: string) => `/watchlists/entries/${encodeURIComponent(id)}`;
