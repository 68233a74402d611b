export const patternAddress = (id: string, page: "" | "/edit" | "/release" | "/recall" = "") => `/patterns/${encodeURIComponent(id)}${page}`;
