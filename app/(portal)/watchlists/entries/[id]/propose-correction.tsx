"use client";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { correctionFields } from "../../../../../lib/codes/domain-codes.ts";
import { WordsField } from "../../../../components/words-field.tsx";
import { graphql } from "../../../../graphql/contract.ts";
import { askFromBrowser } from "../../../../session/ask-from-browser.ts";
import { StepDialog } from "../../step-dialog.tsx";

const Propose = graphql(`
  mutation ProposeCorrection($input: WatchlistCorrectionProposeInput!) {
    watchlistCorrectionPropose(input: $input) { userErrors { message } }
  }
`);

export function ProposeCorrection({ id, owner }: { id: string; owner: string }) {
  const t = useTranslations("own-watchlists.corrections");
  const codes = useTranslations("codes.correctionFields");
  const [field, setField] = useState<(typeof correctionFields)[number]>("NAMES");
  const [problem, setProblem] = useState("");
  const [evidence, setEvidence] = useState("");
  const act = async () =>
    (await askFromBrowser(Propose, { input: { entry: id, field, problem, evidence: evidence.trim() || null } })).watchlistCorrectionPropose
      .userErrors[0]?.message ?? null;
  return (
    <StepDialog
      label={t("propose")}
      title={t("proposeTitle")}
      explained={t("proposeExplained")}
      go={t("send", { owner })}
      cancel={t("cancel")}
      done={t("sent", { owner })}
      act={act}
    >
      <NativeSelect
        label={t("field")}
        value={field}
        onChange={(event) => setField(correctionFields.find((one) => one === event.currentTarget.value) ?? "OTHER")}
        data={correctionFields.map((value) => ({ value, label: codes(value) }))}
      />
      <WordsField label={t("problem")} isNeeded value={problem} onChange={setProblem} />
      <WordsField label={t("evidence")} value={evidence} onChange={setEvidence} />
    </StepDialog>
  );
}
