import { IconListSearch } from "@tabler/icons-react";
import type { Metadata } from "next";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton, TextLink } from "../../components/link.tsx";
import { Moment } from "../../components/moment.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Pager, pageOf } from "../../components/pager.tsx";
import { RecordTable } from "../../components/record-table.tsx";
import { graphql } from "../../graphql/contract.ts";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { screeningListPath } from "./list-address.ts";
import { StateBadge } from "./state-badge.tsx";

const ListsQuery = graphql(`
  query ScreeningLists($first: Int, $after: String, $last: Int, $before: String) {
    screeningLists(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id name state rowCount alertCount createdAt member { name } } }
    }
  }
`);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("screening"))("title") };
}

export default async function ScreeningLists({ searchParams }: Props) {
  const [t, { screeningLists }] = await Promise.all([translations("screening"), ask(ListsQuery, pageOf(await searchParams, 50))]);
  const rows = screeningLists.edges.map(({ node }) => ({
    key: node.id,
    cells: [
      <TextLink key="name" href={screeningListPath(node.id)}>
        {node.name}
      </TextLink>,
      <StateBadge key="state" state={node.state} />,
      t("rows", { count: node.rowCount }),
      node.state === "SCREENED" ? t("alerts", { count: node.alertCount }) : null,
      node.member?.name ?? null,
      <Moment key="when" at={node.createdAt} />,
    ],
  }));
  const start = (
    <LinkButton href="/screening-lists/new" leftSection={<IconListSearch size={16} aria-hidden />}>
      {t("new.title")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("title")} description={t("summary")} actions={rows.length > 0 && start} />
      {rows.length === 0 ? (
        <EmptyState title={t("none")} action={start}>
          {t("noneHint")}
        </EmptyState>
      ) : (
        <>
          <RecordTable
            label={t("title")}
            heads={[t("heads.name"), t("heads.state"), t("heads.rows"), t("heads.alerts"), t("heads.member"), t("heads.begun")]}
            rows={rows}
          />
          <Pager path="/screening-lists" pageInfo={screeningLists.pageInfo} total={screeningLists.totalCount ?? 0} />
        </>
      )}
    </>
  );
}
