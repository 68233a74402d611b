"use client";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { StepDialog } from "../step-dialog.tsx";

const Answer = graphql(`
  mutation AnswerQuestion($input: WatchlistQuestionAnswerInput!) {
    answer: watchlistQuestionAnswer(input: $input) { userErrors { message } }
  }
`);
const Refuse = graphql(`
  mutation RefuseQuestion($input: WatchlistQuestionRefuseInput!) {
    answer: watchlistQuestionRefuse(input: $input) { userErrors { message } }
  }
`);

export function AnswerQuestion({ id, agency, isRefusing = false }: { id: string; agency: string; isRefusing?: boolean }) {
  const t = useTranslations("hit-only.questions");
  const [answer, setAnswer] = useState("");
  const input = { id, answer };
  const act = async () =>
    (isRefusing ? await askFromBrowser(Refuse, { input }) : await askFromBrowser(Answer, { input })).answer.userErrors[0]?.message ?? null;
  return (
    <StepDialog
      label={t(isRefusing ? "refuse" : "answer")}
      title={t(isRefusing ? "refuseTitle" : "answerTitle", { agency })}
      go={t(isRefusing ? "refuse" : "answer")}
      cancel={t("cancel")}
      done={t(isRefusing ? "refused" : "answered", { agency })}
      isTaking={isRefusing}
      act={act}
    >
      <Textarea
        label={t(isRefusing ? "refuseLabel" : "answerLabel")}
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
