// Entries of a measured list have numbers for ids, and viewers who may see a share of them.

/** Entries are spread over this many audiences, so that viewers of some of them see a share of the list. */
export const audienceCount = 1000;
export const entryId = (number: number) => `${number.toString(16).padStart(8, "0")}-0000-0000-0000-000000000000`;
export const entryNumber = (id: string) => Number.parseInt(id.slice(0, 8), 16);
