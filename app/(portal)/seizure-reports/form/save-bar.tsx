"use client";
import { Button, Group, Kbd, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { LinkButton } from "../../../components/link.tsx";
import styles from "./save-bar.module.css";

type Props = { kind: "new" | "edit" | "amend"; problem: string; isReady: boolean; isSaving: boolean; wayOut: string };

export function SaveBar({ kind, problem, isReady, isSaving, wayOut }: Props) {
  const t = useTranslations("seizure-reports");
  return (
    <Group className={styles.bar} justify="space-between">
      <Text size="sm" c="var(--mantine-color-error)" role="alert">
        {problem}
      </Text>
      <Group gap="sm">
        <Text size="xs" c="dimmed" visibleFrom="sm">
          <Kbd>Ctrl</Kbd> + <Kbd>Enter</Kbd>
        </Text>
        <LinkButton href={wayOut} variant="default">
          {t("cancel")}
        </LinkButton>
        <Button type="submit" loading={isSaving} disabled={!isReady}>
          {t(`form.save.${kind}`)}
        </Button>
      </Group>
    </Group>
  );
}
