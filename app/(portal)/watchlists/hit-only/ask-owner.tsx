"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { WordsField } from "../../../components/words-field.tsx";
import { graphql, type VariablesOf } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { StepDialog } from "../step-dialog.tsx";

const Ask = graphql(`
  mutation AskOwner($input: WatchlistQuestionAskInput!) {
    watchlistQuestionAsk(input: $input) { userErrors { message } }
  }
`);
type Input = VariablesOf<typeof Ask>["input"];

type Props = {
  /** The reference of a hit, or the id of an entry. */
  about: { reference: string } | { entry: string };
  owner: string;
  work: Pick<Input, "purpose" | "caseReference">;
};

/** Asks the owner of an entry, under the purpose and case that it was found with. */
export function AskOwner({ about, owner, work: { purpose, caseReference } }: Props) {
  const t = useTranslations("hit-only.ask");
  const [text, setText] = useState("");
  return (
    <StepDialog
      label={t("label")}
      title={t("title", { owner })}
      explained={t("explained", { owner, caseReference })}
      go={t("go")}
      cancel={t("cancel")}
      done={t("done", { owner })}
      act={async () =>
        (await askFromBrowser(Ask, { input: { ...about, purpose, caseReference, text } })).watchlistQuestionAsk.userErrors[0]?.message ?? null
      }
    >
      <WordsField label={t("text")} isNeeded value={text} onChange={setText} />
    </StepDialog>
  );
}
