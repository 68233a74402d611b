export const listPath = (id: string) => `/watchlists/${encodeURIComponent(id)}`;
export const entryPath = (id: string) => `/watchlists/entries/${encodeURIComponent(id)}`;
export const filePath = (id: string) => `/watchlists/imports/${encodeURIComponent(id)}`;
