export const agencyAddress = (id: string, page: "" | "/edit" = "") => `/agencies/${encodeURIComponent(id)}${page}`;
