import { Anchor } from "@mantine/core";
import { IconFileDownload, IconFileImport } from "@tabler/icons-react";
import type { Metadata } from "next";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton, TextLink } from "../../components/link.tsx";
import { Moment } from "../../components/moment.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Pager, pageOf } from "../../components/pager.tsx";
import { RecordTable } from "../../components/record-table.tsx";
import { readLanguage } from "../../language/read-language.ts";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { ImportsQuery, importAddress } from "./imports-query.ts";
import { StateBadge } from "./state-badge.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const pageSize = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("imports"))("title") };
}

export default async function Imports({ searchParams }: Props) {
  const [t, language, { reportImports }] = await Promise.all([
    translations("imports"),
    readLanguage(),
    ask(ImportsQuery, pageOf(await searchParams, pageSize)),
  ]);
  const rows = reportImports.edges.map(({ node }) => ({
    key: node.id,
    cells: [
      <TextLink key="file" href={importAddress(node.id)}>
        {node.name}
      </TextLink>,
      <StateBadge key="state" state={node.state} progress={node.progress} />,
      node.faultyRowCount ? t("import.faulty", { count: node.faultyRowCount }) : node.newCount + node.changedCount + node.unchangedCount || null,
      node.member?.name ?? null,
      <Moment key="when" at={node.createdAt} />,
    ],
  }));
  const start = (
    <LinkButton href="/imports/new" leftSection={<IconFileImport size={16} aria-hidden />}>
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("summary")}
        actions={
          <>
            <LinkButton href="/imports/mappings" variant="default">
              {t("mappings.title")}
            </LinkButton>
            {start}
          </>
        }
      />
      <Anchor href={`/imports/template.csv?language=${language}`} download mb="md" display="inline-block">
        <IconFileDownload size={16} aria-hidden style={{ verticalAlign: "-3px" }} /> {t("template")}
      </Anchor>
      {rows.length === 0 ? (
        <EmptyState title={t("none")} action={start}>
          {t("noneHint")}
        </EmptyState>
      ) : (
        <>
          <RecordTable label={t("title")} heads={[t("file"), t("state"), t("reports"), t("importedBy"), t("when")]} rows={rows} />
          <Pager path="/imports" pageInfo={reportImports.pageInfo} total={reportImports.totalCount ?? 0} />
        </>
      )}
    </>
  );
}
