"use server";
import { languageOf } from "../../lib/languages/language.ts";
import { rememberLanguage } from "./remember-language.ts";

/** Keeps the reader's choice; the page on screen is answered again in that language. */
export async function chooseLanguage(form: FormData): Promise<void> {
  await rememberLanguage(languageOf(String(form.get("language"))));
}
