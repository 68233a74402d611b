"use client";
import { Box, Button, Code, CopyButton } from "@mantine/core";
import { useTranslations } from "use-intl";

/** Code to take along; long lines scroll within it. */
export function CopyableCode({ code, label }: { code: string; label: string }) {
  const t = useTranslations("developers");
  return (
    <Box pos="relative">
      <Code block tabIndex={0} role="region" aria-label={label} style={{ overflowX: "auto", paddingTop: 44 }}>{code}</Code>
      <CopyButton value={code}>
        {({ copied, copy }) => <Button size="compact-sm" variant="default" onClick={copy} pos="absolute" top={8} right={8} aria-live="polite">{copied ? t("copied") : t("copy")}</Button>}
      </CopyButton>
    </Box>
  );
}
