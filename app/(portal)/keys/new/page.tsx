import type { Metadata } from "next";
import { PageHeader } from "../../../components/page-header.tsx";
import { translations } from "../../../language/translations.ts";
import { readViewer } from "../../../session/viewer.ts";
import { NewKey } from "./new-key.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("keys"))("new") };
}

export default async function NewKeyPage() {
  const [t, { permissions }] = await Promise.all([translations("keys"), readViewer()]);
  return (
    <>
      <PageHeader title={t("new")} description={t("newExplained")} />
      <NewKey permissions={permissions} />
    </>
  );
}
