import { Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Panel } from "../../../components/panel.tsx";
import { translations } from "../../../language/translations.ts";
import type { ScreeningList } from "./list-query.ts";

/** What is to come, before it is started. */
export async function Expected({ list, children }: { list: ScreeningList; children: ReactNode }) {
  const t = await translations("screening");
  return (
    <Panel title={t("expected.title")}>
      <Text size="xl" fw={650}>
        {t("expected.alerts", { count: list.expectedAlerts ?? 0, rows: list.rowCount })}
      </Text>
      <Text c="dimmed" mb="md">
        {t("expected.sample", { alerts: list.sampleAlerts, size: list.sampleSize })} {t("expected.strong")}
      </Text>
      <Group>{children}</Group>
    </Panel>
  );
}
