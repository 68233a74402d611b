import type { Metadata } from "next";
import { PageHeader } from "../../../../components/page-header.tsx";
import { graphql } from "../../../../graphql/contract.ts";
import { translations } from "../../../../language/translations.ts";
import { ask } from "../../../../session/ask.ts";
import { readOwnList } from "../../own-list-query.ts";
import { ImportForm } from "./import-form.tsx";

const TemplateQuery = graphql(`
  query EntryTemplate {
    watchlistEntryTemplate
  }
`);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("own-watchlists"))("import.title") };
}

export default async function ImportEntries({ params }: { params: Promise<{ id: string }> }) {
  const list = await readOwnList((await params).id, "viewerCanNominate");
  const [t, { watchlistEntryTemplate }] = await Promise.all([translations("own-watchlists"), ask(TemplateQuery)]);
  return (
    <>
      <PageHeader title={`${t("import.title")}: ${list.name}`} description={t("import.explained")} />
      <ImportForm id={list.id} template={watchlistEntryTemplate} />
    </>
  );
}
