import { Stack } from "@mantine/core";
import type { Metadata } from "next";
import { EmptyState } from "../../../components/empty-state.tsx";
import { LinkButton } from "../../../components/link.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { Pager, pageOf } from "../../../components/pager.tsx";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { MappingCard } from "./mapping-card.tsx";
import { MappingsQuery } from "./mappings-query.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const pageSize = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("imports"))("mappings.title") };
}

export default async function Mappings({ searchParams }: Props) {
  const [t, { importMappings }] = await Promise.all([translations("imports"), ask(MappingsQuery, pageOf(await searchParams, pageSize))]);
  const { edges, pageInfo, totalCount } = importMappings;
  return (
    <>
      <PageHeader title={t("mappings.title")} description={t("mappings.summary")} />
      {edges.length === 0 ? (
        <EmptyState title={t("mappings.none")} action={<LinkButton href="/imports/new">{t("new")}</LinkButton>}>
          {t("mappings.noneHint")}
        </EmptyState>
      ) : (
        <>
          <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: "none" }}>
            {edges.map(({ node }) => (
              <MappingCard
                key={node.id}
                id={node.id}
                name={node.name}
                updatedAt={node.updatedAt}
                columns={node.columns.columns.map(({ column, field }) => ({ column, field }))}
              />
            ))}
          </Stack>
          <Pager path="/imports/mappings" pageInfo={pageInfo} total={totalCount ?? 0} />
        </>
      )}
    </>
  );
}
