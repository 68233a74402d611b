"use client";
import { Paper, Stack, Title } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { RestoredNote } from "../../../components/restored-note.tsx";
import { StaleNote } from "../../../components/stale-note.tsx";
import { useGoingTo } from "../../../components/use-going-to.ts";
import { type Stored, useKeptForm } from "../../../components/use-kept-form.ts";
import { AmendmentFields } from "../../seizure-reports/form/amendment-fields.tsx";
import { SaveBar } from "../../seizure-reports/form/save-bar.tsx";
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

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Paper component="section" withBorder p={{ base: "sm", sm: "md" }} aria-label={title}>
    <Title order={2} size="h4" mb="sm">
      {title}
    </Title>
    {children}
  </Paper>
);

/** Files, edits or amends a pattern. */
export function PatternFormFrame({ member, kind, stored, beginning = null }: Props) {
  const t = useTranslations("patterns.form");
  const { frame, goTo, goToFault } = useGoingTo();
  const { form, isReady, isRestored, revision, setRevision, discard, finish } = useKeptForm<PatternValues>({
    form: "pattern",
    member,
    of: stored?.id ?? beginning?.of ?? null,
    stored,
    empty: emptyPattern,
    begin: () => ({ ...emptyPattern(), ...beginning?.values }),
    withNewKeys,
    isWhole: (values) => Array.isArray(values?.legs) && Array.isArray(values.indicators),
  });
  const [amendment, setAmendment] = useState({ note: "", isCorrection: false });
  const saving = usePatternSaving({ form, kind, stored, revision, amendment, onFaults: goToFault, onSaved: finish });
  useHotkeys([["mod+Enter", () => void saving.save()]], []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once; later it would take the focus from whoever is typing
  useEffect(() => {
    if (isReady && kind === "new") goTo("title");
  }, [isReady]);

  return (
    <form
      ref={frame}
      noValidate
      aria-label={t(`titles.${kind}`)}
      onSubmit={(event) => {
        event.preventDefault();
        void saving.save();
      }}
      onKeyDown={(event) => {
        // Enter takes a choice in a list; it is not yet the end of the pattern.
        if (event.key === "Enter" && event.target instanceof HTMLInputElement && event.target.type !== "checkbox") event.preventDefault();
      }}
    >
      <Stack gap="md">
        {saving.isStale && stored && (
          <StaleNote
            address={patternAddress(stored.id)}
            readRevision={() => readRevision(stored.id)}
            onDiscard={() => {
              finish();
              window.location.reload();
            }}
            onKeep={(now) => {
              setRevision(now);
              saving.goOn();
            }}
          />
        )}
        {isRestored && !saving.isStale && <RestoredNote onDiscard={discard} />}
        {kind === "amend" && <AmendmentFields amendment={amendment} onChange={setAmendment} />}
        <Part title={t("description")}>
          <DescriptionFields form={form} />
        </Part>
        <Part title={t("indicators")}>
          <IndicatorFields form={form} onAdded={goTo} />
        </Part>
        <Part title={t("route")}>
          <RouteFields form={form} onAdded={goTo} />
        </Part>
        <Part title={t("judgement")}>
          <JudgementFields form={form} isReleased={kind === "amend"} />
        </Part>
      </Stack>
      <SaveBar
        kind={kind}
        problem={saving.problem}
        isReady={isReady}
        isSaving={saving.isSaving}
        wayOut={stored ? patternAddress(stored.id) : "/patterns"}
      />
    </form>
  );
}
