/** How far an import of a file is; in words in imports.json of each language. */
export const importStates = ["UPLOADED", "CHECKING", "CHECKED", "IMPORTING", "IMPORTED", "CANCELLED", "FAILED"] as const;
export type ImportState = (typeof importStates)[number];

/** Of a file of entries, whose columns are the template's, and which a second person approves. */
export const entryImportStates = ["CHECKING", "CHECKED", "IMPORTING", "IMPORTED", "APPROVING", "CANCELLED", "FAILED"] as const;
export type EntryImportState = (typeof entryImportStates)[number];
