import { Group, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { PageSteps } from "../../components/page-steps.tsx";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { readViewer } from "../../session/viewer.ts";
import { ActiveFilters } from "./active-filters.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { activeFilters, addressOf, filterOf, nothingAsked, type Parameters, readAddress } from "./list-address.ts";
import { ListControls } from "./list-controls.tsx";
import { ByReferenceQuery, ListQuery } from "./list-query.ts";
import { reportAddress } from "./report-address.ts";
import { ReportTable } from "./report-table.tsx";
import { reportWords } from "./report-words.ts";
import { SortSelect } from "./sort-select.tsx";

const pageSize = 50;
const referenceShape = /^[A-Z]{2}(-[A-Z0-9]+)+-[2-9A-Z]{5}-[2-9A-Z]{5}$/i;
const orders = { occurred: "OCCURRED", released: "RELEASED", updated: "UPDATED" } as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("seizure-reports"))("title") };
}

async function openIfReference(search: string): Promise<void> {
  if (!referenceShape.test(search)) return;
  const { seizureReport } = await ask(ByReferenceQuery, { reference: search });
  if (seizureReport) redirect(reportAddress(seizureReport.id));
}

export default async function SeizureReports({ searchParams }: { searchParams: Promise<Parameters> }) {
  const asked = readAddress(await searchParams);
  await openIfReference(asked.search);
  const narrowing = {
    filter: filterOf(asked),
    search: asked.search || null,
    orderBy: { by: orders[asked.sort], descending: !asked.ascending },
  };
  const [words, { permissions }, answer] = await Promise.all([
    reportWords(),
    readViewer(),
    ask(ListQuery, {
      ...narrowing,
      ...(asked.before ? { last: pageSize, before: asked.before } : { first: pageSize, after: asked.after || null }),
    }),
  ]);
  const { t } = words;
  const {
    seizureReports: { edges, pageInfo, totalCount, eventCount },
  } = answer;
  // Client components take plain objects only; those of an answer have no prototype.
  const agencies = answer.agencies.map(({ id, name }) => ({ id, name }));
  const canDraft = permissions.includes("SEIZURE_REPORT_DRAFT");
  const create = canDraft && (
    <LinkButton href="/seizure-reports/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t("new")}
    </LinkButton>
  );
  const isNarrowed = activeFilters(asked).length > 0;

  return (
    <>
      <PageHeader title={t("title")} actions={create} />
      <ListControls asked={asked} agencies={agencies} />
      <ActiveFilters asked={asked} agencies={agencies} words={words} />
      <Group justify="space-between" mb="xs">
        <Text size="sm" fw={600} role="status" hidden={totalCount === 0}>
          {t("count", { count: totalCount })}
          {eventCount < totalCount && (
            <Text component="span" size="sm" c="dimmed">
              {" · "}
              {t("event.count", { count: eventCount })}
            </Text>
          )}
        </Text>
        {totalCount > 0 && (
          <Group gap="xs">
            {permissions.includes("SEIZURE_REPORT_EXPORT") && (
              <ExportMenu {...narrowing} withMappings={permissions.includes("SEIZURE_REPORT_IMPORT")} />
            )}
            {totalCount > 1 && <SortSelect asked={asked} />}
          </Group>
        )}
      </Group>
      {edges.length > 0 && <ReportTable reports={edges.map(({ node }) => node)} words={words} />}
      {totalCount === 0 &&
        (isNarrowed ? (
          <EmptyState
            title={t("empty.noMatch")}
            action={
              <LinkButton variant="default" href={addressOf({ ...asked, ...nothingAsked })}>
                {t("filters.clear")}
              </LinkButton>
            }
          >
            {t("empty.noMatchHint")}
          </EmptyState>
        ) : (
          <EmptyState title={t("empty.nothing")} action={create}>
            {t(canDraft ? "empty.nothingHint" : "empty.nothingToRead")}
          </EmptyState>
        ))}
      <PageSteps pageInfo={pageInfo} addressOf={(place) => addressOf(asked, place)} />
    </>
  );
}
