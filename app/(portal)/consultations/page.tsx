import { Text } from "@mantine/core";
import type { Metadata } from "next";
import { EmptyState } from "../../components/empty-state.tsx";
import { TextLink } from "../../components/link.tsx";
import { Moment } from "../../components/moment.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Pager, pageOf } from "../../components/pager.tsx";
import { RecordTable } from "../../components/record-table.tsx";
import { graphql } from "../../graphql/contract.ts";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { QuotaAlarms } from "../watchlists/sightings/quota-alarms.tsx";
import { ConsultedRecord, consultedRecord } from "./consulted-record.ts";

const ConsultationsQuery = graphql(
  `
    query Consultations($first: Int, $after: String, $last: Int, $before: String) {
      consultations(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id consultedAt agency { name } ...ConsultedRecord } }
      }
    }
  `,
  [ConsultedRecord],
);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("consultations"))("title") };
}

function Consulted({ href, name, about }: NonNullable<ReturnType<typeof consultedRecord>>) {
  return (
    <>
      <TextLink href={href} style={{ whiteSpace: "nowrap" }}>
        {name}
      </TextLink>
      <Text size="sm" c="dimmed" lineClamp={1}>
        {about}
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
            rows={edges.map(({ node }) => {
              const record = consultedRecord(node);
              return {
                key: node.id,
                cells: [node.agency.name, record ? <Consulted key="record" {...record} /> : t("hidden"), <Moment key="when" at={node.consultedAt} />],
              };
            })}
          />
          <Pager path="/consultations" pageInfo={pageInfo} total={totalCount} />
        </>
      )}
      <QuotaAlarms />
    </>
  );
}
