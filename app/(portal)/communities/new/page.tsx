import type { Metadata } from "next";
import { PageHeader } from "../../../components/page-header.tsx";
import { translations } from "../../../language/translations.ts";
import { requirePermission } from "../../../session/viewer.ts";
import { NewCommunityForm } from "./new-community-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("communities"))("new") };
}

export default async function NewCommunity() {
  await requirePermission("COMMUNITY_ADMINISTER");
  const t = await translations("communities");
  return (
    <>
      <PageHeader title={t("new")} description={t("explained")} />
      <NewCommunityForm />
    </>
  );
}
