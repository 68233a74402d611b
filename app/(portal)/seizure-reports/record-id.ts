// Global ids of the contract: a type and a key in base64. A malformed one finds nothing, so it is not asked for.

const keys = {
  SeizureReport: /^SeizureReport:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  Community: /^Community:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  ReportImport: /^ReportImport:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  Agency: /^Agency:\d{1,9}$/,
};

export function isIdOf(type: keyof typeof keys, id: string): boolean {
  try {
    return keys[type].test(atob(id));
  } catch {
    return false;
  }
}

/** Next.js hands on parts of a path as they stand in the address. */
export function idInPath(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const reportAddress = (id: string, page: "" | "/edit" | "/amend" | "/release" | "/recall" = "") =>
  `/seizure-reports/${encodeURIComponent(id)}${page}`;
