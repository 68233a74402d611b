"use client";
import dynamic from "next/dynamic";
import { type ReactNode, use } from "react";
import { IntlProvider } from "use-intl";
import type { Messages } from "../../lib/languages/english.ts";
import type { Language } from "../../lib/languages/language.ts";

const load = { en: () => import("./english-words.ts"), es: () => import("./spanish-words.ts") };
const loaded: Partial<Record<Language, Promise<Messages>>> = {};

/** Each draws nothing, but is named in the document's head, so that the browser asks for the words at once. */
const named = {
  en: dynamic(() => import("./english-words.ts").then(({ Named }) => Named)),
  es: dynamic(() => import("./spanish-words.ts").then(({ Named }) => Named)),
};

/**
 * What all pages say, in the reader's language: a script of its own, which a browser keeps, instead of a part of every
 * page. While another language is loaded, the page stays as it is, and so does what was typed.
 */
export function Words({ language, timeZone, children }: { language: Language; timeZone: string; children: ReactNode }) {
  loaded[language] ??= load[language]().then(({ words }) => words);
  const Named = named[language];
  return (
    <IntlProvider locale={language} messages={use(loaded[language])} timeZone={timeZone}>
      <Named />
      {children}
    </IntlProvider>
  );
}
