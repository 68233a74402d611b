import { Text } from "@mantine/core";
import { LineList } from "../../components/line-list.tsx";
import { LinkButton } from "../../components/link.tsx";
import { Moment } from "../../components/moment.tsx";
import { Panel } from "../../components/panel.tsx";
import { translations } from "../../language/translations.ts";
import type { Notices } from "./home-query.ts";
import styles from "./open-notices.module.css";

/** Recalled records whose instruction the viewer's agency has not confirmed yet. */
export async function OpenNotices({ notices: { totalCount, edges } }: { notices: Notices }) {
  const [t, notices, codes] = await Promise.all([translations("home"), translations("notices"), translations("codes")]);
  const canAcknowledge = edges.some(({ node }) => node.viewerCanAcknowledge);
  return (
    <Panel
      className={styles.urgent}
      title={t("notices", { total: totalCount })}
      aside={
        <LinkButton href="/notices" size="compact-sm" variant="default">
          {canAcknowledge ? t("acknowledge") : t("showNotices")}
        </LinkButton>
      }
    >
      <LineList>
        {edges.map(({ node: { id, recordKind, reference, instruction, originator, createdAt } }) => (
          <li key={id}>
            <Text size="sm" fw={600}>
              {codes(`noticeInstructions.${instruction}`)}
            </Text>
            <Text size="sm" c="dimmed">
              {originator.name} · {notices(`of.${recordKind}`, { reference })} · <Moment at={createdAt} />
            </Text>
          </li>
        ))}
      </LineList>
    </Panel>
  );
}
