"use client";
import { Button, Group } from "@mantine/core";
import { useTransition } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { Language } from "../../../lib/languages/language.ts";
import { chooseLanguage } from "../../language/choose-language.ts";

/** EN or ES: the page on screen stays, in the other language. */
export function LanguageSwitch({ languages }: { languages: readonly Language[] }) {
  const t = useTranslations("shell");
  const current = useLocale();
  const [isPending, startTransition] = useTransition();
  return (
    <form action={(form) => startTransition(() => chooseLanguage(form))} aria-label={t("language")}>
      <Group gap={2} wrap="nowrap">
        {languages.map((language) => (
          <Button
            key={language}
            type="submit"
            name="language"
            value={language}
            lang={language}
            size="compact-sm"
            px={6}
            variant={language === current ? "light" : "subtle"}
            color={language === current ? undefined : "gray"}
            aria-pressed={language === current}
            aria-label={t(`languages.${language}`)}
            disabled={isPending}
            c={language === current ? undefined : "dimmed"}
          >
            {language.toUpperCase()}
          </Button>
        ))}
      </Group>
    </form>
  );
}
