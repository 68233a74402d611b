"use client";
import { Group, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { DemonstrationCard } from "../../../lib/demonstration/open-demonstration.ts";
import { endSession } from "../../session/end-session.ts";
import { signInAs } from "../../session/sign-in-as.ts";
import { showFault } from "../show-fault.ts";
import styles from "./exercise-bar.module.css";

/** Says that nothing here is real, and shows the same page through another person's eyes. */
export function ExerciseBar({ people, name }: { people: readonly DemonstrationCard[]; name: string }) {
  const t = useTranslations("shell");
  const [isSwitching, setSwitching] = useState(false);

  async function switchTo(email: string) {
    setSwitching(true);
    try {
      await endSession();
      if (await signInAs("demonstration", { email })) throw new Error("not signed in");
      // A full load: no form or list of the person before may stay on the screen.
      window.location.reload();
    } catch {
      setSwitching(false);
      showFault(t("switchFailed"));
    }
  }

  return (
    <Group component="section" aria-label={t("exercise")} className={styles.bar} gap="sm" wrap="nowrap">
      <Text component="span" size="xs" fw={700} className={styles.label}>
        {t("exercise")}
      </Text>
      <Text component="span" size="xs" visibleFrom="md" className={styles.label}>
        {t("switchPerson")}
      </Text>
      <div className={styles.people}>
        {people.map((person) => (
          <UnstyledButton
            key={person.email}
            className={styles.person}
            aria-pressed={person.name === name}
            disabled={isSwitching}
            title={`${person.agency}`}
            onClick={() => (person.name === name ? undefined : switchTo(person.email))}
          >
            <span className={styles.given}>{person.name.split(" ")[0]}</span>
            <span className={styles.rest}>{` ${person.name.split(" ").slice(1).join(" ")}`}</span>
          </UnstyledButton>
        ))}
      </div>
    </Group>
  );
}
