import { Grid, GridCol, Stack } from "@mantine/core";
import { IconAlertTriangle, IconPlus, IconSearch } from "@tabler/icons-react";
import { LinkButton } from "../../components/link.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { readViewer } from "../../session/viewer.ts";
import { Abilities } from "./abilities.tsx";
import { HomeQuery } from "./home-query.ts";
import { LatelyConsulted } from "./lately-consulted.tsx";
import { LedTo } from "./led-to.tsx";
import { OpenAlerts } from "./open-alerts.tsx";
import { OpenNotices } from "./open-notices.tsx";
import { OwnDrafts } from "./own-drafts.tsx";
import { SharedReports } from "./shared-reports.tsx";
import { Story } from "./story.tsx";
import { ToDo } from "./to-do.tsx";
import { WaitingReleases } from "./waiting-releases.tsx";

export default async function Home() {
  const [viewer, t, codes] = await Promise.all([readViewer(), translations("home"), translations("codes")]);
  const may = new Set(viewer.permissions);
  const answer = await ask(HomeQuery, {
    alerts: may.has("ALERT_READ"),
    questions: may.has("WATCHLIST_QUESTION"),
    nominations: may.has("WATCHLIST_NOMINATE"),
    approvals: may.has("WATCHLIST_APPROVE"),
    standing: may.has("STANDING_QUERY_READ"),
    notices: may.has("NOTICE_READ"),
    // Who can say that they were seen.
    patterns: may.has("PATTERN_DRAFT") && may.has("SEIZURE_REPORT_READ"),
    webhooks: may.has("WEBHOOK_ADMINISTER"),
    // For those whom the requests are for.
    requests: may.has("SEIZURE_REPORT_RECALL"),
    drafts: may.has("SEIZURE_REPORT_DRAFT"),
    reports: may.has("SEIZURE_REPORT_READ"),
    // What was found about our records stays out of an auditor's sight: there it is a list of its own.
    consultations: may.has("CONSULTATION_READ") && may.has("SEIZURE_REPORT_READ"),
  });
  const { alerts, ownAlerts, notices, releaseRequests, drafts, shared, consultations } = answer;
  const waiting = {
    questions: answer.questions?.totalCount ?? 0,
    hits: answer.hits?.edges.length ?? 0,
    approvals: answer.approvals?.totalCount ?? 0,
    corrections: answer.answers?.totalCount ?? 0,
    reviews: answer.reviews?.totalCount ?? 0,
    fits: answer.fits?.totalCount ?? 0,
    webhooks: answer.webhooks?.filter(({ status }) => status === "PROPOSED").length ?? 0,
  };
  return (
    <>
      <PageHeader
        title={t("hello", { name: viewer.name.split(" ")[0] ?? viewer.name })}
        description={`${viewer.agency.name} · ${viewer.roles.map((role) => codes(`roles.${role}`)).join(", ")}`}
        actions={
          <>
            {may.has("WATCHLIST_ASK") && (
              <LinkButton href="/watchlists/ask" variant="default" leftSection={<IconSearch size={16} />}>
                {t("ask")}
              </LinkButton>
            )}
            {may.has("ALERT_POST") && (
              <LinkButton href="/alerts/new" variant="default" leftSection={<IconAlertTriangle size={16} />}>
                {t("newAlert")}
              </LinkButton>
            )}
            {may.has("SEIZURE_REPORT_DRAFT") && (
              <LinkButton href="/seizure-reports/new" leftSection={<IconPlus size={16} />}>
                {t("newReport")}
              </LinkButton>
            )}
          </>
        }
      />
      <Stack gap="md">
        <Story viewerName={viewer.name} />
        {alerts && alerts.totalCount > 0 && <OpenAlerts alerts={alerts} />}
        {notices && notices.totalCount > 0 && <OpenNotices notices={notices} />}
        {releaseRequests && releaseRequests.totalCount > 0 && <WaitingReleases requests={releaseRequests} />}
        <ToDo waiting={waiting} />
        {!may.has("SEIZURE_REPORT_READ") && <Abilities permissions={viewer.permissions} />}
        <Grid gap="md">
          {shared && (
            <GridCol span={{ base: 12, md: drafts || consultations ? 7 : 12 }}>
              <SharedReports reports={shared} />
            </GridCol>
          )}
          {(drafts || consultations) && (
            <GridCol span={{ base: 12, md: 5 }}>
              <Stack gap="md">
                {ownAlerts && <LedTo alerts={ownAlerts} />}
                {drafts && <OwnDrafts drafts={drafts} />}
                {consultations && <LatelyConsulted consultations={consultations} />}
              </Stack>
            </GridCol>
          )}
        </Grid>
      </Stack>
    </>
  );
}
