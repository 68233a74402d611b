"use client";
import { Alert, Button, FileButton, Group, Paper, Text, Textarea } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { readTable, type Table } from "./read-file.ts";

const mostBytes = 50_000_000;

/** The list is read here, in the browser; nothing leaves it before its columns are named. */
export function PasteForm({ onRead }: { onRead: (name: string, table: Table) => void }) {
  const t = useTranslations("screening.new");
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);

  function read(name: string, content: string) {
    try {
      const table = readTable(content);
      if (!table.rows.length) return setFault(t("empty"));
      onRead(name, table);
    } catch {
      setFault(t("unreadable"));
    }
  }

  async function choose(file: File | null) {
    if (!file) return;
    if (file.size > mostBytes) return setFault(t("tooLarge"));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const whole = (encoding: string, fatal: boolean) => new TextDecoder(encoding, { fatal }).decode(bytes);
    try {
      read(file.name, whole("utf-8", true));
    } catch {
      read(file.name, whole("windows-1252", false));
    }
  }

  return (
    <Paper
      component="form"
      withBorder
      p={{ base: "sm", sm: "md" }}
      onSubmit={(event) => {
        event.preventDefault();
        read(t("pasted"), text);
      }}
    >
      <Textarea
        label={t("paste")}
        description={t("pasteHint")}
        autosize
        minRows={6}
        maxRows={16}
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group mt="md" gap="sm">
        <Button type="submit" disabled={!text.trim()}>
          {t("next")}
        </Button>
        <FileButton onChange={(file) => void choose(file)} accept=".csv,.txt,.tsv,text/csv,text/plain" inputProps={{ "aria-label": t("choose") }}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileUpload size={16} aria-hidden />}>
              {t("choose")}
            </Button>
          )}
        </FileButton>
      </Group>
      <Text size="sm" c="dimmed" mt="sm">
        {t("kept")}
      </Text>
      <div role="alert">
        {fault && (
          <Alert color="red" mt="sm">
            {fault}
          </Alert>
        )}
      </div>
    </Paper>
  );
}
