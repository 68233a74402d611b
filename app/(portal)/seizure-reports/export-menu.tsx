"use client";
import { Button, Loader, Menu, MenuDropdown, MenuItem, MenuLabel, MenuTarget, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql, type ResultOf } from "../../graphql/contract.ts";
import { askFromBrowser } from "../../session/ask-from-browser.ts";
import type { ListVariables } from "./list-query.ts";

const ExportQuery = graphql(`
  query SeizureReportExport($filter: SeizureReportFilter, $search: String) {
    seizureReportExport(filter: $filter, search: $search) {
      reports
      withheld
    }
  }
`);
type Counted = ResultOf<typeof ExportQuery>["seizureReportExport"];

const formats = ["csv", "geojson", "jsonl"] as const;

/** Takes the list along as it is narrowed and ordered; says first how much leaves and how much stays behind. */
export function ExportMenu({ filter, search, orderBy }: Pick<ListVariables, "filter" | "search" | "orderBy">) {
  const t = useTranslations("exports");
  const [counted, setCounted] = useState<Counted | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  const count = () => {
    setCounted(null);
    setFault(null);
    askFromBrowser(ExportQuery, { filter, search }).then(
      ({ seizureReportExport }) => setCounted(seizureReportExport),
      (error: Error) => setFault(error.message),
    );
  };
  const query = new URLSearchParams({ filter: JSON.stringify(filter), orderBy: JSON.stringify(orderBy), ...(search && { search }) });
  return (
    <Menu onOpen={count} position="bottom-end" width={300} withinPortal>
      <MenuTarget>
        <Button variant="default" size="xs" leftSection={<IconDownload size={14} aria-hidden />}>
          {t("export")}
        </Button>
      </MenuTarget>
      <MenuDropdown>
        <MenuLabel component="div" role="status" aria-busy={!counted && !fault}>
          {counted ? <Told counted={counted} /> : (fault ?? <Loader size="xs" aria-label={t("counting")} />)}
        </MenuLabel>
        {formats.map((format) => (
          <MenuItem
            key={format}
            component="a"
            href={`/exports/seizure-reports.${format}?${query}`}
            download
            disabled={counted?.reports === 0}
            aria-label={t(`formats.${format}.name`)}
          >
            {t(`formats.${format}.name`)}
            <Text size="xs" c="dimmed">
              {t(`formats.${format}.explained`)}
            </Text>
          </MenuItem>
        ))}
        <MenuLabel component="div">
          <Text size="xs">{t("recorded")}</Text>
        </MenuLabel>
      </MenuDropdown>
    </Menu>
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
