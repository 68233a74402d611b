import { Badge, Group, Text } from "@mantine/core";
import { LineList } from "../../components/line-list.tsx";
import { LinkButton, TextLink } from "../../components/link.tsx";
import { Moment } from "../../components/moment.tsx";
import { Panel } from "../../components/panel.tsx";
import { translations } from "../../language/translations.ts";
import { SeverityBadge } from "../alerts/severity-badge.tsx";
import type { Alerts } from "./home-query.ts";
import styles from "./open-alerts.module.css";

/** Alerts that ask the viewer's agency to act and that nobody there has acknowledged. */
export async function OpenAlerts({ alerts: { totalCount, edges } }: { alerts: Alerts }) {
  const [t, codes] = await Promise.all([translations("home"), translations("codes")]);
  return (
    <Panel
      className={styles.urgent}
      title={t("alerts", { total: totalCount })}
      aside={
        totalCount > edges.length && (
          <TextLink href="/alerts?mine=unacknowledged" size="sm">
            {t("allAlerts")}
          </TextLink>
        )
      }
    >
      <LineList>
        {edges.map(({ node: { id, title, requestedAction, severity, agency, releasedAt, ownPart } }) => (
          <li key={id}>
            <Group justify="space-between" align="flex-start" gap="sm">
              <div>
                <Text fw={600}>{codes(`requestedActions.${requestedAction}`)}</Text>
                <Text size="sm">{title}</Text>
                <Text size="sm" c="dimmed">
                  {agency.name}
                  {releasedAt && (
                    <>
                      {" · "}
                      <Moment at={releasedAt} />
                    </>
                  )}
                </Text>
              </div>
              <Group gap="xs">
                {ownPart?.isOverdue && (
                  <Badge color="red.9" radius="sm">
                    {t("overdue")}
                  </Badge>
                )}
                <SeverityBadge severity={severity} />
                <LinkButton href={`/alerts/${encodeURIComponent(id)}`} size="compact-sm" aria-label={`${t("toAlert")}: ${title}`}>
                  {t("toAlert")}
                </LinkButton>
              </Group>
            </Group>
          </li>
        ))}
      </LineList>
    </Panel>
  );
}
