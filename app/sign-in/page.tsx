import { Group, Stack, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { languages } from "../../lib/languages/messages.ts";
import { portal } from "../../lib/running/portal.ts";
import { CompassRose } from "../components/compass-rose.tsx";
import { LanguageSwitch } from "../components/shell/language-switch.tsx";
import { SchemeSwitch } from "../components/shell/scheme-switch.tsx";
import { translations } from "../language/translations.ts";
import { ownPath } from "../session/own-path.ts";
import { isSignedIn } from "../session/viewer.ts";
import { PersonCards } from "./person-cards.tsx";
import { RhumbLines } from "./rhumb-lines.tsx";
import styles from "./sign-in.module.css";
import { SignInForm } from "./sign-in-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("sign-in"))("title") };
}

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

export default async function SignIn({ searchParams }: Props) {
  const target = ownPath((await searchParams).callbackUrl);
  if (await isSignedIn()) redirect(target);
  const t = await translations("sign-in");
  const { people } = portal();
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
          <section>
            <Title order={1} size="h2" mb="md">
              {t("title")}
            </Title>
            <SignInForm target={target} />
          </section>
          {people && <PersonCards people={people} target={target} />}
        </Stack>
      </main>
    </div>
  );
}
