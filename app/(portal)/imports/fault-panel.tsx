import { Anchor, Text } from "@mantine/core";
import { IconFileDownload } from "@tabler/icons-react";
import { Panel } from "../../components/panel.tsx";
import { RecordTable } from "../../components/record-table.tsx";
import { readLanguage } from "../../language/read-language.ts";
import { translations } from "../../language/translations.ts";

type Fault = { row: number; column: string | null; value: string | null; message: string };

/** What is wrong with a file, row by row, and the rows to be put right as a file. */
export async function FaultPanel({ id, faults, total }: { id: string; faults: Fault[]; total: number }) {
  const [t, language] = await Promise.all([translations("imports"), readLanguage()]);
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
        rows={faults.map(({ row, column, value, message }, place) => ({
          key: `${row} ${place}`,
          cells: [
            <span key="row">
              {/* Without a head above it on a telephone. */}
              <Text span inherit hiddenFrom="sm">{`${t("import.row")} `}</Text>
              {row}
            </span>,
            column ?? t("import.wholeRow"),
            value,
            message,
          ],
        }))}
      />
      {faults.length < total && (
        <Text mt="sm" c="dimmed">
          {t("import.faultsOf", { shown: faults.length, total })}
        </Text>
      )}
    </Panel>
  );
}
