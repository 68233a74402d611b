import "server-only";
import { cookies, headers } from "next/headers";
import { type Language, languageOf, languages } from "../../lib/languages/language.ts";
import { languageCookie } from "./language-cookie.ts";

/** The reader's choice, else the browser's first language that we have. */
export async function readLanguage(): Promise<Language> {
  const chosen = (await cookies()).get(languageCookie)?.value;
  if (chosen) return languageOf(chosen);
  const wanted = ((await headers()).get("accept-language") ?? "").split(",").map((one) => one.trim().slice(0, 2));
  return languageOf(wanted.find((one) => (languages as readonly string[]).includes(one)));
}
