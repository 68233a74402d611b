"use client";
import { Anchor, Button, FileInput, Group, Paper, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { LinkButton } from "../../../../components/link.tsx";
import { showFault } from "../../../../components/show-fault.ts";
import { graphql, type ResultOf } from "../../../../graphql/contract.ts";
import { askFromBrowser, BrowserAnswerError } from "../../../../session/ask-from-browser.ts";
import { listPath } from "../../addresses.ts";
import { ImportDifference } from "./import-difference.tsx";

const ImportFile = graphql(`
  mutation ImportEntries($input: WatchlistEntryImportInput!) {
    watchlistEntryImport(input: $input) {
      rowCount
      newCount
      changedCount
      unchangedCount
      missingCount
      missing
      isNominated
      faults {
        row
        column
        message
      }
      userErrors {
        field
        message
      }
    }
  }
`);
export type Difference = ResultOf<typeof ImportFile>["watchlistEntryImport"];

/** A file is tried, shown row by row, and nominated whole. */
export function ImportForm({ id, template }: { id: string; template: string }) {
  const t = useTranslations("own-watchlists.import");
  const shell = useTranslations("shell");
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState<Difference | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isSound = tried !== null && tried.faults.length === 0 && tried.userErrors.length === 0;
  const count = tried ? tried.newCount + tried.changedCount : 0;

  async function send(confirm: boolean) {
    if (!file) return;
    setBusy(true);
    try {
      const { watchlistEntryImport: answer } = await askFromBrowser(ImportFile, { input: { watchlist: id, csv: await file.text(), confirm } });
      setTried(answer);
      if (!answer.isNominated) return;
      notifications.show({ message: t("done", { count }), color: "teal" });
      router.push(listPath(id));
      router.refresh();
    } catch (error) {
      showFault(error instanceof BrowserAnswerError ? error.message : shell("unreachable"));
    } finally {
      setBusy(false);
    }
  }

  function choose(chosen: File | null) {
    setFile(chosen);
    setTried(null);
  }

  return (
    <Stack gap="md" maw="46rem">
      <Paper withBorder p={{ base: "sm", sm: "lg" }}>
        <Stack gap="md">
          <FileInput label={t("file")} description={t("fileHint")} accept=".csv,text/csv" value={file} onChange={choose} clearable />
          <Group>
            <Button disabled={!file} variant={isSound ? "default" : "filled"} loading={isBusy} onClick={() => void send(false)}>
              {t("try")}
            </Button>
            <LinkButton href={listPath(id)} variant="default">
              {t("cancel")}
            </LinkButton>
            <Anchor size="sm" href={`data:text/csv;charset=utf-8,${encodeURIComponent(template)}`} download="watchlist-entries.csv">
              {t("template")}
            </Anchor>
          </Group>
        </Stack>
      </Paper>
      {tried && <ImportDifference tried={tried} />}
      {isSound && count > 0 && (
        <Group>
          <Button loading={isBusy} onClick={() => void send(true)}>
            {t("go", { count })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
