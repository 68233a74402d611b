import type { Metadata } from "next";
import { EmptyState } from "../../../components/empty-state.tsx";
import { TextLink } from "../../../components/link.tsx";
import { Moment } from "../../../components/moment.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { Pager, pageOf } from "../../../components/pager.tsx";
import { RecordTable } from "../../../components/record-table.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { entryPath } from "../addresses.ts";
import { QuotaAlarms } from "./quota-alarms.tsx";

const SightingsQuery = graphql(`
  query WatchlistSightings($first: Int, $after: String, $last: Int, $before: String) {
    watchlistSightings(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { node { id reference sightedAt asker { name } entry { id name } } }
    }
  }
`);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("hit-only"))("sightings.title") };
}

export default async function Sightings({ searchParams }: Props) {
  const [t, words, { watchlistSightings }] = await Promise.all([
    translations("hit-only"),
    translations("watchlists"),
    ask(SightingsQuery, pageOf(await searchParams, 50)),
  ]);
  const { edges, pageInfo, totalCount } = watchlistSightings;
  return (
    <>
      <TextLink href="/watchlists" size="sm">
        {words("list.back")}
      </TextLink>
      <PageHeader title={t("sightings.title")} description={t("sightings.description")} />
      {edges.length === 0 ? (
        <EmptyState title={t("sightings.none")}>{t("sightings.noneHint")}</EmptyState>
      ) : (
        <>
          <RecordTable
            label={t("sightings.title")}
            heads={[t("sightings.asker"), t("sightings.when"), t("sightings.entry"), t("sightings.reference")]}
            rows={edges.map(({ node: { id, reference, sightedAt, asker, entry } }) => ({
              key: id,
              cells: [
                asker.name,
                <Moment key="when" at={sightedAt} />,
                <TextLink key="entry" href={entryPath(entry.id)}>
                  {entry.name}
                </TextLink>,
                reference ?? t("sightings.beyond"),
              ],
            }))}
          />
          <Pager path="/watchlists/sightings" pageInfo={pageInfo} total={totalCount} />
        </>
      )}
      <QuotaAlarms />
    </>
  );
}
