import { Group, Stack } from "@mantine/core";
import type { Metadata } from "next";
import { EmptyState } from "../../../components/empty-state.tsx";
import { LinkButton, TextLink } from "../../../components/link.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { Pager, pageOf } from "../../../components/pager.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { CorrectionCard } from "./correction-card.tsx";

const CorrectionsQuery = graphql(`
  query WatchlistCorrections($received: Boolean!, $first: Int, $after: String, $last: Int, $before: String) {
    watchlistCorrections(received: $received, first: $first, after: $after, last: $last, before: $before) {
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
          field
          problem
          evidence
          state
          answer
          proposedAt
          reference
          viewerCanAnswer
          proposer {
            name
          }
          entry {
            id
          }
        }
      }
    }
  }
`);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("own-watchlists"))("corrections.title") };
}

export default async function Corrections({ searchParams }: Props) {
  const asked = await searchParams;
  const received = asked.show !== "proposed";
  const [t, words, { watchlistCorrections }] = await Promise.all([
    translations("own-watchlists"),
    translations("watchlists"),
    ask(CorrectionsQuery, { received, ...pageOf(asked, 50) }),
  ]);
  const { edges, pageInfo, totalCount } = watchlistCorrections;
  const boxes = [
    ["received", "/watchlists/corrections"],
    ["proposed", "/watchlists/corrections?show=proposed"],
  ] as const;
  return (
    <>
      <TextLink href="/watchlists" size="sm">
        {words("list.back")}
      </TextLink>
      <PageHeader title={t("corrections.title")} description={t("corrections.description")} />
      <Group component="nav" gap="xs" mb="md" aria-label={t("corrections.boxes.label")}>
        {boxes.map(([box, href]) => {
          const isShown = (box === "received") === received;
          return (
            <LinkButton key={box} href={href} variant={isShown ? "light" : "default"} {...(isShown && { "aria-current": "page" as const })}>
              {t(`corrections.boxes.${box}`)}
            </LinkButton>
          );
        })}
      </Group>
      {edges.length === 0 && <EmptyState title={t("corrections.none")}>{t("corrections.noneHint")}</EmptyState>}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: "none" }}>
        {edges.map(({ node }) => (
          <CorrectionCard key={node.id} correction={node} />
        ))}
      </Stack>
      {totalCount > 0 && (
        <Pager path={received ? "/watchlists/corrections" : "/watchlists/corrections?show=proposed"} pageInfo={pageInfo} total={totalCount} />
      )}
    </>
  );
}
