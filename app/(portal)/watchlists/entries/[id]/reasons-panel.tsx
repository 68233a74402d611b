"use client";
import { Spoiler, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { Panel } from "../../../../components/panel.tsx";

/** Whole lines of text. */
const foldedHeight = 124;

/** The publisher's own words, folded when they are long. */
export function ReasonsPanel({ reasons }: { reasons: string }) {
  const t = useTranslations("watchlists");
  return (
    <Panel title={t("fields.reasons")}>
      <Spoiler maxHeight={foldedHeight} showLabel={t("entry.showAll")} hideLabel={t("entry.showLess")}>
        <Text lang="en" style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>
          {reasons}
        </Text>
      </Spoiler>
    </Panel>
  );
}
