export const reportAddress = (id: string, page: "" | "/edit" | "/amend" | "/release" | "/recall" = "") =>
  `/seizure-reports/${encodeURIComponent(id)}${page}`;
