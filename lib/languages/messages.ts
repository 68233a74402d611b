// All words that people read, by language and area. Errors and pages take them from the same files.
import { createTranslator } from "use-intl/core";
import { english, type Messages } from "./english.ts";
import type { Language } from "./language.ts";
import { spanish } from "./spanish.ts";

export const messages: Record<Language, Messages> = { en: english, es: spanish };

export type Translate = (key: string, values?: Record<string, string | number | Date>) => string;

/** Translates keys such as `errors.NOT_FOUND` into the language. */
export function translatorFor(language: Language): Translate {
  const translate = createTranslator({ locale: language, messages: messages[language], timeZone: "UTC" });
  return (key, values) => translate(key as never, values as never);
}
