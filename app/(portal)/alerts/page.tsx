import { Box, Stack } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { Metadata } from "next";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Pager, pageOf } from "../../components/pager.tsx";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { AlertCard } from "./alert-card.tsx";
import { AlertsQuery } from "./alerts-query.ts";
import { FilterForm } from "./filter-form.tsx";
import { addressOf, readAddress, type Searched, variablesOf } from "./list-address.ts";
import { WaitingAlerts } from "./waiting-alerts.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("alerts"))("title") };
}

export default async function Alerts({ searchParams }: { searchParams: Promise<Searched> }) {
  const searched = await searchParams;
  const asked = readAddress(searched);
  const [t, { viewer, alerts }] = await Promise.all([translations("alerts"), ask(AlertsQuery, { ...variablesOf(asked), ...pageOf(searched, 20) })]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("explained")}
        actions={
          viewer.permissions.includes("ALERT_POST") && (
            <LinkButton href="/alerts/new" leftSection={<IconPlus size={16} />}>
              {t("new")}
            </LinkButton>
          )
        }
      />
      {viewer.permissions.includes("SEIZURE_REPORT_PREVIEW") && (
        <Box mb="md">
          <WaitingAlerts />
        </Box>
      )}
      <FilterForm asked={asked} />
      {alerts.edges.length === 0 ? (
        <EmptyState title={t("none")}>{t(addressOf(asked) === "/alerts" ? "noneExplained" : "noneFits")}</EmptyState>
      ) : (
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: "none" }}>
          {alerts.edges.map(({ node }) => (
            <AlertCard key={node.id} alert={node} />
          ))}
        </Stack>
      )}
      {alerts.totalCount > 0 && (
        <Pager path={addressOf(asked)} pageInfo={alerts.pageInfo} total={alerts.totalCount} isByTime={asked.sort === "POSTED"} />
      )}
    </>
  );
}
