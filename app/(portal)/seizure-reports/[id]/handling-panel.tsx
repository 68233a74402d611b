import { Stack, Text } from "@mantine/core";
import { Panel } from "../../../components/panel.tsx";
import { TlpBadge } from "../../../components/tlp-badge.tsx";
import type { ReportWords } from "../report-words.ts";
import type { ReportContent } from "./report-content.ts";

type Handled = Pick<ReportContent, "tlp" | "handling" | "handlingNote">;

/** How far the record may be shared and what may be done with it, in words. */
export function HandlingPanel({ content: { tlp, handling, handlingNote }, words: { t, codes } }: { content: Handled; words: ReportWords }) {
  return (
    <Panel title={t("sections.handling")} aside={<TlpBadge tlp={tlp} />}>
      <Stack gap="xs">
        <Text size="sm">{t(`tlpMeans.${tlp}`)}</Text>
        <Text size="sm">{codes(`handlings.${handling}`)}</Text>
        {handlingNote && (
          <Text size="sm" fw={600}>
            {handlingNote}
          </Text>
        )}
      </Stack>
    </Panel>
  );
}
