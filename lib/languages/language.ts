// Which languages there are. Apart from their words, which pages load for one of them only.
export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

/** The language if we have it, else English. */
export const languageOf = (wanted: string | null | undefined): Language => languages.find((one) => one === wanted) ?? "en";
