import { Group, Text } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmptyState } from "../../../components/empty-state.tsx";
import { LinkButton, TextLink } from "../../../components/link.tsx";
import { Moment } from "../../../components/moment.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { PageSteps } from "../../../components/page-steps.tsx";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { readViewer } from "../../../session/viewer.ts";
import { idInPath } from "../../id-in-path.ts";
import { listPath } from "../addresses.ts";
import { LawNote } from "../law-note.tsx";
import { watchlistWords } from "../watchlist-words.ts";
import { AboutOwnList } from "./about-own-list.tsx";
import { EntryTable } from "./entry-table.tsx";
import { ImportHistory } from "./import-history.tsx";
import { addressOf, type ListAsked, type Parameters, readAddress } from "./list-address.ts";
import { ListControls } from "./list-controls.tsx";
import { ListQuery, type Watchlist } from "./list-query.ts";
import { OwnListActions } from "./own-list-actions.tsx";

const pageSize = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("watchlists"))("lists.title") };
}

async function readList(id: string, asked: ListAsked): Promise<Watchlist> {
  const { text, kind, isDelistedToo, order, after, before } = asked;
  const filter = { text: text || null, kind, includeDelisted: isDelistedToo };
  const page = before ? { last: pageSize, before } : { first: pageSize, after: after || null };
  const { node } = await ask(ListQuery, { id, filter, orderBy: order, ...page });
  return node && "entries" in node ? node : notFound();
}

export default async function WatchlistPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Parameters> }) {
  const id = idInPath("Watchlist", (await params).id) ?? notFound();
  const asked = readAddress(await searchParams);
  const [words, { permissions }, list] = await Promise.all([watchlistWords(), readViewer(), readList(id, asked)]);
  const { t } = words;
  const own = await translations("own-watchlists");
  const isReference = list.kind === "REFERENCE";
  const heads = {
    name: t("list.columns.name"),
    kind: t("list.columns.kind"),
    born: t("list.columns.born"),
    countries: t("list.columns.countries"),
    programmes: isReference ? t("list.columns.programmes") : own("list.action"),
    listed: isReference ? t("list.columns.listed") : own("list.approvedOn"),
  };
  const { edges, pageInfo, totalCount } = list.entries;
  const isNarrowed = asked.text !== "" || asked.kind !== null || asked.isDelistedToo;
  return (
    <>
      <TextLink href="/watchlists" size="sm">
        {t("list.back")}
      </TextLink>
      <PageHeader
        title={list.name}
        description={
          isReference ? (
            <>
              {t("lists.keptBy", { keeper: list.keeper.name })} ·{" "}
              {list.importedAt ? (
                <>
                  {t("lists.imported")} <Moment at={list.importedAt} />
                </>
              ) : (
                t("lists.neverImported")
              )}
            </>
          ) : (
            own("lists.of", { agency: list.keeper.name })
          )
        }
        actions={
          <Group gap="xs">
            {!isReference && <OwnListActions list={list} />}
            {permissions.includes("WATCHLIST_ASK") && (
              <LinkButton
                href="/watchlists/ask"
                variant={list.viewerCanNominate ? "default" : "filled"}
                leftSection={<IconSearch size={16} aria-hidden />}
              >
                {t("lists.ask")}
              </LinkButton>
            )}
          </Group>
        }
      />
      {isReference ? (
        <>
          <LawNote>{t("nationalLaw", { publisher: list.publisher })}</LawNote>
          <ImportHistory imports={list.imports} words={words} />
        </>
      ) : (
        <AboutOwnList list={list} codes={words.codes} />
      )}
      <ListControls id={id} asked={asked} isReference={isReference} />
      <Text size="sm" fw={600} mb="xs" role="status" hidden={totalCount === 0}>
        {t("list.count", { count: totalCount })}
      </Text>
      {edges.length > 0 && <EntryTable entries={edges.map(({ node }) => node)} text={asked.text} label={list.name} words={words} heads={heads} />}
      {totalCount === 0 &&
        (isNarrowed ? (
          <EmptyState
            title={t("list.noMatch")}
            action={
              <LinkButton variant="default" href={listPath(id)}>
                {t("list.clear")}
              </LinkButton>
            }
          >
            {t("list.noMatchHint")}
          </EmptyState>
        ) : (
          <EmptyState title={isReference ? t("list.nothing") : own("list.nothing")}>{!isReference && own("list.nothingHint")}</EmptyState>
        ))}
      <PageSteps pageInfo={pageInfo} addressOf={(place) => addressOf(id, asked, place)} />
    </>
  );
}
