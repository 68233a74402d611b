import type { Metadata } from "next";
import { EmptyState } from "../../components/empty-state.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Pager, pageOf } from "../../components/pager.tsx";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { AccessRecordsQuery } from "./access-records-query.ts";
import { AccessRecordsTable } from "./access-records-table.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("access-records"))("title") };
}

type Props = { searchParams: Promise<{ after?: string | string[]; before?: string | string[] }> };

export default async function AccessRecords({ searchParams }: Props) {
  const [t, { accessRecords }] = await Promise.all([translations("access-records"), ask(AccessRecordsQuery, pageOf(await searchParams, 50))]);
  const { edges, pageInfo, totalCount } = accessRecords;
  return (
    <>
      <PageHeader title={t("title")} description={t("explained")} />
      {edges.length === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <>
          <AccessRecordsTable records={edges.map(({ node }) => node)} />
          <Pager path="/access-records" pageInfo={pageInfo} total={totalCount} />
        </>
      )}
    </>
  );
}
