"use client";
import { Alert, Button, Code, CopyButton, Group, Stack, Title } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconCopy } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";

/** A key, or what a webhook's messages are signed with: it is shown nowhere again. `children` lead on from it. */
export function ShownSecret({ of, title, secret, children }: { of: "keys" | "webhooks"; title: string; secret: string; children: ReactNode }) {
  const t = useTranslations(of);
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
