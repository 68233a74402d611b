"use client";
import { Alert, Button, Code, CopyButton, Group, Stack, Title } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconCopy } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";

/** What a webhook's messages are signed with, which is shown nowhere again. */
export function ShownSecret({ title, secret, children }: { title: string; secret: string; children: ReactNode }) {
  const t = useTranslations("webhooks");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack gap="md">
      <Title order={2} size="h4" ref={heading} tabIndex={-1} style={{ outline: "none" }}>
        {title}
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
        {children}
      </Group>
    </Stack>
  );
}
