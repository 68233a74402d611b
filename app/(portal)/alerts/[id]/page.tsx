import { Grid, GridCol, Group, Stack } from "@mantine/core";
import type { Metadata } from "next";
import { LinkButton } from "../../../components/link.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { TlpBadge } from "../../../components/tlp-badge.tsx";
import { translations } from "../../../language/translations.ts";
import { alertAddress } from "../alert-address.ts";
import { SeverityBadge } from "../severity-badge.tsx";
import { StateBadge } from "../state-badge.tsx";
import { About } from "./about.tsx";
import { Addressees } from "./addressees.tsx";
import { readAlert } from "./alert-query.ts";
import { ChangeButtons, WithdrawButton } from "./change-buttons.tsx";
import { LinkedReports } from "./linked-reports.tsx";
import { LookFor } from "./look-for.tsx";
import { SendWaiting } from "./send-waiting.tsx";
import { StateNotes } from "./state-notes.tsx";
import { WhatToDo } from "./what-to-do.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readAlert((await params).id)).alert.title };
}

export default async function OneAlertPage({ params }: Props) {
  const [{ alert, isOwn, permissions }, t] = await Promise.all([readAlert((await params).id), translations("alerts")]);
  const { id, reference, status } = alert;
  // A recalled alert is closed by a supervisor only.
  const isClosable = status === "DRAFT" || (status === "RECALLED" && permissions.includes("ALERT_RECALL"));
  return (
    <>
      <PageHeader
        title={alert.title}
        description={`${alert.agency.name} · ${reference}`}
        actions={
          <>
            {alert.viewerCanChange && <ChangeButtons id={id} />}
            {(alert.viewerCanEdit || alert.viewerCanAmend) && (
              <LinkButton href={alertAddress(id, "/edit")} variant="default" size="compact-md">
                {t(alert.viewerCanAmend ? "one.update" : "one.edit")}
              </LinkButton>
            )}
            {alert.viewerCanEdit && isClosable && <WithdrawButton id={id} status={status} />}
            {alert.viewerCanRecall && (
              <LinkButton href={alertAddress(id, "/recall")} variant="default" size="compact-md" c="var(--mantine-color-error)">
                {t("one.recall")}
              </LinkButton>
            )}
          </>
        }
      />
      <Group gap="xs" mb="md">
        <SeverityBadge severity={alert.severity} />
        <TlpBadge tlp={alert.tlp} />
        <StateBadge {...alert} />
      </Group>
      <Grid gap="md">
        <GridCol span={{ base: 12, lg: 8 }}>
          <Stack gap="md">
            <StateNotes alert={alert} />
            {alert.viewerCanRelease && <SendWaiting alert={alert} />}
            <WhatToDo alert={alert} mayFile={permissions.includes("SEIZURE_REPORT_DRAFT")} />
            <LookFor alert={alert} isOwn={isOwn} />
            {isOwn && alert.addressees.length > 0 && <Addressees alert={alert} />}
            <LinkedReports title={t("one.sourceReports")} reports={alert.sourceReports} />
            <LinkedReports title={t("one.reports")} reports={alert.reports} />
          </Stack>
        </GridCol>
        <GridCol span={{ base: 12, lg: 4 }}>
          <About alert={alert} />
        </GridCol>
      </Grid>
    </>
  );
}
