import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { Metadata } from "next";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton, TextLink } from "../../components/link.tsx";
import { Moment } from "../../components/moment.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { graphql } from "../../graphql/contract.ts";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { communityAddress } from "./community-address.ts";
import { KindBadges } from "./kind-badges.tsx";
import { ReceivedInvitations } from "./received-invitations.tsx";

const CommunitiesQuery = graphql(`
  query Communities {
    viewer { permissions }
    communityInvitations { id status viewerCanAnswer community { id name description coordinator { name } } }
    communities {
      id name description isOperation isRunning closedAt viewerSeesSince
      coordinator { name }
      participants { agency { id } }
    }
  }
`);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("communities"))("title") };
}

export default async function Communities() {
  const [t, { viewer, communities, communityInvitations }] = await Promise.all([translations("communities"), ask(CommunitiesQuery)]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("explained")}
        actions={
          viewer.permissions.includes("COMMUNITY_ADMINISTER") && (
            <LinkButton href="/communities/new" leftSection={<IconPlus size={16} />}>
              {t("new")}
            </LinkButton>
          )
        }
      />
      <Stack gap="md">
        {communityInvitations.length > 0 && <ReceivedInvitations invitations={communityInvitations} />}
        {communities.length === 0 && <EmptyState title={t("none")}>{t("noneExplained")}</EmptyState>}
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: "none" }}>
          {communities.map(({ id, name, description, viewerSeesSince, coordinator, participants, ...state }) => (
            <Paper key={id} component="li" withBorder p={{ base: "sm", sm: "md" }}>
              <Group justify="space-between" align="flex-start" gap="xs">
                <Title order={2} size="h5">
                  <TextLink href={communityAddress(id)} inherit>
                    {name}
                  </TextLink>
                </Title>
                <KindBadges {...state} />
              </Group>
              <Text size="sm" my={4}>
                {description}
              </Text>
              <Text size="sm" c="dimmed">
                {t("agencies", { count: participants.length })} · {t("coordinatedBy", { name: coordinator.name })}
                {viewerSeesSince && (
                  <>
                    {" "}
                    · {t("seesSince")} <Moment at={viewerSeesSince} />
                  </>
                )}
              </Text>
            </Paper>
          ))}
        </Stack>
      </Stack>
    </>
  );
}
