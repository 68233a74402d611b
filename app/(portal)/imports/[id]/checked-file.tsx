import { Group, Stack, Text } from "@mantine/core";
import { LinkButton } from "../../../components/link.tsx";
import { Panel } from "../../../components/panel.tsx";
import { translations } from "../../../language/translations.ts";
import { FaultPanel } from "../fault-panel.tsx";
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
  const t = await translations("imports");
  const shown = faults.edges.map(({ node }) => node);
  const columnOf = ({ column, field }: (typeof shown)[number]) =>
    column ?? (field ? t("import.notInFile", { field: t(`columns.${field.toLowerCase()}` as "columns.place") }) : null);
  return <FaultPanel id={id} faults={shown.map((fault) => ({ ...fault, column: columnOf(fault) }))} total={faultCount} />;
}
