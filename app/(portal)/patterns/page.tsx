import { Box } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { Metadata } from "next";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Pager, pageOf } from "../../components/pager.tsx";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { readViewer } from "../../session/viewer.ts";
import { FilterForm } from "./filter-form.tsx";
import { addressOf, readAddress, type Searched, variablesOf } from "./list-address.ts";
import { NewsPanel } from "./news-panel.tsx";
import { PatternTable } from "./pattern-table.tsx";
import { PatternsQuery } from "./patterns-query.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("patterns"))("title") };
}

export default async function Patterns({ searchParams }: { searchParams: Promise<Searched> }) {
  const searched = await searchParams;
  const asked = readAddress(searched);
  const withFits = (await readViewer()).permissions.includes("SEIZURE_REPORT_READ");
  const [t, { viewer, agencies, patterns, patternNews }] = await Promise.all([
    translations("patterns"),
    ask(PatternsQuery, { ...variablesOf(asked), ...pageOf(searched, 25), withFits }),
  ]);
  const create = viewer.permissions.includes("PATTERN_DRAFT") && (
    <LinkButton href="/patterns/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t("new")}
    </LinkButton>
  );
  const isNarrowed = addressOf({ ...asked, sort: "UPDATED" }) !== "/patterns";
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("summary")}
        actions={
          <>
            {withFits && (
              <LinkButton href="/patterns/proposals" variant="default">
                {t("proposals.title")}
              </LinkButton>
            )}
            {create}
          </>
        }
      />
      {patternNews && patternNews.totalCount > 0 && (
        <Box mb="md">
          <NewsPanel news={patternNews} own={viewer.agency.id} />
        </Box>
      )}
      <FilterForm asked={asked} agencies={agencies} />
      {patterns.edges.length === 0 ? (
        <EmptyState title={t(isNarrowed ? "noneFound" : "none")} action={!isNarrowed && create}>
          {t(isNarrowed ? "noneFoundHint" : "noneHint")}
        </EmptyState>
      ) : (
        <>
          <PatternTable patterns={patterns.edges.map(({ node }) => node)} withFits={withFits} />
          <Pager path={addressOf(asked)} pageInfo={patterns.pageInfo} total={patterns.totalCount} isByTime={asked.sort !== "TITLE"} />
        </>
      )}
    </>
  );
}
