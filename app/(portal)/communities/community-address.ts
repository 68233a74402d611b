export const communityAddress = (id: string, page: "" | "/edit" | "/invite" | "/contacts" | "/open" = "") =>
  `/communities/${encodeURIComponent(id)}${page}`;
