"use client";
import { Paper } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useGoingTo } from "../../../components/use-going-to.ts";
import { reportAddress } from "../report-address.ts";
import { Essentials } from "./essentials.tsx";
import { type Habits, readHabits } from "./habits.ts";
import { OpenSections } from "./open-sections.tsx";
import { RecordForm } from "./record-form.tsx";
import { readRevision } from "./save-report.ts";
import { type SectionName, sectionOf } from "./sections-of.tsx";
import { type AlertBehind, type Stored, useReportForm } from "./use-report-form.ts";
import { useSaving } from "./use-saving.ts";

type Props = { member: string; kind: "new" | "edit" | "amend"; stored: Stored | null; alert?: AlertBehind | null };

/** Files, edits or amends a report. The six fields that are needed come first; the rest opens on demand. */
export function ReportForm({ member, kind, stored, alert = null }: Props) {
  const t = useTranslations("seizure-reports.form");
  const { frame, goTo, goToFault } = useGoingTo();
  const kept = useReportForm(member, stored, alert);
  const { form, isReady, revision, finish } = kept;
  const { getValues } = form;
  const [opened, setOpened] = useState<SectionName[]>([]);
  const [places, setPlaces] = useState<Habits["places"]>([]);

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
    amendment: form.values.amendment,
    onFaults: showFaults,
    onSaved: finish,
  });

  return (
    <RecordForm
      frame={frame}
      label={t(`titles.${kind}`)}
      kind={kind}
      address={stored && reportAddress(stored.id)}
      list="/seizure-reports"
      readRevision={async () => stored && readRevision(stored.id)}
      kept={kept}
      saving={saving}
    >
      <Paper withBorder p="md">
        <Essentials form={form} places={places} onAdded={goTo} />
      </Paper>
      <OpenSections form={form} opened={opened} onOpen={setOpened} onAdded={goTo} isReleased={kind === "amend"} />
    </RecordForm>
  );
}
