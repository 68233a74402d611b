import { Badge, Group } from "@mantine/core";
import type { Metadata } from "next";
import { EmptyState } from "../../../components/empty-state.tsx";
import { LinkButton, TextLink } from "../../../components/link.tsx";
import { Day } from "../../../components/moment.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { Pager, pageOf } from "../../../components/pager.tsx";
import { RecordTable } from "../../../components/record-table.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { requirePermission } from "../../../session/viewer.ts";
import { entryPath, listPath } from "../addresses.ts";

const ReviewsQuery = graphql(`
  query ReviewsDue($days: Int!, $first: Int, $after: String, $last: Int, $before: String) {
    watchlistReviewsDue(days: $days, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      edges {
        node {
          id
          name
          state
          reviewOn
          watchlist {
            id
            name
          }
        }
      }
    }
  }
`);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const spans = { d31: 31, d92: 92, d366: 366 } as const;
type Span = keyof typeof spans;
const pathOf = (span: Span) => (span === "d31" ? "/watchlists/reviews" : `/watchlists/reviews?within=${spans[span]}`);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("own-watchlists"))("reviews.title") };
}

export default async function ReviewsDue({ searchParams }: Props) {
  await requirePermission("WATCHLIST_NOMINATE");
  const asked = await searchParams;
  const span = (Object.keys(spans) as Span[]).find((one) => String(spans[one]) === asked.within) ?? "d31";
  const [t, words, codes, { watchlistReviewsDue }] = await Promise.all([
    translations("own-watchlists"),
    translations("watchlists"),
    translations("codes"),
    ask(ReviewsQuery, { days: spans[span], ...pageOf(asked, 50) }),
  ]);
  const { edges, pageInfo, totalCount } = watchlistReviewsDue;
  return (
    <>
      <TextLink href="/watchlists" size="sm">
        {words("list.back")}
      </TextLink>
      <PageHeader title={t("reviews.title")} description={t("reviews.description")} />
      <Group component="nav" gap="xs" mb="md" aria-label={t("reviews.within.label")}>
        {(Object.keys(spans) as Span[]).map((one) => (
          <LinkButton
            key={one}
            href={pathOf(one)}
            variant={one === span ? "light" : "default"}
            {...(one === span && { "aria-current": "page" as const })}
          >
            {t(`reviews.within.${one}`)}
          </LinkButton>
        ))}
      </Group>
      {edges.length === 0 ? (
        <EmptyState title={t("reviews.none")}>{t("reviews.noneHint")}</EmptyState>
      ) : (
        <RecordTable
          label={t("reviews.title")}
          heads={[t("reviews.entry"), t("reviews.list"), t("reviews.due"), t("reviews.state")]}
          rows={edges.map(({ node: { id, name, state, reviewOn, watchlist } }) => ({
            key: id,
            cells: [
              <TextLink key="entry" href={entryPath(id)}>
                {name}
              </TextLink>,
              watchlist && (
                <TextLink key="list" href={listPath(watchlist.id)}>
                  {watchlist.name}
                </TextLink>
              ),
              reviewOn && <Day key="due" on={reviewOn} />,
              <Badge key="state" variant="light" radius="sm" tt="none" color={state === "LAPSED" ? "orange" : "teal"}>
                {codes(`entryStates.${state}`)}
              </Badge>,
            ],
          }))}
        />
      )}
      {totalCount > 0 && <Pager path={pathOf(span)} pageInfo={pageInfo} total={totalCount} isByTime={false} />}
    </>
  );
}
