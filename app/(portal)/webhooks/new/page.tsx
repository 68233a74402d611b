import type { Metadata } from "next";
import { PageHeader } from "../../../components/page-header.tsx";
import { translations } from "../../../language/translations.ts";
import { requirePermission } from "../../../session/viewer.ts";
import { NewWebhook } from "./new-webhook.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("webhooks"))("new") };
}

export default async function NewWebhookPage() {
  const [t] = await Promise.all([translations("webhooks"), requirePermission("WEBHOOK_MANAGE")]);
  return (
    <>
      <PageHeader title={t("new")} description={t("newExplained")} />
      <NewWebhook />
    </>
  );
}
