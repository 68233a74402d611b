import type { Metadata } from "next";
import { PageHeader } from "../../../components/page-header.tsx";
import { translations } from "../../../language/translations.ts";
import { requirePermission } from "../../../session/viewer.ts";
import { readMember } from "../../seizure-reports/form/form-viewer.ts";
import { PatternFormFrame } from "../form/pattern-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("patterns"))("form.titles.new") };
}

export default async function NewPattern() {
  await requirePermission("PATTERN_DRAFT");
  const [t, member] = await Promise.all([translations("patterns"), readMember()]);
  return (
    <>
      <PageHeader title={t("form.titles.new")} description={t("form.newExplained")} />
      <PatternFormFrame member={member} kind="new" stored={null} />
    </>
  );
}
