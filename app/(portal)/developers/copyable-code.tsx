"use client";
import { Button, Code, CopyButton, Group, Stack, Text } from "@mantine/core";
import { useTranslations } from "use-intl";

/** Code to take along; long lines scroll within it. */
export function CopyableCode({ code, label }: { code: string; label: string }) {
  const t = useTranslations("developers");
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text size="sm" fw={600}>
          {label}
        </Text>
        <CopyButton value={code}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy} aria-live="polite">
              {copied ? t("copied") : t("copy")}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Code block tabIndex={0} role="region" aria-label={label} style={{ overflowX: "auto" }}>
        {code}
      </Code>
    </Stack>
  );
}
