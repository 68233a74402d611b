"use client";
import { Button, Loader, Menu, MenuDropdown, MenuItem, MenuLabel, MenuTarget, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql, type ResultOf } from "../../graphql/contract.ts";
import { askFromBrowser } from "../../session/ask-from-browser.ts";
import type { ListVariables } from "./list-query.ts";

const ExportQuery = graphql(`
  query SeizureReportExport($filter: SeizureReportFilter, $search: String, $withMappings: Boolean!) {
    seizureReportExport(filter: $filter, search: $search) {
      reports
      withheld
    }
    importMappings(first: 50) @include(if: $withMappings) {
      edges { node { id name } }
    }
  }
`);
type Answer = ResultOf<typeof ExportQuery>;
type Counted = Answer["seizureReportExport"];

const formats = ["csv", "geojson", "jsonl"] as const;

/** Takes the list along as it is narrowed and ordered; says first how much leaves and how much stays behind. */
export function ExportMenu({
  withMappings,
  filter,
  search,
  orderBy,
}: Pick<ListVariables, "filter" | "search" | "orderBy"> & { withMappings: boolean }) {
  const t = useTranslations("exports");
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  const count = () => {
    setAnswer(null);
    setFault(null);
    askFromBrowser(ExportQuery, { filter, search, withMappings }).then(setAnswer, (error: Error) => setFault(error.message));
  };
  const counted = answer?.seizureReportExport;
  const mappings = answer?.importMappings?.edges.map(({ node }) => node) ?? [];
  const query = new URLSearchParams({ filter: JSON.stringify(filter), orderBy: JSON.stringify(orderBy), ...(search && { search }) });
  return (
    <Menu onOpen={count} position="bottom-end" width={300} withinPortal>
      <MenuTarget>
        <Button variant="default" size="xs" leftSection={<IconDownload size={14} aria-hidden />}>
          {t("export")}
        </Button>
      </MenuTarget>
      <MenuDropdown mah="min(34rem, 80vh)" style={{ overflowY: "auto" }}>
        <MenuLabel component="div" role="status" aria-busy={!counted && !fault}>
          {counted ? <Told counted={counted} /> : (fault ?? <Loader size="xs" aria-label={t("counting")} />)}
        </MenuLabel>
        {formats.map((format) => (
          <Taking
            key={format}
            href={`/exports/seizure-reports.${format}?${query}`}
            name={t(`formats.${format}.name`)}
            explained={t(`formats.${format}.explained`)}
            isNothing={counted?.reports === 0}
          />
        ))}
        {mappings.map(({ id, name }) => (
          <Taking
            key={id}
            href={`/exports/seizure-reports.csv?${query}&mapping=${encodeURIComponent(id)}`}
            name={t("formats.mapped.name", { name })}
            explained={t("formats.mapped.explained")}
            isNothing={counted?.reports === 0}
          />
        ))}
        <MenuLabel component="div">
          <Text size="xs">{t("recorded")}</Text>
        </MenuLabel>
      </MenuDropdown>
    </Menu>
  );
}

function Taking({ href, name, explained, isNothing }: { href: string; name: string; explained: string; isNothing: boolean }) {
  return (
    <MenuItem component="a" href={href} download disabled={isNothing} aria-label={name}>
      {name}
      <Text size="xs" c="dimmed">
        {explained}
      </Text>
    </MenuItem>
  );
}

function Told({ counted: { reports, withheld } }: { counted: Counted }) {
  const t = useTranslations("exports");
  return (
    <>
      <Text size="sm" fw={600} c="var(--mantine-color-text)">
        {t("leaving", { count: reports })}
      </Text>
      {withheld > 0 && <Text size="xs">{t("withheld", { count: withheld })}</Text>}
    </>
  );
}
