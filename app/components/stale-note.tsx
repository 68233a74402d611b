"use client";
import { Alert, Anchor, Button, Group, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useSaving } from "./form-faults.ts";
import { showFault } from "./show-fault.ts";

type Props = {
  /** Of the record. */
  address: string;
  /** The revision that it has now; null when it cannot be seen any more. */
  readRevision: () => Promise<number | null>;
  onDiscard: () => void;
  onKeep: (revision: number) => void;
};

/** Somebody saved the record in the meantime: what that means, and the choice between theirs and what is typed here. */
export function StaleNote({ address, readRevision, onDiscard, onKeep }: Props) {
  const t = useTranslations("shell.stale");
  const save = useSaving();
  const [isAsking, setAsking] = useState(false);
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);

  async function keep() {
    setAsking(true);
    await save(async () => {
      const revision = await readRevision();
      if (revision === null) showFault(t("gone"));
      else onKeep(revision);
    });
    setAsking(false);
  }

  return (
    <Alert ref={note} tabIndex={-1} role="alert" color="red" variant="light" title={t("title")}>
      <Text size="sm" mb="sm">
        {t("explained")}{" "}
        <Anchor href={address} target="_blank" size="sm">
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
