"use server";
import { cookies } from "next/headers";
import { languageOf } from "../../lib/languages/messages.ts";
import { languageCookie } from "./language-cookie.ts";

/** Keeps the reader's choice; the page on screen is answered again in that language. */
export async function chooseLanguage(form: FormData): Promise<void> {
  const language = languageOf(String(form.get("language")));
  (await cookies()).set(languageCookie, language, { path: "/", maxAge: 365 * 24 * 60 * 60, sameSite: "lax" });
}
