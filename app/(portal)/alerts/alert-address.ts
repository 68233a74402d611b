export const alertAddress = (id: string, page: "" | "/edit" | "/recall" = "") => `/alerts/${encodeURIComponent(id)}${page}`;
