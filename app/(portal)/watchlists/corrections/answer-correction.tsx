"use client";
import { useTranslations } from "use-intl";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { AnswerDialog } from "../answer-dialog.tsx";

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
  return (
    <AnswerDialog
      words={{
        step: t(isAccepting ? "accept" : "refuse"),
        title: t(isAccepting ? "acceptTitle" : "refuseTitle"),
        explained: t(isAccepting ? "acceptExplained" : "proposeExplained"),
        label: t("answerLabel"),
        cancel: t("cancel"),
        done: t(isAccepting ? "accepted" : "refused", { agency }),
      }}
      isRefusing={!isAccepting}
      send={(answer) => (isAccepting ? askFromBrowser(Accept, { input: { id, answer } }) : askFromBrowser(Refuse, { input: { id, answer } }))}
    />
  );
}
