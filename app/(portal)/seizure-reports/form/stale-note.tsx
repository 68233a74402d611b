"use client";
import { Alert, Anchor, Button, Group, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { showFault } from "../../../components/show-fault.ts";
import { reportAddress } from "../report-address.ts";
import { readRevision } from "./save-report.ts";
import { useFaults } from "./use-faults.ts";

type Props = { id: string; onDiscard: () => void; onKeep: (revision: number) => void };

/** Somebody saved the report in the meantime: what that means, and the choice between theirs and what is typed here. */
export function StaleNote({ id, onDiscard, onKeep }: Props) {
  const t = useTranslations("seizure-reports.stale");
  const { reportFailure } = useFaults();
  const [isAsking, setAsking] = useState(false);
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);

  async function keep() {
    setAsking(true);
    try {
      const revision = await readRevision(id);
      if (revision === null) showFault(t("gone"));
      else onKeep(revision);
    } catch (error) {
      showFault(reportFailure(error));
    } finally {
      setAsking(false);
    }
  }

  return (
    <Alert ref={note} tabIndex={-1} role="alert" color="red" variant="light" title={t("title")}>
      <Text size="sm" mb="sm">
        {t("explained")}{" "}
        <Anchor href={reportAddress(id)} target="_blank" size="sm">
          {t("compare")}
        </Anchor>
      </Text>
      <Group gap="sm">
        <Button variant="default" onClick={onDiscard}>
          {t("takeTheirs")}
        </Button>
        <Button variant="default" loading={isAsking} onClick={() => void keep()}>
          {t("keepMine")}
        </Button>
      </Group>
    </Alert>
  );
}
