import "server-only";
import { cookies } from "next/headers";
import type { Language } from "../../lib/languages/language.ts";
import { languageCookie } from "./language-cookie.ts";

/** Keeps the language for this browser. */
export async function rememberLanguage(language: Language): Promise<void> {
  (await cookies()).set(languageCookie, language, { path: "/", maxAge: 365 * 24 * 60 * 60, sameSite: "lax" });
}
