import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../components/page-header.tsx";
import { translations } from "../../../../language/translations.ts";
import { readCommunity } from "../community-query.ts";
import { InviteForm } from "./invite-form.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("communities"))("inviting.title") };
}

export default async function InviteAgencies({ params }: Props) {
  const [t, { community }] = await Promise.all([translations("communities"), readCommunity((await params).id)]);
  if (!community.viewerCanCoordinate || community.closedAt) notFound();
  return (
    <>
      <PageHeader title={t("inviting.title")} description={`${community.name}. ${t("inviting.explained")}`} />
      <InviteForm id={community.id} />
    </>
  );
}
