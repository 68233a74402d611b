import { Code, Group } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import type { Metadata } from "next";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { PageSteps } from "../../components/page-steps.tsx";
import { pageOf } from "../../components/pager.tsx";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { readViewer } from "../../session/viewer.ts";
import { GovernanceLinks } from "./governance-links.tsx";
import { LawNote } from "./law-note.tsx";
import { ListCards } from "./list-cards.tsx";
import { ListsQuery } from "./lists-query.ts";
import { watchlistWords } from "./watchlist-words.ts";

const pageSize = 50;
const importCommand = 'npm run watchlist:import -- \\\n  --format un --keeper AW-CUSTOMS \\\n  --list "UN Security Council" \\\n  consolidated.xml';

type Parameters = Record<string, string | string[] | undefined>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("watchlists"))("lists.title") };
}

export default async function Watchlists({ searchParams }: { searchParams: Promise<Parameters> }) {
  const [words, own, { permissions }, { watchlists }] = await Promise.all([
    watchlistWords(),
    translations("own-watchlists"),
    readViewer(),
    ask(ListsQuery, pageOf(await searchParams, pageSize)),
  ]);
  const { t } = words;
  const canAsk = watchlists.totalCount > 0 && permissions.includes("WATCHLIST_ASK");
  return (
    <>
      <PageHeader
        title={t("lists.title")}
        description={t("lists.description")}
        actions={
          <Group gap="xs">
            {permissions.includes("WATCHLIST_SHARE") && (
              <LinkButton href="/watchlists/new" variant="default" leftSection={<IconPlus size={16} aria-hidden />}>
                {own("lists.new")}
              </LinkButton>
            )}
            {canAsk && (
              <LinkButton href="/watchlists/ask" leftSection={<IconSearch size={16} aria-hidden />}>
                {t("lists.ask")}
              </LinkButton>
            )}
          </Group>
        }
      />
      <LawNote>{t("own")}</LawNote>
      <GovernanceLinks permissions={permissions} />
      {watchlists.totalCount === 0 && (
        <EmptyState
          title={t("lists.none")}
          action={
            <Code
              block
              tabIndex={0}
              role="region"
              aria-label={t("lists.command")}
              ta="start"
              maw="100%"
              bg="var(--mantine-color-default)"
              bd="1px solid var(--mantine-color-default-border)"
              style={{ whiteSpace: "pre-wrap" }}
            >
              {importCommand}
            </Code>
          }
        >
          {t("lists.noneHint")}
        </EmptyState>
      )}
      <ListCards lists={watchlists.edges.map(({ node }) => node)} words={words} />
      <PageSteps pageInfo={watchlists.pageInfo} addressOf={(place) => `/watchlists?${new URLSearchParams(place)}`} />
    </>
  );
}
