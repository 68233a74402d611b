"use client";
import { Button, Group, Text } from "@mantine/core";
import { IconBriefcase } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { Work } from "./work.ts";
import styles from "./work-bar.module.css";

/** What questions are asked for, in sight as long as it applies. */
export function WorkBar({ work, onChange }: { work: Work; onChange: () => void }) {
  const t = useTranslations("watchlists");
  const codes = useTranslations("codes.purposes");
  return (
    <Group component="section" aria-label={t("ask.work")} className={styles.bar} justify="space-between" wrap="nowrap" gap="sm">
      <Group gap={8} wrap="nowrap" miw={0}>
        <IconBriefcase size={18} stroke={1.6} aria-hidden style={{ flexShrink: 0 }} />
        <Text size="sm" className={styles.words}>
          {t("ask.underPurpose", { purpose: codes(work.purpose) })} · <b>{t("ask.underCase", { case: work.caseReference })}</b>
        </Text>
      </Group>
      <Button variant="subtle" size="compact-sm" onClick={onChange} aria-label={t("ask.changeLabel")} style={{ flexShrink: 0 }}>
        {t("ask.change")}
      </Button>
    </Group>
  );
}
