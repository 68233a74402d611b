"use client";
import { Alert, Button, Code, CopyButton, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconCopy } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { LinkButton } from "../../../components/link.tsx";

/** The key itself, which is shown nowhere again. */
export function CreatedKey({ secret }: { secret: string }) {
  const t = useTranslations("keys");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Paper withBorder p="md" maw="46rem">
      <Stack gap="md">
        <Title order={2} size="h4" ref={title} tabIndex={-1} style={{ outline: "none" }}>
          {t("made")}
        </Title>
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title={t("onlyNow")}>
          {t("onlyNowExplained")}
        </Alert>
        <Code block fz="sm" style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
          {secret}
        </Code>
        <Group>
          <CopyButton value={secret} timeout={4_000}>
            {({ copied, copy }) => (
              <Button onClick={copy} leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} aria-live="polite">
                {copied ? t("copied") : t("copy")}
              </Button>
            )}
          </CopyButton>
          <LinkButton href="/keys" variant="default">
            {t("stored")}
          </LinkButton>
        </Group>
        <Text size="sm" c="dimmed">
          {t("howToSend")}
        </Text>
      </Stack>
    </Paper>
  );
}
