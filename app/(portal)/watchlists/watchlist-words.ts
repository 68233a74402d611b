import "server-only";
import { countryName } from "../../../lib/codes/countries.ts";
import { readLanguage } from "../../language/read-language.ts";
import { translations } from "../../language/translations.ts";
import { birthDateInWords } from "./birth-date.ts";

/** Words, countries and dates of watchlists for server components, in the reader's language. */
export async function watchlistWords() {
  const [language, t, codes] = await Promise.all([readLanguage(), translations("watchlists"), translations("codes")]);
  return {
    language,
    t,
    codes,
    country: (code: string) => countryName(code, language),
    born: (published: string) => birthDateInWords(published, language, t),
  };
}

export type WatchlistWords = Awaited<ReturnType<typeof watchlistWords>>;
