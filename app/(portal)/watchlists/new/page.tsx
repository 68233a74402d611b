import type { Metadata } from "next";
import { PageHeader } from "../../../components/page-header.tsx";
import { translations } from "../../../language/translations.ts";
import { requirePermission } from "../../../session/viewer.ts";
import { ListForm } from "../list-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("own-watchlists"))("form.title") };
}

export default async function NewWatchlist() {
  await requirePermission("WATCHLIST_SHARE");
  const t = await translations("own-watchlists");
  return (
    <>
      <PageHeader title={t("form.title")} description={t("form.explained")} />
      <ListForm />
    </>
  );
}
