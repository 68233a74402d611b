"use client";
import { Button, Stack, Text, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { showFault } from "../../../../components/show-fault.ts";
import { BrowserAnswerError } from "../../../../session/ask-from-browser.ts";
import type { Recipients, ReleasedRecord } from "./recipients.ts";
import { askForRelease } from "./release-steps.ts";
import type { Preview } from "./use-preview.ts";

type Props = {
  record: ReleasedRecord;
  reason: Preview["supervisorNeededFor"];
  /** Whether the choice could be released as it is. */
  isPossible: boolean;
  recipients: Recipients;
  partyRecipients: Recipients;
};

/** Why the viewer does not release this, and asking a supervisor who does. */
export function AskForRelease({ record, reason, isPossible, recipients, partyRecipients }: Props) {
  const t = useTranslations("seizure-reports.release");
  const reasons = useTranslations("codes.supervisorReasons");
  const router = useRouter();
  const [note, setNote] = useState("");
  const [isActing, setActing] = useState(false);

  async function ask() {
    setActing(true);
    try {
      const [fault] = await askForRelease[record.kind]({ id: record.id, recipients, partyRecipients, note });
      if (fault) return showFault(fault.message);
      notifications.show({ message: t("askDone") });
      router.push(record.address);
      router.refresh();
    } catch (error) {
      showFault(error instanceof BrowserAnswerError ? error.message : t("unreachable"));
    } finally {
      setActing(false);
    }
  }

  return (
    <Stack gap="sm">
      <Text size="sm" fw={600} role="status">
        {reason ? `${reasons(reason)} ${t("anotherSupervisor")}` : t("supervisorReleases")}
      </Text>
      <Textarea label={t("note")} value={note} onChange={(event) => setNote(event.currentTarget.value)} maxLength={1_000} autosize minRows={2} />
      <Button variant="default" disabled={!isPossible} loading={isActing} onClick={() => void ask()}>
        {t("ask")}
      </Button>
    </Stack>
  );
}
