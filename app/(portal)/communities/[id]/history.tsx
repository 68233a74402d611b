import { Text } from "@mantine/core";
import { LineList } from "../../../components/line-list.tsx";
import { Moment } from "../../../components/moment.tsx";
import { Panel } from "../../../components/panel.tsx";
import { translations } from "../../../language/translations.ts";
import type { Community } from "./community-query.ts";

/** Who did what when, latest first. */
export async function History({ events }: { events: Community["events"] }) {
  const [t, codes] = await Promise.all([translations("communities"), translations("codes")]);
  return (
    <Panel title={t("history")}>
      <LineList>
        {events.edges.map(({ node: { kind, happenedAt, actor, about, member } }) => (
          <li key={`${kind} ${happenedAt}`}>
            <Text size="sm" fw={550}>
              {[about?.name, codes(`communityEvents.${kind}`)].filter(Boolean).join(": ")}
            </Text>
            <Text size="sm" c="dimmed">
              {[actor?.name ?? t("byOperator"), member?.name].filter(Boolean).join(", ")} · <Moment at={happenedAt} />
            </Text>
          </li>
        ))}
      </LineList>
    </Panel>
  );
}
