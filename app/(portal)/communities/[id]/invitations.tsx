import { Group, Text } from "@mantine/core";
import { LineList } from "../../../components/line-list.tsx";
import { LinkButton } from "../../../components/link.tsx";
import { Moment } from "../../../components/moment.tsx";
import { Panel } from "../../../components/panel.tsx";
import { translations } from "../../../language/translations.ts";
import { communityAddress } from "../community-address.ts";
import { StepButton } from "../step-button.tsx";
import type { Community } from "./community-query.ts";

/** Who is asked to join, and how far that is. */
export async function Invitations({ community: { id, invitations, viewerCanCoordinate, closedAt } }: { community: Community }) {
  const [t, codes] = await Promise.all([translations("communities"), translations("codes")]);
  return (
    <Panel
      title={t("invitations")}
      aside={
        viewerCanCoordinate &&
        !closedAt && (
          <LinkButton href={communityAddress(id, "/invite")} size="compact-sm" variant="default">
            {t("invite")}
          </LinkButton>
        )
      }
    >
      {invitations.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("noInvitations")}
        </Text>
      ) : (
        <LineList>
          {invitations.map(({ id: invitation, status, invitedAt, rule, agency, viewerCanConfirm }) => (
            <li key={invitation}>
              <Group justify="space-between" align="flex-start" gap="sm">
                <div>
                  <Text size="sm" fw={550}>
                    {agency.name}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {codes(`invitationStatuses.${status}`)} · <Moment at={invitedAt} />
                    {rule && ` · ${t("rule")}`}
                  </Text>
                </div>
                {viewerCanCoordinate && (
                  <Group gap="xs">
                    {viewerCanConfirm && <StepButton step="confirm" id={invitation} name={agency.name} />}
                    <StepButton step="withdraw" id={invitation} name={agency.name} />
                  </Group>
                )}
              </Group>
            </li>
          ))}
        </LineList>
      )}
    </Panel>
  );
}
