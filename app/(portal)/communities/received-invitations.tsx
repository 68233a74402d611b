import { Group, Text } from "@mantine/core";
import { LineList } from "../../components/line-list.tsx";
import { TextLink } from "../../components/link.tsx";
import { Panel } from "../../components/panel.tsx";
import { translations } from "../../language/translations.ts";
import { communityAddress } from "./community-address.ts";
import { StepButton } from "./step-button.tsx";

type Invitation = {
  id: string;
  status: string;
  viewerCanAnswer: boolean;
  community: { id: string; name: string; description: string; coordinator: { name: string } } | null;
};

/** Communities that ask the viewer's agency to join. */
export async function ReceivedInvitations({ invitations }: { invitations: readonly Invitation[] }) {
  const t = await translations("communities");
  return (
    <Panel title={t("waiting", { count: invitations.length })}>
      <LineList>
        {invitations.map(
          ({ id, status, viewerCanAnswer, community }) =>
            community && (
              <li key={id}>
                <Group justify="space-between" align="flex-start" gap="sm">
                  <div style={{ flex: "1 1 18rem" }}>
                    <TextLink href={communityAddress(community.id)} fw={550}>
                      {community.name}
                    </TextLink>
                    <Text size="sm">{community.description}</Text>
                    <Text size="sm" c="dimmed">
                      {status === "ACCEPTED" ? t("waitingForCoordinator") : t("invitedBy", { name: community.coordinator.name })}
                    </Text>
                  </div>
                  {viewerCanAnswer && (
                    <Group gap="xs">
                      <StepButton step="accept" id={id} name={community.name} />
                      <StepButton step="decline" id={id} name={community.name} />
                    </Group>
                  )}
                </Group>
              </li>
            ),
        )}
      </LineList>
    </Panel>
  );
}
