import { Paper, Stack, Text } from "@mantine/core";
import type { Metadata } from "next";
import { EmptyState } from "../../../components/empty-state.tsx";
import { TextLink } from "../../../components/link.tsx";
import { Moment } from "../../../components/moment.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { Pager, pageOf } from "../../../components/pager.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { entryPath } from "../addresses.ts";
import { WithdrawClearance } from "./withdraw-clearance.tsx";

const ClearancesQuery = graphql(`
  query WatchlistClearances($first: Int, $after: String, $last: Int, $before: String) {
    watchlistClearances(active: true, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id subject reason clearedAt expiresAt viewerCanWithdraw
          clearedBy { name }
          entry { id name }
        }
      }
    }
  }
`);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("hit-only"))("clearances.title") };
}

export default async function Clearances({ searchParams }: Props) {
  const [t, words, { watchlistClearances }] = await Promise.all([
    translations("hit-only"),
    translations("watchlists"),
    ask(ClearancesQuery, pageOf(await searchParams, 50)),
  ]);
  const { edges, pageInfo, totalCount } = watchlistClearances;
  return (
    <>
      <TextLink href="/watchlists" size="sm">
        {words("list.back")}
      </TextLink>
      <PageHeader title={t("clearances.title")} description={t("clearances.description")} />
      {edges.length === 0 && <EmptyState title={t("clearances.none")}>{t("clearances.noneHint")}</EmptyState>}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: "none" }}>
        {edges.map(({ node: { id, subject, reason, clearedAt, expiresAt, clearedBy, entry, viewerCanWithdraw } }) => (
          <Paper key={id} component="li" withBorder p="sm">
            <Text fw={600} style={{ overflowWrap: "anywhere" }}>
              {subject}
            </Text>
            <Text size="sm">
              {t.rich("clearances.isNot", {
                entry: () => (entry ? <TextLink href={entryPath(entry.id)}>{entry.name}</TextLink> : t("clearances.hiddenEntry")),
              })}
            </Text>
            <Text size="sm" mt={4} style={{ whiteSpace: "pre-line" }}>
              {reason}
            </Text>
            <Text size="sm" c="dimmed" mt={4} mb={viewerCanWithdraw ? "sm" : 0}>
              {clearedBy.name} · <Moment at={clearedAt} /> · {t.rich("clearances.until", { moment: () => <Moment at={expiresAt} /> })}
            </Text>
            {viewerCanWithdraw && <WithdrawClearance id={id} />}
          </Paper>
        ))}
      </Stack>
      {totalCount > 0 && <Pager path="/watchlists/clearances" pageInfo={pageInfo} total={totalCount} />}
    </>
  );
}
