"use client";
import { Button, Code, CopyButton, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { LinkButton } from "../../components/link.tsx";

type Props = { name: string; link: string | null; onAnother?: () => void };

/** The link to hand over, which is shown nowhere again; or that it went by mail. */
export function InvitationLink({ name, link, onAnother }: Props) {
  const t = useTranslations("members");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Paper withBorder p="md" maw="46rem">
      <Stack gap="md">
        <Title order={2} size="h4" ref={title} tabIndex={-1} style={{ outline: "none" }}>
          {t("invited", { name })}
        </Title>
        <Text>{link ? t("linkExplained", { name }) : t("mailed")}</Text>
        {link && (
          <Code block fz="sm" style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
            {link}
          </Code>
        )}
        <Group>
          {link && (
            <CopyButton value={link} timeout={4_000}>
              {({ copied, copy }) => (
                <Button onClick={copy} leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} aria-live="polite">
                  {copied ? t("copied") : t("copy")}
                </Button>
              )}
            </CopyButton>
          )}
          {onAnother && (
            <Button variant="default" onClick={onAnother}>
              {t("another")}
            </Button>
          )}
          <LinkButton href="/members" variant="default">
            {t("toMembers")}
          </LinkButton>
        </Group>
      </Stack>
    </Paper>
  );
}
