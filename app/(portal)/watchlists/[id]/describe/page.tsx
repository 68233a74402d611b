import type { Metadata } from "next";
import { PageHeader } from "../../../../components/page-header.tsx";
import { translations } from "../../../../language/translations.ts";
import { ListForm } from "../../list-form.tsx";
import { readOwnList } from "../../own-list-query.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("own-watchlists"))("form.editTitle") };
}

export default async function DescribeWatchlist({ params }: { params: Promise<{ id: string }> }) {
  const [t, list] = await Promise.all([translations("own-watchlists"), readOwnList((await params).id, "viewerCanShare")]);
  const { id, name, description, purpose, legalBasis, legalBasisNote } = list;
  const stored = {
    id,
    name,
    description: description ?? "",
    purpose: purpose ?? "",
    legalBasis: legalBasis ?? "OTHER",
    legalBasisNote: legalBasisNote ?? "",
  };
  return (
    <>
      <PageHeader title={t("form.editTitle")} description={name} />
      <ListForm stored={stored} />
    </>
  );
}
