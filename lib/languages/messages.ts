// All words that people read, by language and area. Errors and pages take them from the same files.
import { createTranslator } from "use-intl/core";
import enCodes from "./en/codes.json" with { type: "json" };
import enErrors from "./en/errors.json" with { type: "json" };
import enWatchlists from "./en/watchlists.json" with { type: "json" };
import esCodes from "./es/codes.json" with { type: "json" };
import esErrors from "./es/errors.json" with { type: "json" };
import esWatchlists from "./es/watchlists.json" with { type: "json" };

export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

export const messages = {
  en: { codes: enCodes, errors: enErrors, watchlists: enWatchlists },
  es: { codes: esCodes, errors: esErrors, watchlists: esWatchlists },
};

/** The language if we have it, else English. */
export const languageOf = (wanted: string | null | undefined): Language => languages.find((one) => one === wanted) ?? "en";

export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** Translates keys such as `errors.NOT_FOUND` into the language. */
export function translatorFor(language: Language): Translate {
  const translate = createTranslator({ locale: language, messages: messages[language], timeZone: "UTC" });
  return (key, values) => translate(key as never, values as never);
}
