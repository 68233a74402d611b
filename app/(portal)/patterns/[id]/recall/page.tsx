import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../components/page-header.tsx";
import { translations } from "../../../../language/translations.ts";
import { agenciesTold } from "../../../seizure-reports/[id]/recall/agencies-told.ts";
import { RecallForm } from "../../../seizure-reports/[id]/recall/recall-form.tsx";
import { patternAddress } from "../../pattern-address.ts";
import { readPattern } from "../pattern-query.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("seizure-reports"))("recall.title") };
}

export default async function RecallPattern({ params }: Props) {
  const [t, { pattern }] = await Promise.all([translations("seizure-reports"), readPattern((await params).id)]);
  if (!pattern.viewerCanRecall) notFound();
  const { id, reference, title } = pattern;
  return (
    <>
      <PageHeader title={t("recall.title")} description={`${title} · ${reference}`} />
      <RecallForm kind="PATTERN" address={patternAddress(id)} id={id} reference={reference} agencies={agenciesTold(pattern.releases)} />
    </>
  );
}
