import { Anchor, Group, Stack, Text } from "@mantine/core";
import { IconFileDownload } from "@tabler/icons-react";
import { LinkButton } from "../../../components/link.tsx";
import { Panel } from "../../../components/panel.tsx";
import { RecordTable } from "../../../components/record-table.tsx";
import { readLanguage } from "../../../language/read-language.ts";
import { translations } from "../../../language/translations.ts";
import type { ReportImport } from "./import-query.ts";
import { ConfirmButton } from "./step-buttons.tsx";

/** What the file would do, or what is wrong with it, and the next step. */
export async function CheckedFile({ found }: { found: ReportImport }) {
  const t = await translations("imports");
  const { faultyRowCount, faultCount, newCount, changedCount, unchangedCount, viewerCanContinue } = found;
  const counts = [
    faultyRowCount > 0 && t("import.faulty", { count: faultyRowCount }),
    t("import.new", { count: newCount }),
    t("import.changed", { count: changedCount }),
    t("import.unchanged", { count: unchangedCount }),
  ];
  return (
    <>
      <Panel title={t("import.summary")} aside={<Text c="dimmed">{t("rows", { count: found.rowCount })}</Text>}>
        <Stack gap={4} component="ul" m={0} pl="md">
          {counts.filter(Boolean).map((words) => (
            <li key={String(words)}>{words}</li>
          ))}
        </Stack>
        {viewerCanContinue && (
          <Group mt="md">
            {faultCount === 0 && newCount + changedCount > 0 && <ConfirmButton id={found.id} added={newCount} changed={changedCount} />}
            {faultCount === 0 && newCount + changedCount === 0 && <Text>{t("import.nothing")}</Text>}
            {faultCount > 0 && <LinkButton href="/imports/new">{t("import.again")}</LinkButton>}
            <LinkButton href="?columns=1" variant="default">
              {t("import.adjust")}
            </LinkButton>
          </Group>
        )}
      </Panel>
      {faultCount > 0 && <Faults found={found} />}
    </>
  );
}

async function Faults({ found: { id, faults, faultCount } }: { found: ReportImport }) {
  const [t, language] = await Promise.all([translations("imports"), readLanguage()]);
  const shown = faults.edges.map(({ node }) => node);
  const columnOf = ({ column, field }: (typeof shown)[number]) =>
    column ?? (field ? t("import.notInFile", { field: t(`columns.${field.toLowerCase()}` as "columns.place") }) : t("import.wholeRow"));
  return (
    <Panel
      title={t("import.faultsTitle")}
      aside={
        <Anchor href={`/imports/faulty-rows.csv?id=${encodeURIComponent(id)}&language=${language}`} download>
          <IconFileDownload size={16} aria-hidden style={{ verticalAlign: "-3px" }} /> {t("import.badRows")}
        </Anchor>
      }
    >
      <Text mb="sm">{t("import.faultsHint")}</Text>
      <RecordTable
        label={t("import.faultsTitle")}
        heads={[t("import.row"), t("import.column"), t("import.value"), t("import.reason")]}
        rows={shown.map((fault, place) => ({ key: `${fault.row} ${place}`, cells: [fault.row, columnOf(fault), fault.value, fault.message] }))}
      />
      {shown.length < faultCount && (
        <Text mt="sm" c="dimmed">
          {t("import.faultsOf", { shown: shown.length, total: faultCount })}
        </Text>
      )}
    </Panel>
  );
}
