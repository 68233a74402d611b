import type { Metadata } from "next";
import { PageHeader } from "../../../components/page-header.tsx";
import { translations } from "../../../language/translations.ts";
import { requirePermission } from "../../../session/viewer.ts";
import { readMember } from "../form/form-viewer.ts";
import { ReportForm } from "../form/report-form.tsx";
import { alertBehind } from "./alert-behind.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("seizure-reports"))("form.titles.new") };
}

export default async function NewReport({ searchParams }: { searchParams: Promise<{ alert?: string | string[] }> }) {
  await requirePermission("SEIZURE_REPORT_DRAFT");
  const { alert } = await searchParams;
  const [t, member, behind] = await Promise.all([
    translations("seizure-reports"),
    readMember(),
    typeof alert === "string" ? alertBehind(alert) : null,
  ]);
  return (
    <>
      <PageHeader title={t("form.titles.new")} description={behind ? t("form.fromAlert", { reference: behind.reference }) : t("form.newExplained")} />
      <ReportForm member={member} kind="new" stored={null} alert={behind} />
    </>
  );
}
