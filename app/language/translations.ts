import "server-only";
import { createTranslator } from "use-intl/core";
import { messages } from "../../lib/languages/messages.ts";
import { readLanguage } from "./read-language.ts";
import { readTimeZone } from "./read-time-zone.ts";

/** Words for server components: `const t = await translations("keys")`, then `t("title")`. */
export async function translations<Area extends keyof (typeof messages)["en"]>(area: Area) {
  const [language, timeZone] = await Promise.all([readLanguage(), readTimeZone()]);
  return createTranslator({ locale: language, messages: messages[language], namespace: area, timeZone });
}
