"use client";
import { Alert, Button, Group, Text } from "@mantine/core";
import { useTranslations } from "use-intl";

/** What was typed before is back; it can be dropped. */
export function RestoredNote({ onDiscard }: { onDiscard: () => void }) {
  const t = useTranslations("shell");
  return (
    <Alert role="status" color="gray" variant="light">
      <Group gap="sm">
        <Text size="sm">{t("restored")}</Text>
        <Button variant="default" size="compact-sm" onClick={onDiscard}>
          {t("discard")}
        </Button>
      </Group>
    </Alert>
  );
}
