import { Group, Text } from "@mantine/core";
import { LineList } from "../../components/line-list.tsx";
import { LinkButton } from "../../components/link.tsx";
import { Panel } from "../../components/panel.tsx";
import { translations } from "../../language/translations.ts";

const places = {
  questions: "/watchlists/questions",
  hits: "/standing-queries",
  approvals: "/watchlists/approvals",
  corrections: "/watchlists/corrections",
  reviews: "/watchlists/reviews",
  fits: "/patterns",
  webhooks: "/webhooks",
} as const;
type Waiting = { [Place in keyof typeof places]: number };

/** What else waits for the viewer, each with one thing to do; nothing where nothing waits. */
export async function ToDo({ waiting }: { waiting: Waiting }) {
  const t = await translations("home");
  const open = (Object.keys(places) as (keyof typeof places)[]).filter((place) => waiting[place] > 0);
  if (!open.length) return null;
  return (
    <Panel title={t("toDo.title")}>
      <LineList>
        {open.map((place) => (
          <li key={place}>
            <Group justify="space-between" gap="sm" wrap="nowrap">
              <Text size="sm" fw={550}>
                {t(`toDo.${place}.waiting`, { total: waiting[place] })}
              </Text>
              <LinkButton href={places[place]} size="compact-sm" variant="default" style={{ flexShrink: 0 }}>
                {t(`toDo.${place}.action`)}
              </LinkButton>
            </Group>
          </li>
        ))}
      </LineList>
    </Panel>
  );
}
