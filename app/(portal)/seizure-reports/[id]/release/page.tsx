import { Group } from "@mantine/core";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PageHeader } from "../../../../components/page-header.tsx";
import { TlpBadge } from "../../../../components/tlp-badge.tsx";
import { translations } from "../../../../language/translations.ts";
import { readViewer } from "../../../../session/viewer.ts";
import { reportAddress } from "../../report-address.ts";
import { readReport } from "../report-query.ts";
import { AskedFor } from "./asked-for.tsx";
import { chosenIn } from "./recipients.ts";
import { readReleaseDirectory } from "./release-directory.ts";
import { ReleaseForm } from "./release-form.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("seizure-reports"))("release.title") };
}

export default async function ReleaseReport({ params }: Props) {
  const [t, { report, isOwn }, { permissions }, directory] = await Promise.all([
    translations("seizure-reports"),
    readReport((await params).id),
    readViewer(),
    readReleaseDirectory(),
  ]);
  if (!isOwn || !permissions.includes("SEIZURE_REPORT_PREVIEW")) notFound();
  const address = reportAddress(report.id);
  if (!report.viewerCanEdit) redirect(address);
  const { id, reference, tlp } = report;
  return (
    <>
      <PageHeader title={t("release.title")} description={reference} />
      <Group mb="md">
        <TlpBadge tlp={tlp} />
      </Group>
      {report.releaseRequest && <AskedFor request={report.releaseRequest} />}
      <ReleaseForm
        record={{ kind: "SEIZURE_REPORT", id, reference, tlp, address, partyCount: report.parties.length }}
        canRelease={report.viewerCanRelease}
        asked={chosenIn(report.releaseRequest)}
        {...directory}
      />
    </>
  );
}
