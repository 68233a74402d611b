import { Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { languages } from "../../lib/languages/language.ts";
import { CompassRose } from "../components/compass-rose.tsx";
import { LanguageSwitch } from "../components/shell/language-switch.tsx";
import { SchemeSwitch } from "../components/shell/scheme-switch.tsx";
import { translations } from "../language/translations.ts";
import { RhumbLines } from "./rhumb-lines.tsx";
import styles from "./sign-in.module.css";

/** What surrounds the pages for people who are not signed in. */
export async function Door({ children }: { children: ReactNode }) {
  const t = await translations("sign-in");
  return (
    <div className={styles.page}>
      <header className={styles.chart}>
        <RhumbLines className={styles.lines} />
        <Group gap="xs" className={styles.brand}>
          <CompassRose size={34} className={styles.rose} />
          <Text component="span" fz={26} fw={700}>
            Portolan
          </Text>
        </Group>
        <div className={styles.promise}>
          <Text fz={{ base: "lg", md: 30 }} fw={600} lh={1.25}>
            {t("promise")}
          </Text>
          <Text mt="sm" visibleFrom="md" lh={1.6}>
            {t("explained")}
          </Text>
        </div>
      </header>
      <main className={styles.door}>
        <Group gap={6} justify="flex-end" className={styles.switches}>
          <LanguageSwitch languages={languages} />
          <SchemeSwitch />
        </Group>
        <Stack gap="xl" className={styles.forms}>
          {children}
        </Stack>
      </main>
    </div>
  );
}
