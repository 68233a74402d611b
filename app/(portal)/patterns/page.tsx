import { Button, Group, Text, TextInput, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { Metadata } from "next";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton, TextLink } from "../../components/link.tsx";
import { Moment } from "../../components/moment.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { Pager, pageOf } from "../../components/pager.tsx";
import { RecordTable } from "../../components/record-table.tsx";
import { TlpBadge } from "../../components/tlp-badge.tsx";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { readViewer } from "../../session/viewer.ts";
import { PatternsQuery } from "./patterns-query.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("patterns"))("title") };
}

export default async function Patterns({ searchParams }: Props) {
  const asked = await searchParams;
  const search = typeof asked.search === "string" ? asked.search : "";
  const [t, codes, { permissions }, { patterns, patternProposals }] = await Promise.all([
    translations("patterns"),
    translations("codes"),
    readViewer(),
    ask(PatternsQuery, { ...(search && { search }), ...pageOf(asked, 25) }),
  ]);
  const rows = patterns.edges.map(({ node }) => ({
    key: node.id,
    cells: [
      <TextLink key="title" href={`/patterns/${encodeURIComponent(node.id)}`}>
        {node.title}
      </TextLink>,
      node.agency.name,
      <TlpBadge key="tlp" tlp={node.tlp} />,
      codes(`reportStatuses.${node.status}`),
      node.fits.totalCount,
      <Moment key="changed" at={node.updatedAt} />,
    ],
  }));
  const proposed = patternProposals.map((one) => ({
    key: [one.origin, one.destination, one.commodityGroup, one.concealment, one.mailClass].join(),
    cells: [
      [
        one.origin && `${one.origin} → ${one.destination}`,
        one.commodityGroup && codes(`commodityGroups.${one.commodityGroup}`),
        one.concealment && codes(`concealments.${one.concealment}`),
        one.mailClass && codes(`mailClasses.${one.mailClass}`),
      ]
        .filter(Boolean)
        .join(" · "),
      one.count,
      one.countBefore,
      t("times", { lift: one.lift }),
    ],
  }));
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("summary")}
        actions={
          permissions.includes("PATTERN_DRAFT") && (
            <LinkButton href="/patterns/new" leftSection={<IconPlus size={16} aria-hidden />}>
              {t("new")}
            </LinkButton>
          )
        }
      />
      <form action="/patterns">
        <Group gap="xs" mb="md" align="flex-end">
          <TextInput name="search" label={t("search")} defaultValue={search} />
          <Button type="submit" variant="default">
            {t("find")}
          </Button>
        </Group>
      </form>
      {rows.length === 0 ? (
        <EmptyState title={t(search ? "noneFound" : "none")}>{t(search ? "noneFoundHint" : "noneHint")}</EmptyState>
      ) : (
        <>
          <RecordTable
            label={t("title")}
            heads={[t("heads.title"), t("heads.agency"), "TLP", t("heads.status"), t("heads.fits"), t("heads.changed")]}
            rows={rows}
          />
          <Pager
            path={search ? `/patterns?search=${encodeURIComponent(search)}` : "/patterns"}
            pageInfo={patterns.pageInfo}
            total={patterns.totalCount}
          />
        </>
      )}
      {proposed.length > 0 && (
        <>
          <Title order={2} size="h4" mt="lg">
            {t("proposals")}
          </Title>
          <Text c="dimmed" size="sm" mb="xs">
            {t("proposalsExplained")}
          </Text>
          <RecordTable
            label={t("proposals")}
            heads={[t("heads.combination"), t("heads.count"), t("heads.before"), t("heads.lift")]}
            rows={proposed}
          />
        </>
      )}
    </>
  );
}
