"use client";
import { Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { WordsField } from "../../../components/words-field.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { StepDialog } from "../step-dialog.tsx";

const Disclose = graphql(`
  mutation DiscloseEntry($input: WatchlistQuestionDiscloseInput!) {
    watchlistQuestionDisclose(input: $input) { userErrors { message } }
  }
`);
const usualDays = 30;

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The entry itself, to the end of a day. */
export function DiscloseEntry({ id, agency }: { id: string; agency: string }) {
  const t = useTranslations("hit-only.questions");
  const [day, setDay] = useState(() => inDays(usualDays));
  const [answer, setAnswer] = useState("");
  async function act() {
    const until = new Date(`${day}T23:59:59Z`);
    if (Number.isNaN(until.getTime())) return t("dayNeeded");
    const input = { id, until: until.toISOString(), answer: answer || null };
    return (await askFromBrowser(Disclose, { input })).watchlistQuestionDisclose.userErrors[0]?.message ?? null;
  }
  return (
    <StepDialog
      label={t("disclose")}
      title={t("discloseTitle", { agency })}
      explained={t("discloseExplained", { agency })}
      go={t("disclose")}
      cancel={t("cancel")}
      done={t("disclosed", { agency })}
      act={act}
    >
      <Stack gap="sm">
        <TextInput
          type="date"
          label={t("discloseUntil")}
          description={t("discloseUntilHint")}
          withAsterisk
          value={day}
          min={inDays(0)}
          max={inDays(365)}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <WordsField label={t("answerLabel")} value={answer} onChange={setAnswer} />
      </Stack>
    </StepDialog>
  );
}
