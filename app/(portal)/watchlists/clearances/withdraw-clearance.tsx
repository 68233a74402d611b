"use client";
import { useTranslations } from "use-intl";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { StepDialog } from "../step-dialog.tsx";

const Withdraw = graphql(`
  mutation WithdrawClearance($input: WatchlistClearanceWithdrawInput!) {
    watchlistClearanceWithdraw(input: $input) { userErrors { message } }
  }
`);

export function WithdrawClearance({ id }: { id: string }) {
  const t = useTranslations("hit-only.clearances");
  return (
    <StepDialog
      label={t("withdraw")}
      title={t("withdrawTitle")}
      explained={t("withdrawExplained")}
      go={t("withdraw")}
      cancel={t("cancel")}
      done={t("withdrawn")}
      act={async () => (await askFromBrowser(Withdraw, { input: { id } })).watchlistClearanceWithdraw.userErrors[0]?.message ?? null}
    />
  );
}
