import type { Metadata } from "next";
import { PageHeader } from "../../../components/page-header.tsx";
import { translations } from "../../../language/translations.ts";
import { requirePermission } from "../../../session/viewer.ts";
import { readMember } from "../form/form-viewer.ts";
import { ReportForm } from "../form/report-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("seizure-reports"))("form.titles.new") };
}

export default async function NewReport() {
  await requirePermission("SEIZURE_REPORT_DRAFT");
  const [t, member] = await Promise.all([translations("seizure-reports"), readMember()]);
  return (
    <>
      <PageHeader title={t("form.titles.new")} description={t("form.newExplained")} />
      <ReportForm member={member} kind="new" stored={null} />
    </>
  );
}
