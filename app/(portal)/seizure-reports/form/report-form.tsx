"use client";
import { Paper, Stack } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { RestoredNote } from "../../../components/restored-note.tsx";
import { StaleNote } from "../../../components/stale-note.tsx";
import { useGoingTo } from "../../../components/use-going-to.ts";
import { reportAddress } from "../report-address.ts";
import { AmendmentFields } from "./amendment-fields.tsx";
import { Essentials } from "./essentials.tsx";
import { type Habits, readHabits } from "./habits.ts";
import { OpenSections } from "./open-sections.tsx";
import { SaveBar } from "./save-bar.tsx";
import { readRevision } from "./save-report.ts";
import { type SectionName, sectionOf } from "./sections-of.tsx";
import { type AlertBehind, type Stored, useReportForm } from "./use-report-form.ts";
import { useSaving } from "./use-saving.ts";

type Props = { member: string; kind: "new" | "edit" | "amend"; stored: Stored | null; alert?: AlertBehind | null };

/** Files, edits or amends a report. The six fields that are needed come first; the rest opens on demand. */
export function ReportForm({ member, kind, stored, alert = null }: Props) {
  const t = useTranslations("seizure-reports.form");
  const { frame, goTo, goToFault } = useGoingTo();
  const { form, isReady, isRestored, revision, setRevision, discard, finish } = useReportForm(member, stored, alert);
  const { getValues } = form;
  const [opened, setOpened] = useState<SectionName[]>([]);
  const [places, setPlaces] = useState<Habits["places"]>([]);
  const [amendment, setAmendment] = useState({ note: "", isCorrection: false });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once; later it would take the focus from whoever is typing
  useEffect(() => {
    if (!isReady) return;
    setPlaces(readHabits(member).places);
    if (kind === "new") goTo(getValues().place ? "found.0.description" : "place");
  }, [isReady]);

  function showFaults(faults: Record<string, string>) {
    form.setErrors(faults);
    setOpened([...new Set([...opened, ...Object.keys(faults).flatMap((field) => sectionOf(field) ?? [])])]);
    goToFault();
  }

  const saving = useSaving({
    member,
    kind,
    stored,
    alertId: alert?.id ?? null,
    revision,
    getValues,
    amendment,
    onFaults: showFaults,
    onSaved: finish,
  });
  useHotkeys([["mod+Enter", () => void saving.save()]], []);

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
        // A scanner ends with Enter: that is not yet the end of the report.
        if (event.key === "Enter" && event.target instanceof HTMLInputElement && event.target.type !== "checkbox") event.preventDefault();
      }}
    >
      <Stack gap="md">
        {saving.isStale && stored && (
          <StaleNote
            address={reportAddress(stored.id)}
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
        <Paper withBorder p="md">
          <Essentials form={form} places={places} onAdded={goTo} />
        </Paper>
        <OpenSections form={form} opened={opened} onOpen={setOpened} onAdded={goTo} isReleased={kind === "amend"} />
      </Stack>
      <SaveBar
        kind={kind}
        problem={saving.problem}
        isReady={isReady}
        isSaving={saving.isSaving}
        wayOut={stored ? reportAddress(stored.id) : "/seizure-reports"}
      />
    </form>
  );
}
