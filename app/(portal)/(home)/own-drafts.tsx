import { Text } from "@mantine/core";
import { LineList } from "../../components/line-list.tsx";
import { TextLink } from "../../components/link.tsx";
import { Panel } from "../../components/panel.tsx";
import { translations } from "../../language/translations.ts";
import type { Drafts } from "./home-query.ts";
import { ReportLine } from "./report-line.tsx";

/** Drafts of the viewer's agency that are open to the viewer. */
export async function OwnDrafts({ drafts }: { drafts: Drafts }) {
  const t = await translations("home");
  return (
    <Panel
      title={t("drafts")}
      aside={
        <TextLink href="/seizure-reports?status=DRAFT&own=true" size="sm">
          {t("allDrafts", { total: drafts.totalCount })}
        </TextLink>
      }
    >
      {drafts.edges.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("noDrafts")}
        </Text>
      ) : (
        <LineList>
          {drafts.edges.map(({ node }) => (
            <ReportLine key={node.id} report={node} isOwn />
          ))}
        </LineList>
      )}
    </Panel>
  );
}
