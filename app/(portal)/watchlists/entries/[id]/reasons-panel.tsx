"use client";
import { Spoiler, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { Panel } from "../../../../components/panel.tsx";

/** The publisher's own words, folded when they are long. */
export function ReasonsPanel({ reasons }: { reasons: string }) {
  const t = useTranslations("watchlists.entry");
  return (
    <Panel title={t("reasons")}>
      <Spoiler maxHeight={132} showLabel={t("showAll")} hideLabel={t("showLess")}>
        <Text lang="en" style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{reasons}</Text>
      </Spoiler>
    </Panel>
  );
}
