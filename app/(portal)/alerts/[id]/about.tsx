import { Stack, Text } from "@mantine/core";
import { LineList } from "../../../components/line-list.tsx";
import { Moment } from "../../../components/moment.tsx";
import { Panel } from "../../../components/panel.tsx";
import { translations } from "../../../language/translations.ts";
import { FactPanel } from "../../seizure-reports/[id]/facts.tsx";
import type { OneAlert } from "./alert-query.ts";

/** Where it comes from, until when it holds, and what became of it. */
export async function About({ alert }: { alert: OneAlert }) {
  const [t, codes] = await Promise.all([translations("alerts"), translations("codes")]);
  return (
    <Stack gap="md">
      <FactPanel
        title={t("one.about")}
        facts={[
          [t("one.agency"), alert.agency.name],
          [t("one.author"), alert.author?.name],
          [t("one.posted"), alert.releasedAt && <Moment key="posted" at={alert.releasedAt} />],
          [t("one.expected"), alert.expectedAt && <Moment key="expected" at={alert.expectedAt} withZone />],
          [t("one.validUntil"), <Moment key="until" at={alert.validUntil} withZone />],
          [t("one.reference"), alert.reference],
          [t("one.ownReference"), alert.ownReference],
          [t("one.handling"), codes(`handlings.${alert.handling}`)],
        ]}
      />
      {alert.versions.length > 0 && (
        <Panel title={t("one.versions")}>
          <LineList>
            {alert.versions.map(({ version, note, isCorrection, createdAt, author }) => (
              <li key={version}>
                <Text size="sm" fw={550}>
                  {t("one.version", { version })} {isCorrection && `· ${t("one.correction")}`}
                </Text>
                <Text size="sm" c="dimmed">
                  <Moment at={createdAt} />
                  {author && ` · ${author.name}`}
                </Text>
                {note && <Text size="sm">{note}</Text>}
              </li>
            ))}
          </LineList>
        </Panel>
      )}
    </Stack>
  );
}
