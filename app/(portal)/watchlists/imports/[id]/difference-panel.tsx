import { Group, Stack, Text } from "@mantine/core";
import { LinkButton } from "../../../../components/link.tsx";
import { Panel } from "../../../../components/panel.tsx";
import { translations } from "../../../../language/translations.ts";
import { listPath } from "../../addresses.ts";
import { DecideFile } from "./decide-file.tsx";
import type { EntryFile } from "./file-query.ts";
import { FileStep, TakeBackButton } from "./file-steps.tsx";

/** What the file adds, changes and leaves on its list, and the step that is the reader's. */
export async function DifferencePanel({ file }: { file: EntryFile }) {
  const t = await translations("entry-imports");
  const { id, state, watchlist, newCount, changedCount, faultCount, faultyRowCount, missing, missingCount, waitingCount, approvedCount } = file;
  const count = newCount + changedCount;
  return (
    <Panel title={t("whatItDoes", { list: watchlist?.name ?? "" })} aside={<Text c="dimmed">{t("rows", { count: file.rowCount })}</Text>}>
      <Stack gap={4} component="ul" m={0} pl="md">
        {faultyRowCount > 0 && <li>{t("faulty", { count: faultyRowCount })}</li>}
        <li>{t("new", { count: newCount })}</li>
        <li>{t("changed", { count: changedCount })}</li>
        <li>{t("unchanged", { count: file.unchangedCount })}</li>
      </Stack>
      {missingCount > 0 && (
        <Text size="sm" c="dimmed" mt="sm" style={{ overflowWrap: "anywhere" }}>
          {t("missing", { count: missingCount })} {missing.slice(0, 20).join(", ")}
          {missingCount > 20 && " …"}
        </Text>
      )}
      {state === "IMPORTED" && (
        <Text mt="sm" fw={600} role="status">
          {[t("waiting", { count: waitingCount }), approvedCount > 0 && t("approved", { count: approvedCount })].filter(Boolean).join(" ")}
        </Text>
      )}
      <Group mt="md">
        {state === "CHECKED" && file.viewerCanContinue && faultCount === 0 && count > 0 && (
          <FileStep id={id} step="confirm" label={t("confirm", { count })} />
        )}
        {state === "CHECKED" && faultCount === 0 && count === 0 && <Text>{t("nothing")}</Text>}
        {state === "CHECKED" && faultCount > 0 && file.viewerCanContinue && (
          <LinkButton href={`${listPath(watchlist?.id ?? "")}/import`}>{t("again")}</LinkButton>
        )}
        {state === "IMPORTED" && file.viewerCanContinue && waitingCount > 0 && <TakeBackButton id={id} waitingCount={waitingCount} />}
        {file.viewerCanDecide && waitingCount > 0 && <DecideFile id={id} waitingCount={waitingCount} />}
      </Group>
    </Panel>
  );
}
