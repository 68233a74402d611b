import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../components/page-header.tsx";
import { translations } from "../../../../language/translations.ts";
import { reportAddress } from "../../report-address.ts";
import { readReport } from "../report-query.ts";
import { agenciesTold } from "./agencies-told.ts";
import { RecallForm } from "./recall-form.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("seizure-reports"))("recall.title") };
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
