"use client";
import { Group, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../../../graphql/contract.ts";
import { askFromBrowser } from "../../../../session/ask-from-browser.ts";
import { StepDialog } from "../../step-dialog.tsx";

const Approve = graphql(`
  mutation ApproveEntryImport($input: WatchlistEntryImportApproveInput!) {
    answer: watchlistEntryImportApprove(input: $input) { userErrors { message } }
  }
`);
const Reject = graphql(`
  mutation RejectEntryImport($input: WatchlistEntryImportRejectInput!) {
    answer: watchlistEntryImportReject(input: $input) { userErrors { message } }
  }
`);

/** A second person's decision on all that waits from a file. */
export function DecideFile({ id, waitingCount }: { id: string; waitingCount: number }) {
  const t = useTranslations("entry-imports");
  const [reason, setReason] = useState("");
  const count = waitingCount;
  return (
    <Group gap="xs">
      <StepDialog
        label={t("approve", { count })}
        title={t("approveTitle", { count })}
        explained={t("approveExplained")}
        go={t("approve", { count })}
        cancel={t("goOn")}
        done={t("approving")}
        act={async () => (await askFromBrowser(Approve, { input: { id, waitingCount } })).answer.userErrors[0]?.message ?? null}
      />
      <StepDialog
        label={t("reject")}
        title={t("rejectTitle", { count })}
        go={t("reject")}
        cancel={t("goOn")}
        done={t("rejected")}
        isTaking
        act={async () => (await askFromBrowser(Reject, { input: { id, reason } })).answer.userErrors[0]?.message ?? null}
      >
        <Textarea
          label={t("rejectReason")}
          withAsterisk
          value={reason}
          maxLength={2_000}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </StepDialog>
    </Group>
  );
}
