import { Group, Text } from "@mantine/core";
import { LineList } from "../../components/line-list.tsx";
import { LinkButton, TextLink } from "../../components/link.tsx";
import { Moment } from "../../components/moment.tsx";
import { Panel } from "../../components/panel.tsx";
import { translations } from "../../language/translations.ts";
import type { Requests } from "./home-query.ts";

/** Records whose release officers ask for, longest waiting first. */
export async function WaitingReleases({ requests: { totalCount, edges } }: { requests: Requests }) {
  const t = await translations("home");
  return (
    <Panel title={t("requests", { total: totalCount })}>
      <LineList>
        {edges.map(({ node: { id, note, askedAt, member, seizureReport, alert, pattern } }) => {
          const other = alert ? { kind: "alerts", ...alert } : { kind: "patterns", id: "", title: "", ...pattern };
          const record = seizureReport
            ? `/seizure-reports/${encodeURIComponent(seizureReport.id)}`
            : `/${other.kind}/${encodeURIComponent(other.id)}`;
          const named = seizureReport?.reference ?? other.title;
          return (
            <li key={id}>
              <Group justify="space-between" align="flex-start" gap="sm">
                <div>
                  <TextLink href={record} fw={550}>
                    {named}
                  </TextLink>
                  <Text size="sm" c="dimmed">
                    {member && `${t("requestBy", { name: member.name })} · `}
                    <Moment at={askedAt} />
                  </Text>
                  {note && <Text size="sm">{note}</Text>}
                </div>
                <LinkButton
                  href={alert ? record : `${record}/release`}
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t("toRelease")}: ${named}`}
                >
                  {t("toRelease")}
                </LinkButton>
              </Group>
            </li>
          );
        })}
      </LineList>
    </Panel>
  );
}
