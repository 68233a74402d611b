import { Text } from "@mantine/core";
import { LineList } from "../../components/line-list.tsx";
import { TextLink } from "../../components/link.tsx";
import { Panel } from "../../components/panel.tsx";
import { translations } from "../../language/translations.ts";
import type { Shared } from "./home-query.ts";
import { ReportLine } from "./report-line.tsx";

/** What other agencies released to the viewer last. */
export async function SharedReports({ reports }: { reports: Shared }) {
  const t = await translations("home");
  return (
    <Panel
      title={t("shared")}
      aside={
        <TextLink href="/seizure-reports?own=false" size="sm">
          {t("allShared", { total: reports.totalCount })}
        </TextLink>
      }
    >
      {reports.edges.length === 0 ? (
        <Text c="dimmed">{t("nothingShared")}</Text>
      ) : (
        <LineList>
          {reports.edges.map(({ node }) => (
            <ReportLine key={node.id} report={node} />
          ))}
        </LineList>
      )}
    </Panel>
  );
}
