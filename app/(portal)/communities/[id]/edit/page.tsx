import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../components/page-header.tsx";
import { translations } from "../../../../language/translations.ts";
import { readCommunity } from "../community-query.ts";
import { DescriptionForm } from "./description-form.tsx";
import { EndDateForm } from "./end-date-form.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("communities"))("edit") };
}

export default async function EditCommunity({ params }: Props) {
  const [t, { community }] = await Promise.all([translations("communities"), readCommunity((await params).id)]);
  if (!community.viewerCanCoordinate) notFound();
  const { id, name, description, isOperation, closedAt, endsOn } = community;
  return (
    <>
      <PageHeader title={t("edit")} description={name} />
      <DescriptionForm id={id} name={name} description={description} />
      {isOperation && !closedAt && <EndDateForm id={id} endsOn={endsOn ?? ""} />}
    </>
  );
}
