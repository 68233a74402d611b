/** How far a screening list is; in words in screening.json of each language. */
export const screeningListStates = ["COLLECTING", "READY", "SCREENING", "SCREENED", "FAILED"] as const;
export type ScreeningListState = (typeof screeningListStates)[number];
