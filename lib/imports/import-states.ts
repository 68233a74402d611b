/** How far an import of a file is; in words in imports.json of each language. */
export const importStates = ["UPLOADED", "CHECKING", "CHECKED", "IMPORTING", "IMPORTED", "CANCELLED", "FAILED"] as const;
export type ImportState = (typeof importStates)[number];
