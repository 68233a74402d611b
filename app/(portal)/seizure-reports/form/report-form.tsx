"use client";
import { Accordion, AccordionControl, AccordionItem, AccordionPanel, Alert, Badge, Button, Checkbox, Group, Kbd, Paper, Stack, Text, Textarea } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { LinkButton } from "../../../components/link.tsx";
import { reportAddress } from "../record-id.ts";
import { Essentials } from "./essentials.tsx";
import { type Habits, keepHabits, readHabits } from "./habits.ts";
import styles from "./report-form.module.css";
import { inputOf } from "./report-input-of.ts";
import type { ReportValues } from "./report-values.ts";
import { saveReport } from "./save-report.ts";
import { filledIn, type SectionName, sectionOf, sections } from "./sections-of.tsx";
import { StaleNote } from "./stale-note.tsx";
import { useFaults } from "./use-faults.ts";
import { type Stored, useReportForm } from "./use-report-form.ts";

type Props = { member: string; kind: "new" | "edit" | "amend"; stored: Stored | null };

/** Files, edits or amends a report. The six fields that are needed come first; the rest opens on demand. */
export function ReportForm({ member, kind, stored }: Props) {
  const t = useTranslations("seizure-reports");
  const router = useRouter();
  const frame = useRef<HTMLFormElement>(null);
  const { form, isReady, isRestored, revision, setRevision, discard, finish } = useReportForm(member, stored);
  const { checkInput, showFaults, reportFailure } = useFaults();
  const [opened, setOpened] = useState<SectionName[]>([]);
  const [places, setPlaces] = useState<Habits["places"]>([]);
  const [isSaving, setSaving] = useState(false);
  const [isStale, setStale] = useState(false);
  const [problem, setProblem] = useState("");
  const [amendment, setAmendment] = useState({ note: "", isCorrection: false });
  /** The field to go to once it is on the screen. */
  const [target, setTarget] = useState<{ field: string } | null>(null);

  useEffect(() => {
    if (!target) return;
    const asked = frame.current?.querySelector<HTMLElement>(target.field ? `[data-path="${target.field}"]` : "[aria-invalid='true']");
    asked?.focus();
    asked?.scrollIntoView({ block: "center" });
  }, [target]);

  useEffect(() => {
    if (!isReady) return;
    setPlaces(readHabits(member).places);
    if (kind === "new") setTarget({ field: form.getValues().place ? "found.0.description" : "place" });
    // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form has its first values
  }, [isReady]);

  function show(errors: Record<string, string>) {
    form.setErrors(errors);
    setProblem(t("form.faults", { count: Object.keys(errors).length }));
    setOpened([...new Set([...opened, ...Object.keys(errors).flatMap((field) => sectionOf(field) ?? [])])]);
    setTarget({ field: "" });
  }

  async function save() {
    if (isSaving) return;
    setProblem("");
    const values = form.getValues();
    const filled = inputOf(values);
    const faults = checkInput(filled);
    if (Object.keys(faults).length) return show(faults);
    setSaving(true);
    try {
      const arePartiesAsStored = stored && JSON.stringify(bare(values.parties)) === JSON.stringify(bare(stored.values.parties));
      const { parties, ...others } = filled.input;
      const purpose = stored && revision !== null ? { id: stored.id, revision, ...(kind === "amend" ? { kind, ...amendment } : { kind: "edit" as const }) } : { kind: "new" as const };
      const { seizureReport, userErrors } = await saveReport(purpose, arePartiesAsStored ? others : { ...others, parties });
      if (userErrors.some(({ code }) => code === "STALE_REVISION")) return setStale(true);
      if (userErrors.length || !seizureReport) return show(showFaults(userErrors, filled));
      finish();
      const unit = values.found[0]?.unit ?? null;
      keepHabits(member, { place: values.place.trim(), placeKind: values.placeKind, placeCode: values.placeCode, unit, transport: values.transport });
      notifications.show({ message: t(`form.saved.${kind}`, { reference: seizureReport.reference }) });
      router.push(reportAddress(seizureReport.id));
      router.refresh();
    } catch (error) {
      setProblem(reportFailure(error));
    } finally {
      setSaving(false);
    }
  }

  useHotkeys([["mod+Enter", () => void save()]], []);
  const added = (field: string) => setTarget({ field });
  return (
    <form
      ref={frame} noValidate aria-label={t(`form.titles.${kind}`)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        // A scanner ends with Enter: that is not yet the end of the report.
        if (event.key === "Enter" && event.target instanceof HTMLInputElement && event.target.type !== "checkbox") event.preventDefault();
      }}
    >
      <Stack gap="md">
        {isStale && stored && (
          <StaleNote
            id={stored.id} onDiscard={() => {
              finish();
              window.location.reload();
            }}
            onKeep={(now) => {
              setRevision(now);
              setStale(false);
            }}
          />
        )}
        {isRestored && !isStale && (
          <Alert color="gray" variant="light">
            <Group gap="sm">
              <Text size="sm">{t("form.restored")}</Text>
              <Button variant="default" size="compact-sm" onClick={discard}>{t("form.discard")}</Button>
            </Group>
          </Alert>
        )}
        {kind === "amend" && (
          <Paper withBorder p="md">
            <Stack gap="sm">
              <Textarea label={t("form.note")} description={t("form.noteHint")} autosize minRows={2} maxLength={2000} value={amendment.note} onChange={(event) => setAmendment({ ...amendment, note: event.currentTarget.value })} />
              <Checkbox label={t("form.isCorrection")} description={t("form.isCorrectionHint")} checked={amendment.isCorrection} onChange={(event) => setAmendment({ ...amendment, isCorrection: event.currentTarget.checked })} />
            </Stack>
          </Paper>
        )}
        <Paper withBorder p="md"><Essentials form={form} places={places} onAdded={added} /></Paper>
        <Accordion multiple variant="contained" order={2} transitionDuration={0} keepMountedMode="display-none" value={opened} onChange={(values) => setOpened(values as SectionName[])}>
          {sections.map(({ name, Section }) => {
            const count = filledIn(form.values, name);
            return (
              <AccordionItem key={name} value={name} bg="var(--mantine-color-body)">
                <AccordionControl>
                  <Group gap="xs">{t(`form.sections.${name}`)}{count > 0 && <Badge variant="default" radius="sm" tt="none">{t("form.filledIn", { count })}</Badge>}</Group>
                </AccordionControl>
                <AccordionPanel>{opened.includes(name) && <Section form={form} onAdded={added} />}</AccordionPanel>
              </AccordionItem>
            );
          })}
        </Accordion>
      </Stack>
      <Group className={styles.bar} justify="space-between">
        <Text size="sm" c="var(--mantine-color-error)" role="alert">{problem}</Text>
        <Group gap="sm">
          <Text size="xs" c="dimmed" visibleFrom="sm"><Kbd>Ctrl</Kbd> + <Kbd>Enter</Kbd></Text>
          <LinkButton href={stored ? reportAddress(stored.id) : "/seizure-reports"} variant="default">{t("cancel")}</LinkButton>
          <Button type="submit" loading={isSaving} disabled={!isReady}>{t(`form.save.${kind}`)}</Button>
        </Group>
      </Group>
    </form>
  );
}

const bare = (parties: ReportValues["parties"]) => parties.map(({ key: _key, ...party }) => party);
