import type { Metadata } from "next";
import { PageHeader } from "../../../components/page-header.tsx";
import { translations } from "../../../language/translations.ts";
import { FileDrop } from "./file-drop.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("imports"))("upload.title") };
}

export default async function NewImport() {
  const t = await translations("imports");
  return (
    <>
      <PageHeader title={t("upload.title")} description={t("summary")} />
      <FileDrop hint={t("upload.hint")} />
    </>
  );
}
