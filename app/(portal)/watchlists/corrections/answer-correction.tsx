"use client";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { StepDialog } from "../step-dialog.tsx";

const Accept = graphql(`
  mutation AcceptCorrection($input: WatchlistCorrectionAcceptInput!) {
    answer: watchlistCorrectionAccept(input: $input) { userErrors { message } }
  }
`);
const Refuse = graphql(`
  mutation RefuseCorrection($input: WatchlistCorrectionRefuseInput!) {
    answer: watchlistCorrectionRefuse(input: $input) { userErrors { message } }
  }
`);

export function AnswerCorrection({ id, agency, isAccepting = false }: { id: string; agency: string; isAccepting?: boolean }) {
  const t = useTranslations("own-watchlists.corrections");
  const [answer, setAnswer] = useState("");
  const input = { id, answer };
  const act = async () =>
    (isAccepting ? await askFromBrowser(Accept, { input }) : await askFromBrowser(Refuse, { input })).answer.userErrors[0]?.message ?? null;
  return (
    <StepDialog
      label={t(isAccepting ? "accept" : "refuse")}
      title={t(isAccepting ? "acceptTitle" : "refuseTitle")}
      explained={t(isAccepting ? "acceptExplained" : "proposeExplained")}
      go={t(isAccepting ? "accept" : "refuse")}
      cancel={t("cancel")}
      done={t(isAccepting ? "accepted" : "refused", { agency })}
      isTaking={!isAccepting}
      act={act}
    >
      <Textarea
        label={t("answerLabel")}
        withAsterisk
        value={answer}
        maxLength={2_000}
        autosize
        minRows={2}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
    </StepDialog>
  );
}
