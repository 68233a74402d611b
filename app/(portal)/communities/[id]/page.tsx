import { Grid, GridCol, Group, Stack, Text } from "@mantine/core";
import type { Metadata } from "next";
import { LinkButton } from "../../../components/link.tsx";
import { Day, Moment } from "../../../components/moment.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { translations } from "../../../language/translations.ts";
import { communityAddress } from "../community-address.ts";
import { KindBadges } from "../kind-badges.tsx";
import { ReceivedInvitations } from "../received-invitations.tsx";
import { StepButton } from "../step-button.tsx";
import { readCommunity } from "./community-query.ts";
import { Contacts } from "./contacts.tsx";
import { History } from "./history.tsx";
import { Invitations } from "./invitations.tsx";
import { OlderRecords } from "./older-records.tsx";
import { Participants } from "./participants.tsx";
import { TallyPanel } from "./tally-panel.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readCommunity((await params).id)).community.name };
}

export default async function CommunityPage({ params }: Props) {
  const [t, { community, own, permissions }] = await Promise.all([translations("communities"), readCommunity((await params).id)]);
  const { id, name, description, startsOn, endsOn, closedAt, viewerSeesSince, viewerCanCoordinate, viewerCanLeave } = community;
  const takesPart = viewerSeesSince !== null;
  const canClose = viewerCanCoordinate && community.isOperation && !closedAt;
  const received = community.invitations.filter(({ agency }) => agency.id === own).map((one) => ({ ...one, community }));
  return (
    <>
      <PageHeader
        title={name}
        description={description}
        actions={
          <>
            {viewerCanCoordinate && (
              <LinkButton href={communityAddress(id, "/edit")} variant="default">
                {t("edit")}
              </LinkButton>
            )}
            {canClose && <StepButton step="close" id={id} name={name} />}
            {viewerCanLeave && <StepButton step="leave" id={id} name={name} />}
          </>
        }
      />
      <Group gap="sm" mb="md">
        <KindBadges isOperation={community.isOperation} isRunning={community.isRunning} closedAt={closedAt} />
        <Text size="sm" c="dimmed">
          {startsOn && endsOn && (
            <>
              {t("dates")} <Day on={startsOn} /> {t("until")} <Day on={endsOn} /> ·{" "}
            </>
          )}
          {closedAt && (
            <>
              {t("closedOn")} <Moment at={closedAt} /> ·{" "}
            </>
          )}
          {takesPart ? (
            <>
              {t("seesSince")} <Moment at={viewerSeesSince} />
            </>
          ) : (
            t("notTakingPart")
          )}
        </Text>
      </Group>
      <Grid gap="md">
        <GridCol span={{ base: 12, lg: 8 }}>
          <Stack gap="md">
            {received.length > 0 && <ReceivedInvitations invitations={received} />}
            {community.tally && <TallyPanel tally={community.tally} />}
            <Participants community={community} />
            {takesPart && <Invitations community={community} />}
          </Stack>
        </GridCol>
        {takesPart && (
          <GridCol span={{ base: 12, lg: 4 }}>
            <Stack gap="md">
              {permissions.includes("SEIZURE_REPORT_OPEN") && community.isRunning && <OlderRecords id={id} />}
              <Contacts community={community} canEdit={permissions.includes("COMMUNITY_ADMINISTER")} />
              <History events={community.events} />
            </Stack>
          </GridCol>
        )}
      </Grid>
    </>
  );
}
