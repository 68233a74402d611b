import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../components/page-header.tsx";
import { translations } from "../../../../language/translations.ts";
import type { ReachedAgency } from "../../reached-agencies.tsx";
import { reportAddress } from "../../report-address.ts";
import { type Report, readReport } from "../report-query.ts";
import { RecallForm } from "./recall-form.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("seizure-reports"))("recall.title") };
}

/** The agencies that see it now and get a notice, each once. */
function agenciesTold(releases: Report["releases"]): ReachedAgency[] {
  const lasting = releases.filter(({ endedAt }) => endedAt === null).flatMap(({ recipients }) => recipients);
  return [...new Map(lasting.map((one) => [`${one.country} ${one.name}`, { ...one }])).values()];
}

export default async function RecallReport({ params }: Props) {
  const [t, { report }] = await Promise.all([translations("seizure-reports"), readReport((await params).id)]);
  if (!report.viewerCanRecall) notFound();
  return (
    <>
      <PageHeader title={t("recall.title")} description={report.reference} />
      <RecallForm
        kind="SEIZURE_REPORT"
        address={reportAddress(report.id)}
        id={report.id}
        reference={report.reference}
        agencies={agenciesTold(report.releases)}
      />
    </>
  );
}
