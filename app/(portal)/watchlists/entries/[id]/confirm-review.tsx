"use client";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { WordsField } from "../../../../components/words-field.tsx";
import { graphql } from "../../../../graphql/contract.ts";
import { askFromBrowser } from "../../../../session/ask-from-browser.ts";
import { StepDialog } from "../../step-dialog.tsx";

const Confirm = graphql(`
  mutation ConfirmEntry($input: WatchlistEntryConfirmInput!) {
    watchlistEntryConfirm(input: $input) { userErrors { message } }
  }
`);

/** Twelve months from today, the latest. */
function latestReview(): string {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  return day.toISOString().slice(0, 10);
}

export function ConfirmReview({ id }: { id: string }) {
  const t = useTranslations("own-watchlists.entry");
  const [reviewOn, setReviewOn] = useState(latestReview);
  const [note, setNote] = useState("");
  const act = async () =>
    (await askFromBrowser(Confirm, { input: { id, reviewOn, note: note.trim() || null } })).watchlistEntryConfirm.userErrors[0]?.message ?? null;
  return (
    <StepDialog
      label={t("confirm")}
      title={t("confirmTitle")}
      explained={t("confirmExplained")}
      go={t("confirmGo")}
      cancel={t("cancel")}
      done={t("confirmed")}
      act={act}
    >
      <TextInput
        type="date"
        label={t("confirmNext")}
        value={reviewOn}
        max={latestReview()}
        onChange={(event) => setReviewOn(event.currentTarget.value)}
      />
      <WordsField label={t("confirmNote")} value={note} onChange={setNote} />
    </StepDialog>
  );
}
