"use client";
import { Group } from "@mantine/core";
import { useTranslations } from "use-intl";
import { graphql } from "../../../../graphql/contract.ts";
import { askFromBrowser } from "../../../../session/ask-from-browser.ts";
import { AnswerDialog } from "../../answer-dialog.tsx";
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
      <AnswerDialog
        words={{ step: t("reject"), title: t("rejectTitle", { count }), label: t("rejectReason"), cancel: t("goOn"), done: t("rejected") }}
        isRefusing
        send={(reason) => askFromBrowser(Reject, { input: { id, reason } })}
      />
    </Group>
  );
}
