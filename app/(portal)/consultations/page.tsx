import { Text } from "@mantine/core";
import type { Metadata } from "next";
import { EmptyState } from "../../components/empty-state.tsx";
import { TextLink } from "../../components/link.tsx";
import { Moment } from "../../components/moment.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Pager, pageOf } from "../../components/pager.tsx";
import { RecordTable } from "../../components/record-table.tsx";
import { graphql, type ResultOf } from "../../graphql/contract.ts";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { QuotaAlarms } from "../watchlists/sightings/quota-alarms.tsx";

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

type Report = NonNullable<ResultOf<typeof ConsultationsQuery>["consultations"]["edges"][number]["node"]["seizureReport"]>;

function ConsultedReport({ id, reference, goods }: Report) {
  return (
    <>
      <TextLink href={`/seizure-reports/${encodeURIComponent(id)}`} style={{ whiteSpace: "nowrap" }}>
        {reference}
      </TextLink>
      <Text size="sm" c="dimmed" lineClamp={1}>
        {goods
          .filter(({ aspect }) => aspect === "FOUND")
          .map(({ description }) => description)
          .join(" · ")}
      </Text>
    </>
  );
}

type Props = { searchParams: Promise<{ after?: string | string[]; before?: string | string[] }> };

export default async function Consultations({ searchParams }: Props) {
  const [t, { consultations }] = await Promise.all([translations("consultations"), ask(ConsultationsQuery, pageOf(await searchParams, 25))]);
  const { edges, pageInfo, totalCount } = consultations;
  return (
    <>
      <PageHeader title={t("title")} description={t("explained")} />
      {edges.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneExplained")}</EmptyState>
      ) : (
        <>
          <RecordTable
            label={t("title")}
            heads={[t("agency"), t("record"), t("when")]}
            rows={edges.map(({ node: { id, consultedAt, agency, seizureReport } }) => ({
              key: id,
              cells: [
                agency.name,
                seizureReport ? <ConsultedReport key="report" {...seizureReport} /> : t("hidden"),
                <Moment key="when" at={consultedAt} />,
              ],
            }))}
          />
          <Pager path="/consultations" pageInfo={pageInfo} total={totalCount} />
        </>
      )}
      <QuotaAlarms />
    </>
  );
}
