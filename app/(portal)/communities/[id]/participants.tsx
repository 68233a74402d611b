import { Badge, Group } from "@mantine/core";
import { TextLink } from "../../../components/link.tsx";
import { Moment } from "../../../components/moment.tsx";
import { Panel } from "../../../components/panel.tsx";
import { RecordTable } from "../../../components/record-table.tsx";
import { translations } from "../../../language/translations.ts";
import { StepButton } from "../step-button.tsx";
import type { Community } from "./community-query.ts";

/** Who takes part, each with the date from which it sees what is released. */
export async function Participants({ community: { id, coordinator, participants, viewerCanCoordinate } }: { community: Community }) {
  const t = await translations("communities");
  return (
    <Panel title={t("participants")}>
      <RecordTable
        label={t("participants")}
        heads={[t("agency"), t("since"), ...(viewerCanCoordinate ? [""] : [])]}
        rows={participants.map(({ joinedAt, agency }) => ({
          key: agency.id,
          cells: [
            <Group key="name" gap="xs">
              <TextLink href={`/agencies/${encodeURIComponent(agency.id)}`}>{agency.name}</TextLink>
              {agency.id === coordinator.id && (
                <Badge variant="light" radius="sm">
                  {t("coordinator")}
                </Badge>
              )}
            </Group>,
            <Moment key="since" at={joinedAt} />,
            ...(viewerCanCoordinate
              ? [
                  agency.id === coordinator.id ? (
                    <span key="none" />
                  ) : (
                    <Group key="steps" gap="xs" justify="flex-end">
                      <StepButton step="handOver" id={id} agency={agency.id} name={agency.name} />
                      <StepButton step="remove" id={id} agency={agency.id} name={agency.name} />
                    </Group>
                  ),
                ]
              : []),
          ],
        }))}
      />
    </Panel>
  );
}
