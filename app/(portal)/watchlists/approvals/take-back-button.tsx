"use client";
import { useTranslations } from "use-intl";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { StepDialog } from "../step-dialog.tsx";

const TakeBack = graphql(`
  mutation TakeBackNomination($input: WatchlistNominationTakeBackInput!) {
    watchlistNominationTakeBack(input: $input) { userErrors { message } }
  }
`);

export function TakeBackButton({ id }: { id: string }) {
  const t = useTranslations("own-watchlists.approvals");
  const act = async () => (await askFromBrowser(TakeBack, { input: { id } })).watchlistNominationTakeBack.userErrors[0]?.message ?? null;
  return <StepDialog label={t("takeBack")} title={t("takeBack")} go={t("takeBack")} cancel={t("cancel")} done={t("takenBack")} isTaking act={act} />;
}
