"use client";
import { Paper, Stack, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { LinkButton } from "../../../components/link.tsx";
import { ShownSecret } from "../../../components/shown-secret.tsx";

export function CreatedKey({ secret }: { secret: string }) {
  const t = useTranslations("keys");
  return (
    <Paper withBorder p="md" maw="46rem">
      <Stack gap="md">
        <ShownSecret of="keys" title={t("made")} secret={secret}>
          <LinkButton href="/keys" variant="default">
            {t("stored")}
          </LinkButton>
        </ShownSecret>
        <Text size="sm" c="dimmed">
          {t("howToSend")}
        </Text>
      </Stack>
    </Paper>
  );
}
