import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../components/page-header.tsx";
import { translations } from "../../../../language/translations.ts";
import { readMember } from "../../form/form-viewer.ts";
import { ReportForm } from "../../form/report-form.tsx";
import { valuesOf } from "../../form/report-values.ts";
import { readReport } from "../report-query.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("seizure-reports"))("form.titles.amend") };
}

export default async function AmendReport({ params }: Props) {
  const [t, { report }, member] = await Promise.all([translations("seizure-reports"), readReport((await params).id), readMember()]);
  if (!report.viewerCanAmend) notFound();
  return (
    <>
      <PageHeader title={t("form.titles.amend")} description={report.reference} />
      <ReportForm member={member} kind="amend" stored={{ id: report.id, revision: report.revision, values: valuesOf(report) }} />
    </>
  );
}
