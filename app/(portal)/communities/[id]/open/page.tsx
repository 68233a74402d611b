import { Group, Paper, Text } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { LineList } from "../../../../components/line-list.tsx";
import { PageHeader } from "../../../../components/page-header.tsx";
import { graphql } from "../../../../graphql/contract.ts";
import { translations } from "../../../../language/translations.ts";
import { ask } from "../../../../session/ask.ts";
import { requirePermission } from "../../../../session/viewer.ts";
import { readCommunity } from "../community-query.ts";
import { OpenButton } from "./open-button.tsx";

const PreviewQuery = graphql(`
  query CommunityOpeningPreview($id: ID!) {
    communityOpeningPreview(id: $id) {
      recordCount withPartiesCount memberCount digest
      agencies { name country members records }
      userErrors { message }
    }
  }
`);

type Props = { params: Promise<{ id: string }> };
const mostAtOnce = 1_000;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("communities"))("open.title") };
}

export default async function OpenOlderRecords({ params }: Props) {
  await requirePermission("SEIZURE_REPORT_OPEN");
  const [t, { community }] = await Promise.all([translations("communities"), readCommunity((await params).id)]);
  const { communityOpeningPreview: preview } = await ask(PreviewQuery, { id: community.id });
  const { recordCount: records, withPartiesCount, memberCount: members, agencies, digest, userErrors } = preview;
  if (userErrors.length) notFound();
  return (
    <>
      <PageHeader title={t("open.title")} description={t("open.explained", { name: community.name })} />
      {records === 0 || !digest ? (
        <EmptyState title={t("open.nothing")}>{t("open.nothingExplained")}</EmptyState>
      ) : (
        <Paper withBorder p={{ base: "sm", sm: "lg" }} maw="46rem">
          <Text fw={600} size="lg">
            {t("open.reach", { records, agencies: agencies.length, members })}
          </Text>
          <Text size="sm" c="dimmed" mb="md">
            {t("open.parties", { count: withPartiesCount })} {records === mostAtOnce && t("open.atMost")}
          </Text>
          <LineList>
            {agencies.map((agency) => (
              <li key={agency.name}>
                <Group justify="space-between" gap="xs">
                  <Text size="sm">
                    {agency.name} <span style={{ color: "var(--mantine-color-dimmed)" }}>{agency.country}</span>
                  </Text>
                  <Text size="sm" c="dimmed">
                    {t("open.perAgency", { count: agency.records, members: agency.members })}
                  </Text>
                </Group>
              </li>
            ))}
          </LineList>
          <OpenButton id={community.id} records={records} digest={digest} />
        </Paper>
      )}
    </>
  );
}
