"use client";
import { useTranslations } from "use-intl";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { StepDialog } from "../step-dialog.tsx";

const End = graphql(`
  mutation EndDisclosure($input: WatchlistQuestionEndDisclosureInput!) {
    watchlistQuestionEndDisclosure(input: $input) { userErrors { message } }
  }
`);

export function EndDisclosure({ id, agency }: { id: string; agency: string }) {
  const t = useTranslations("hit-only.questions");
  return (
    <StepDialog
      label={t("end")}
      title={t("endTitle")}
      explained={t("endExplained", { agency })}
      go={t("end")}
      cancel={t("cancel")}
      done={t("ended", { agency })}
      isTaking
      act={async () => (await askFromBrowser(End, { input: { id } })).watchlistQuestionEndDisclosure.userErrors[0]?.message ?? null}
    />
  );
}
