import { Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from "@mantine/core";
import type { Metadata } from "next";
import { EmptyState } from "../../components/empty-state.tsx";
import { TextLink } from "../../components/link.tsx";
import { Moment } from "../../components/moment.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { pageOf, Pager } from "../../components/pager.tsx";
import { WideTable } from "../../components/wide-table.tsx";
import { graphql } from "../../graphql/contract.ts";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";

const ConsultationsQuery = graphql(`
  query Consultations($first: Int, $after: String, $last: Int, $before: String) {
    consultations(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id consultedAt agency { name } seizureReport { id reference goods { aspect description } } } }
    }
  }
`);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("consultations"))("title") };
}

type Props = { searchParams: Promise<{ after?: string | string[]; before?: string | string[] }> };

export default async function Consultations({ searchParams }: Props) {
  const [t, { consultations }] = await Promise.all([translations("consultations"), ask(ConsultationsQuery, pageOf(await searchParams, 25))]);
  const { edges, pageInfo, totalCount } = consultations;
  return (
    <>
      <PageHeader title={t("title")} description={t("explained")} />
      {edges.length === 0 ? <EmptyState title={t("none")}>{t("noneExplained")}</EmptyState> : (
        <>
          <WideTable label={t("title")}>
            <Table verticalSpacing="sm" highlightOnHover>
              <TableThead>
                <TableTr><TableTh>{t("agency")}</TableTh><TableTh>{t("record")}</TableTh><TableTh>{t("when")}</TableTh></TableTr>
              </TableThead>
              <TableTbody>
                {edges.map(({ node: { id, consultedAt, agency, seizureReport } }) => (
                  <TableTr key={id}>
                    <TableTh scope="row" fw={550}>{agency.name}</TableTh>
                    <TableTd>
                      {seizureReport ? (
                        <>
                          <TextLink href={`/seizure-reports/${encodeURIComponent(seizureReport.id)}`} style={{ whiteSpace: "nowrap" }}>{seizureReport.reference}</TextLink>
                          <Text size="sm" c="dimmed" lineClamp={1}>{seizureReport.goods.filter(({ aspect }) => aspect === "FOUND").map(({ description }) => description).join(" · ")}</Text>
                        </>
                      ) : <Text c="dimmed">{t("hidden")}</Text>}
                    </TableTd>
                    <TableTd><Moment at={consultedAt} /></TableTd>
                  </TableTr>
                ))}
              </TableTbody>
            </Table>
          </WideTable>
          <Pager path="/consultations" pageInfo={pageInfo} total={totalCount} />
        </>
      )}
    </>
  );
}
