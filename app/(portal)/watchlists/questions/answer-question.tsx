"use client";
import { useTranslations } from "use-intl";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { AnswerDialog } from "../answer-dialog.tsx";

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
  return (
    <AnswerDialog
      words={{
        step: t(isRefusing ? "refuse" : "answer"),
        title: t(isRefusing ? "refuseTitle" : "answerTitle", { agency }),
        label: t(isRefusing ? "refuseLabel" : "answerLabel"),
        cancel: t("cancel"),
        done: t(isRefusing ? "refused" : "answered", { agency }),
      }}
      isRefusing={isRefusing}
      send={(answer) => (isRefusing ? askFromBrowser(Refuse, { input: { id, answer } }) : askFromBrowser(Answer, { input: { id, answer } }))}
    />
  );
}
