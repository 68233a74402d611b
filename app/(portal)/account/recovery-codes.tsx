"use client";
import { Alert, Button, Code, CopyButton, Group, SimpleGrid, Stack } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconCopy, IconDownload } from "@tabler/icons-react";
import { useTranslations } from "use-intl";

/** The recovery codes, which are shown nowhere again. */
export function RecoveryCodes({ codes, onStored }: { codes: readonly string[]; onStored: () => void }) {
  const t = useTranslations("account");
  const text = `${codes.join("\n")}\n`;
  return (
    <Stack gap="md">
      <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title={t("store")} role="alert">
        {t("storeExplained")}
      </Alert>
      <SimpleGrid component="ul" cols={{ base: 1, xs: 2 }} spacing="xs" p={0} m={0} style={{ listStyle: "none" }} aria-label={t("recoveryCodes")}>
        {codes.map((code) => (
          <li key={code}>
            <Code fz="md">{code}</Code>
          </li>
        ))}
      </SimpleGrid>
      <Group>
        <CopyButton value={text} timeout={4_000}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} aria-live="polite">
              {copied ? t("copied") : t("copy")}
            </Button>
          )}
        </CopyButton>
        <Button
          component="a"
          variant="default"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="portolan-recovery-codes.txt"
          leftSection={<IconDownload size={16} />}
        >
          {t("download")}
        </Button>
        <Button onClick={onStored}>{t("stored")}</Button>
      </Group>
    </Stack>
  );
}
