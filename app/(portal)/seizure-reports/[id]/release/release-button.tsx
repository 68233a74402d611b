"use client";
import { Alert, Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { showFault } from "../../../../components/show-fault.ts";
import { BrowserAnswerError } from "../../../../session/ask-from-browser.ts";
import type { Recipients, ReleasedRecord } from "./recipients.ts";
import { release as releaseOf } from "./release-steps.ts";
import type { Preview } from "./use-preview.ts";

type Props = {
  record: ReleasedRecord;
  preview: Preview | null;
  isToPeopleOnly: boolean;
  recipients: Recipients;
  partyRecipients: Recipients;
  again: () => void;
};

/** Releases exactly what the preview shows. If that changed in between, it is shown anew and asked again. */
export function ReleaseButton({ record, preview, isToPeopleOnly, recipients, partyRecipients, again }: Props) {
  const t = useTranslations("seizure-reports.release");
  const router = useRouter();
  const [isActing, setActing] = useState(false);
  const [changed, setChanged] = useState("");
  const digest = preview && preview.mayNotReceiveParties.length === 0 ? preview.digest : null;

  async function release() {
    if (!digest) return;
    setActing(true);
    setChanged("");
    try {
      const [fault] = await releaseOf[record.kind]({ id: record.id, recipients, partyRecipients, digest });
      if (fault?.code === "PREVIEW_CHANGED") {
        setChanged(fault.message);
        again();
      } else if (fault) showFault(fault.message);
      else {
        notifications.show({ message: t("done", { reference: record.reference }) });
        router.push(record.address);
        router.refresh();
      }
    } catch (error) {
      showFault(error instanceof BrowserAnswerError ? error.message : t("unreachable"));
    } finally {
      setActing(false);
    }
  }

  const label = preview ? t(isToPeopleOnly ? "goPeople" : "go", { agencies: preview.agencyCount, members: preview.memberCount }) : t("goNowhere");
  return (
    <>
      {changed && (
        <Alert color="red" variant="light" role="alert">
          {changed}
        </Alert>
      )}
      <Button disabled={!digest && !isActing} loading={isActing} onClick={() => void release()}>
        {label}
      </Button>
    </>
  );
}
