import { Grid, GridCol, Group, Stack } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { LinkButton } from "../../../components/link.tsx";
import { Day, Moment } from "../../../components/moment.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { TlpBadge } from "../../../components/tlp-badge.tsx";
import { readViewer } from "../../../session/viewer.ts";
import { alertFromReport } from "../../alerts/alert-address.ts";
import { reportAddress } from "../report-address.ts";
import { reportWords } from "../report-words.ts";
import { StatusBadge } from "../status-badge.tsx";
import { Acknowledgements } from "./acknowledgements.tsx";
import { AlertsOfReport } from "./alerts-of-report.tsx";
import { AlikeSeizures } from "./alike.tsx";
import { FactPanel } from "./facts.tsx";
import { HandlingPanel } from "./handling-panel.tsx";
import { Parties } from "./parties.tsx";
import { PatternsItFits } from "./patterns-it-fits.tsx";
import { RecordActions } from "./record-actions.tsx";
import { Releases } from "./releases.tsx";
import { ReportBody } from "./report-body.tsx";
import { contentOfVersion } from "./report-content.ts";
import { readReport } from "./report-query.ts";
import { SameEvent } from "./same-event.tsx";
import { StateNotes } from "./state-notes.tsx";
import { Versions } from "./versions.tsx";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ version?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readReport((await params).id)).report.reference };
}

export default async function SeizureReport({ params, searchParams }: Props) {
  const [{ report, isOwn }, words, { permissions }] = await Promise.all([readReport((await params).id), reportWords(), readViewer()]);
  const asked = (await searchParams).version;
  const older = asked === undefined ? null : (report.versions.find(({ version }) => String(version) === asked) ?? notFound());
  const content = older ? (contentOfVersion(older.content) ?? notFound()) : report;
  const { t } = words;

  return (
    <>
      <PageHeader
        title={report.reference}
        description={
          <>
            {report.agency.name} · <Day on={content.occurredOn} /> · {content.place}
          </>
        }
        actions={
          !older && (
            <>
              <RecordActions
                kind="SEIZURE_REPORT"
                record={report}
                addressOf={reportAddress}
                mayPreview={permissions.includes("SEIZURE_REPORT_PREVIEW")}
                mayRecall={permissions.includes("SEIZURE_REPORT_RECALL")}
                words={words}
              />
              {isOwn && report.status !== "WITHDRAWN" && permissions.includes("ALERT_POST") && (
                <LinkButton href={alertFromReport(report.id)} variant="default">
                  {t("actions.postAlert")}
                </LinkButton>
              )}
            </>
          )
        }
      />
      <Group gap="xs" mb="md">
        <StatusBadge status={report.status} words={words} />
        <TlpBadge tlp={content.tlp} />
      </Group>
      <Grid gap="md">
        <GridCol span={{ base: 12, lg: 8 }}>
          <Stack gap="md">
            <StateNotes record={report} address={reportAddress(report.id)} isOwn={isOwn} older={older} words={words} />
            <ReportBody content={content} words={words} />
            {!older && <SameEvent report={report} words={words} />}
            {!older && permissions.includes("ALERT_READ") && <AlertsOfReport id={report.id} />}
            {!older && permissions.includes("PATTERN_READ") && <PatternsItFits id={report.id} words={words} />}
            {!older && (
              <Suspense>
                <AlikeSeizures id={report.id} words={words} />
              </Suspense>
            )}
            {!older && <Parties parties={report.parties} isOwn={isOwn} words={words} />}
          </Stack>
        </GridCol>
        <GridCol span={{ base: 12, lg: 4 }}>
          <Stack gap="md">
            <HandlingPanel content={content} words={words} />
            {isOwn && <Acknowledgements notices={report.notices} words={words} />}
            {isOwn && <Releases releases={report.releases} words={words} />}
            <Versions address={reportAddress(report.id)} versions={report.versions} shown={older?.version ?? null} words={words} />
            <FactPanel
              title={t("sections.record")}
              facts={[
                [t("columns.agency"), report.agency.name],
                [t("fields.ownReference"), content.ownReference],
                [t("fields.author"), report.author?.name],
                [t("fields.createdAt"), <Moment key="created" at={report.createdAt} />],
                [t("fields.releasedAt"), report.releasedAt && <Moment key="released" at={report.releasedAt} />],
                [t("fields.updatedAt"), <Moment key="updated" at={report.updatedAt} />],
                // A date by which to review what names people would tell others that somebody is named.
                [t("fields.reviewOn"), isOwn && content.reviewOn && <Day key="review" on={content.reviewOn} />],
              ]}
            />
          </Stack>
        </GridCol>
      </Grid>
    </>
  );
}
