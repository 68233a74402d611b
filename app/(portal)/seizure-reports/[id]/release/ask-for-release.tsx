"use client";
import { Button, Stack, Text, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { showFault } from "../../../../components/show-fault.ts";
import { graphql } from "../../../../graphql/contract.ts";
import { askFromBrowser, BrowserAnswerError } from "../../../../session/ask-from-browser.ts";
import { reportAddress } from "../../report-address.ts";
import type { Recipients } from "./recipients.ts";
import type { Preview } from "./use-preview.ts";

const Ask = graphql(`
  mutation SeizureReportAskForRelease($input: SeizureReportAskForReleaseInput!) {
    seizureReportAskForRelease(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

type Props = {
  id: string;
  reason: Preview["supervisorNeededFor"];
  /** Whether the choice could be released as it is. */
  isPossible: boolean;
  recipients: Recipients;
  partyRecipients: Recipients;
};

/** Why the viewer does not release this, and asking a supervisor who does. */
export function AskForRelease({ id, reason, isPossible, recipients, partyRecipients }: Props) {
  const t = useTranslations("seizure-reports.release");
  const reasons = useTranslations("codes.supervisorReasons");
  const router = useRouter();
  const [note, setNote] = useState("");
  const [isActing, setActing] = useState(false);

  async function ask() {
    setActing(true);
    try {
      const { userErrors } = (await askFromBrowser(Ask, { input: { id, recipients, partyRecipients, note } })).seizureReportAskForRelease;
      if (userErrors[0]) return showFault(userErrors[0].message);
      notifications.show({ message: t("askDone") });
      router.push(reportAddress(id));
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
