import "server-only";
import { countryName } from "../../../lib/codes/countries.ts";
import { readLanguage } from "../../language/read-language.ts";
import { readTimeZone } from "../../language/read-time-zone.ts";
import { translations } from "../../language/translations.ts";
import { birthDateInWords } from "./birth-date.ts";

/** Words, countries and dates of watchlists for server components, in the reader's language. */
export async function watchlistWords() {
  const [language, timeZone, t, codes] = await Promise.all([readLanguage(), readTimeZone(), translations("watchlists"), translations("codes")]);
  const days = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "medium", timeZone });
  return {
    language,
    t,
    codes,
    country: (code: string) => countryName(code, language),
    born: (published: string) => birthDateInWords(published, language, t),
    day: (moment: string) => days.format(new Date(moment)),
  };
}

export type WatchlistWords = Awaited<ReturnType<typeof watchlistWords>>;
