"use client";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { FormPart } from "../../../components/form-part.tsx";
import { useGoingTo } from "../../../components/use-going-to.ts";
import { type Stored, useKeptForm } from "../../../components/use-kept-form.ts";
import { RecordForm } from "../../seizure-reports/form/record-form.tsx";
import { patternAddress } from "../pattern-address.ts";
import { DescriptionFields } from "./description-fields.tsx";
import { IndicatorFields } from "./indicator-fields.tsx";
import { JudgementFields } from "./judgement-fields.tsx";
import { emptyPattern, type PatternValues, withNewKeys } from "./pattern-values.ts";
import { RouteFields } from "./route-fields.tsx";
import { readRevision } from "./send-pattern.ts";
import { usePatternSaving } from "./use-pattern-saving.ts";

type Beginning = { of: string; values: Partial<PatternValues> };
type Props = {
  member: string;
  kind: "new" | "edit" | "amend";
  stored: Stored<PatternValues> | null;
  /** What a new one begins with, if it comes of a proposal. */
  beginning?: Beginning | null;
};

/** Files, edits or amends a pattern. */
export function PatternFormFrame({ member, kind, stored, beginning = null }: Props) {
  const t = useTranslations("patterns.form");
  const { frame, goTo, goToFault } = useGoingTo();
  const kept = useKeptForm<PatternValues>({
    form: "pattern",
    member,
    of: stored?.id ?? beginning?.of ?? null,
    stored,
    empty: emptyPattern,
    begin: () => stored?.values ?? { ...emptyPattern(), ...beginning?.values },
    withNewKeys,
    isWhole: (values) => Array.isArray(values?.legs) && Array.isArray(values.indicators),
  });
  const { form, isReady, revision, finish } = kept;
  const saving = usePatternSaving({ form, kind, stored, revision, onFaults: goToFault, onSaved: finish });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once; later it would take the focus from whoever is typing
  useEffect(() => {
    if (isReady && kind === "new") goTo("title");
  }, [isReady]);

  return (
    <RecordForm
      frame={frame}
      label={t(`titles.${kind}`)}
      kind={kind}
      address={stored && patternAddress(stored.id)}
      list="/patterns"
      readRevision={async () => stored && readRevision(stored.id)}
      kept={kept}
      saving={saving}
    >
      <FormPart title={t("description")}>
        <DescriptionFields form={form} />
      </FormPart>
      <FormPart title={t("indicators")}>
        <IndicatorFields form={form} onAdded={goTo} />
      </FormPart>
      <FormPart title={t("route")}>
        <RouteFields form={form} onAdded={goTo} />
      </FormPart>
      <FormPart title={t("judgement")}>
        <JudgementFields form={form} isReleased={kind === "amend"} />
      </FormPart>
    </RecordForm>
  );
}
