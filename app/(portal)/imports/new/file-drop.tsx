"use client";
import { Alert, Button, FileButton, Group, Loader, Stack, Text } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { type DragEvent, useState } from "react";
import { useTranslations } from "use-intl";
import styles from "./file-drop.module.css";

type Props = {
  /** Of the file, as asked of the server besides its name. */
  asked?: Record<string, string>;
  /** Beginning of the address of what comes of it. */
  path?: string;
  hint: string;
};

/** What the server says is wrong with the file as a whole. */
async function refusalOf(response: Response): Promise<string | null> {
  if (response.status !== 422) return null;
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  return errors[0]?.message ?? null;
}

/** Sends the file as it is; what it says is asked on the page of the import. */
export function FileDrop({ asked = {}, path = "/imports", hint }: Props) {
  const t = useTranslations("imports.upload");
  const router = useRouter();
  const [sending, setSending] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);

  async function send(file: File | null | undefined) {
    if (!file) return;
    setFault(null);
    setSending(file.name);
    try {
      const response = await fetch(`/imports?${new URLSearchParams({ ...asked, name: file.name })}`, { method: "POST", body: file });
      if (response.ok) return router.push(`${path}/${encodeURIComponent(((await response.json()) as { id: string }).id)}`);
      setFault(response.status === 413 ? t("tooLarge") : ((await refusalOf(response)) ?? t("failed")));
    } catch {
      setFault(t("failed"));
    }
    setSending(null);
  }

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  return (
    <Stack maw="46rem">
      <div role="alert">{fault && <Alert color="red">{fault}</Alert>}</div>
      {/* Dropping is one way more; the button is there for everybody. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button within does the same by keyboard */}
      <div
        className={styles.place}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {sending ? (
          <Group justify="center" role="status">
            <Loader size="sm" />
            <Text>{t("sending", { name: sending })}</Text>
          </Group>
        ) : (
          <Stack align="center" gap="sm">
            <IconFileUpload size={32} aria-hidden />
            <Text>{t("drop")}</Text>
            <FileButton onChange={(file) => void send(file)} accept=".csv,.txt,.tsv,text/csv,text/plain" inputProps={{ "aria-label": t("choose") }}>
              {(props) => <Button {...props}>{t("choose")}</Button>}
            </FileButton>
            <Text size="sm" c="dimmed">
              {hint}
            </Text>
          </Stack>
        )}
      </div>
    </Stack>
  );
}
