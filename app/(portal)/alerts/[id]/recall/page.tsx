import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../components/page-header.tsx";
import { translations } from "../../../../language/translations.ts";
import { agenciesTold } from "../../../seizure-reports/[id]/recall/agencies-told.ts";
import { RecallForm } from "../../../seizure-reports/[id]/recall/recall-form.tsx";
import { alertAddress } from "../../alert-address.ts";
import { readAlert } from "../alert-query.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("seizure-reports"))("recall.title") };
}

export default async function RecallAlert({ params }: Props) {
  const [t, { alert }] = await Promise.all([translations("seizure-reports"), readAlert((await params).id)]);
  if (!alert.viewerCanRecall) notFound();
  return (
    <>
      <PageHeader title={t("recall.title")} description={`${alert.title} · ${alert.reference}`} />
      <RecallForm kind="ALERT" address={alertAddress(alert.id)} id={alert.id} reference={alert.reference} agencies={agenciesTold(alert.releases)} />
    </>
  );
}
