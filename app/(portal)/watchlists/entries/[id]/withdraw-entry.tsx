"use client";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { chosenRecallReasons } from "../../../../../lib/codes/chosen-recall-reasons.ts";
import { recallInstructions } from "../../../../../lib/codes/domain-codes.ts";
import { graphql, type VariablesOf } from "../../../../graphql/contract.ts";
import { askFromBrowser } from "../../../../session/ask-from-browser.ts";
import { StepDialog } from "../../step-dialog.tsx";

const Withdraw = graphql(`
  mutation WithdrawEntry($input: WatchlistEntryWithdrawInput!) {
    watchlistEntryWithdraw(input: $input) { userErrors { message } }
  }
`);
type Chosen = Omit<VariablesOf<typeof Withdraw>["input"], "id">;

export function WithdrawEntry({ id }: { id: string }) {
  const t = useTranslations("own-watchlists.entry");
  const codes = useTranslations("codes");
  const [chosen, setChosen] = useState<Chosen>({ reason: "INACCURATE", instruction: "DESTROY" });
  const act = async () => (await askFromBrowser(Withdraw, { input: { id, ...chosen } })).watchlistEntryWithdraw.userErrors[0]?.message ?? null;
  return (
    <StepDialog
      label={t("withdraw")}
      title={t("withdrawTitle")}
      explained={t("withdrawExplained")}
      go={t("withdrawGo")}
      cancel={t("cancel")}
      done={t("withdrawnDone")}
      isTaking
      act={act}
    >
      <NativeSelect
        label={t("withdrawReason")}
        value={chosen.reason}
        onChange={(event) => setChosen({ ...chosen, reason: chosenRecallReasons.find((one) => one === event.currentTarget.value) ?? "OTHER" })}
        data={chosenRecallReasons.map((value) => ({ value, label: codes(`recallReasons.${value}`) }))}
      />
      <NativeSelect
        label={t("withdrawInstruction")}
        value={chosen.instruction}
        onChange={(event) => setChosen({ ...chosen, instruction: recallInstructions.find((one) => one === event.currentTarget.value) ?? "DESTROY" })}
        data={recallInstructions.map((value) => ({ value, label: codes(`recallInstructions.${value}`) }))}
      />
    </StepDialog>
  );
}
