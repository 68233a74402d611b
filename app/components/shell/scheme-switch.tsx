"use client";
import { ActionIcon, useMantineColorScheme } from "@mantine/core";
import { IconMoon, IconSun } from "@tabler/icons-react";
import { useTranslations } from "use-intl";

/** Light or dark. Both signs are there and the style sheet shows one: only the browser knows which. */
export function SchemeSwitch() {
  const t = useTranslations("shell");
  const { toggleColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <ActionIcon variant="subtle" color="gray" c="dimmed" size={34} aria-label={t("scheme")} title={t("scheme")} onClick={toggleColorScheme}>
      <IconMoon size={18} className="mantine-dark-hidden" aria-hidden />
      <IconSun size={18} className="mantine-light-hidden" aria-hidden />
    </ActionIcon>
  );
}
