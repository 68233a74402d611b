import { Anchor, Group } from "@mantine/core";
import type { Metadata } from "next";
import { TextLink } from "../../../../components/link.tsx";
import { PageHeader } from "../../../../components/page-header.tsx";
import { graphql } from "../../../../graphql/contract.ts";
import { translations } from "../../../../language/translations.ts";
import { ask } from "../../../../session/ask.ts";
import { FileDrop } from "../../../imports/new/file-drop.tsx";
import { listPath } from "../../addresses.ts";
import { FileList } from "../../imports/file-list.tsx";
import { readOwnList } from "../../own-list-query.ts";

const TemplateQuery = graphql(`
  query EntryTemplate {
    watchlistEntryTemplate
  }
`);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("entry-imports"))("title") };
}

export default async function ImportEntries({ params }: { params: Promise<{ id: string }> }) {
  const list = await readOwnList((await params).id, "viewerCanNominate");
  const [t, { watchlistEntryTemplate }] = await Promise.all([translations("entry-imports"), ask(TemplateQuery)]);
  return (
    <>
      <TextLink href={listPath(list.id)} size="sm">
        {t("back")}
      </TextLink>
      <PageHeader title={`${t("title")}: ${list.name}`} description={t("explained")} />
      <FileDrop asked={{ watchlist: list.id }} path="/watchlists/imports" hint={t("hint")} />
      <Group my="md">
        <Anchor size="sm" href={`data:text/csv;charset=utf-8,${encodeURIComponent(watchlistEntryTemplate)}`} download="watchlist-entries.csv">
          {t("template")}
        </Anchor>
      </Group>
      <FileList title={t("files")} filter={{ watchlist: list.id }} />
    </>
  );
}
