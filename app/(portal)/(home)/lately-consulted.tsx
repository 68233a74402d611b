import { Group, Text } from "@mantine/core";
import { LineList } from "../../components/line-list.tsx";
import { TextLink } from "../../components/link.tsx";
import { Moment } from "../../components/moment.tsx";
import { Panel } from "../../components/panel.tsx";
import { translations } from "../../language/translations.ts";
import { consultedRecord } from "../consultations/consulted-record.ts";
import type { Consultations } from "./home-query.ts";

/** Which agencies looked at which records of the viewer's agency lately, each pair once. */
export async function LatelyConsulted({ consultations }: { consultations: Consultations }) {
  const t = await translations("home");
  return (
    <Panel
      title={t("consulted")}
      aside={
        <TextLink href="/consultations" size="sm">
          {t("allConsultations")}
        </TextLink>
      }
    >
      {consultations.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("notConsulted")}
        </Text>
      ) : (
        <LineList>
          {consultations.map(({ count, latest }) => {
            const record = consultedRecord(latest);
            return (
              <li key={latest.id}>
                <Text size="sm" fw={550}>
                  {latest.agency.name}
                </Text>
                <Group gap="xs" justify="space-between">
                  {record ? (
                    <TextLink size="sm" href={record.href}>
                      {record.name}
                    </TextLink>
                  ) : (
                    <span />
                  )}
                  <Text size="sm" c="dimmed">
                    {count > 1 && `${t("times", { count })} · `}
                    <Moment at={latest.consultedAt} />
                  </Text>
                </Group>
              </li>
            );
          })}
        </LineList>
      )}
    </Panel>
  );
}
