"use client";
import { Group, SimpleGrid, Text, Title, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { DemonstrationCard } from "../../lib/demonstration/open-demonstration.ts";
import { showFault } from "../components/show-fault.ts";
import { signInAs } from "../session/sign-in-as.ts";
import styles from "./sign-in.module.css";

/** In the demonstration: its people, to enter as with one click. */
export function PersonCards({ people, target }: { people: readonly DemonstrationCard[]; target: string }) {
  const t = useTranslations("sign-in");
  const codes = useTranslations("codes.roles");
  const [isEntering, setEntering] = useState(false);

  async function enterAs(email: string) {
    setEntering(true);
    if (!(await signInAs("demonstration", { email }))) return window.location.assign(target);
    setEntering(false);
    showFault(t("failed"));
  }

  return (
    <section>
      <Title order={2} size="h4">
        {t("people")}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t("peopleExplained")}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {people.map(({ name, email, agency, role }) => (
          <UnstyledButton key={email} className={styles.card} disabled={isEntering} onClick={() => enterAs(email)}>
            <Group justify="space-between" gap={4} wrap="nowrap" align="baseline">
              <Text component="span" fw={600} size="sm">
                {name}
              </Text>
              <Text component="span" size="xs" c="dimmed">
                {codes(role)}
              </Text>
            </Group>
            <Text component="span" size="xs" display="block">
              {agency}
            </Text>
            <Text component="span" size="xs" c="dimmed" display="block">
              {t(`can.${role}`)}
            </Text>
          </UnstyledButton>
        ))}
      </SimpleGrid>
    </section>
  );
}
