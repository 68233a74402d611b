"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { WordsField } from "../../../components/words-field.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { StepDialog } from "../step-dialog.tsx";

const Approve = graphql(`
  mutation ApproveNominations($input: WatchlistNominationApproveInput!) {
    watchlistNominationApprove(input: $input) { userErrors { message } }
  }
`);
const Reject = graphql(`
  mutation RejectNominations($input: WatchlistNominationRejectInput!) {
    watchlistNominationReject(input: $input) { userErrors { message } }
  }
`);

/** Approving and rejecting, one or several. */
export function DecideButtons({ ids }: { ids: string[] }) {
  const t = useTranslations("own-watchlists.approvals");
  const [reason, setReason] = useState("");
  const count = ids.length;
  const approve = async () => (await askFromBrowser(Approve, { input: { ids } })).watchlistNominationApprove.userErrors[0]?.message ?? null;
  const reject = async () => (await askFromBrowser(Reject, { input: { ids, reason } })).watchlistNominationReject.userErrors[0]?.message ?? null;
  return (
    <>
      <StepDialog
        label={t("approve")}
        title={t("approveTitle", { count })}
        explained={t("approveExplained")}
        go={t("approve")}
        cancel={t("cancel")}
        done={t("approved", { count })}
        isOff={!count}
        act={approve}
      />
      <StepDialog
        label={t("reject")}
        title={t("rejectTitle", { count })}
        go={t("reject")}
        cancel={t("cancel")}
        done={t("rejected", { count })}
        isOff={!count}
        isTaking
        act={reject}
      >
        <WordsField label={t("rejectReason")} isNeeded value={reason} onChange={setReason} />
      </StepDialog>
    </>
  );
}
