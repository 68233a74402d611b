"use client";
import { type UseFormReturnType, useForm } from "@mantine/form";
import { useDebouncedCallback } from "@mantine/hooks";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { draftOf } from "./draft.ts";
import { readHabits } from "./habits.ts";
import { emptyReport, type ReportValues, withNewKeys } from "./report-values.ts";

export type ReportForm = UseFormReturnType<ReportValues>;

/** Today where the officer stands, not in Greenwich. */
const localDay = (now: Date) => `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;

/** A new report as this member usually begins it. */
function usualReport(member: string): ReportValues {
  const { places, unit, transport } = readHabits(member);
  const empty = emptyReport();
  return { ...empty, ...places[0], occurredOn: localDay(new Date()), transport, found: empty.found.map((line) => ({ ...line, unit })) };
}

/** The alert that a new report comes of: what it says is filled in, and the two are linked. */
export type AlertBehind = { id: string; values: Partial<ReportValues> };
export type Stored = { id: string; revision: number; values: ReportValues };

/** The form's values, kept as a draft in this tab until they are saved. */
export function useReportForm(member: string, stored: Stored | null, alert: AlertBehind | null) {
  const draft = useMemo(() => draftOf(member, stored?.id ?? alert?.id ?? null), [member, stored?.id, alert?.id]);
  const [revision, setRevision] = useState(stored?.revision ?? null);
  const [isRestored, setRestored] = useState(false);
  const [isReady, setReady] = useState(false);
  const isSaved = useRef(false);
  const keep = useDebouncedCallback(
    (values: ReportValues) => {
      if (!isSaved.current) draft.keep({ revision, values });
    },
    { delay: 300, flushOnUnmount: true },
  );
  const form: ReportForm = useForm<ReportValues>({
    initialValues: stored?.values ?? emptyReport(),
    onValuesChange: (values) => isReady && keep(values),
  });

  const begin = useCallback(
    (values: ReportValues) => {
      form.setValues(values);
      form.resetDirty(values);
    },
    [form.setValues, form.resetDirty],
  );

  // What only the browser knows: a draft of this tab, today's date, what was chosen last.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the browser takes over
  useEffect(() => {
    draft.dropOthers();
    const kept = draft.read();
    if (!stored) begin(withNewKeys({ ...usualReport(member), ...alert?.values }));
    if (kept) {
      form.setValues(withNewKeys(kept.values));
      // A draft of an older state is saved against that state, so that nobody's work is overwritten unseen.
      if (kept.revision !== null) setRevision(kept.revision);
      setRestored(true);
    }
    setReady(true);
  }, []);

  const isDirty = isReady && form.isDirty();
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (!isSaved.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isDirty]);

  return {
    form,
    isReady,
    isRestored,
    revision,
    setRevision,
    /** Begins again from what is stored, or from nothing. */
    discard: () => {
      draft.drop();
      setRestored(false);
      setRevision(stored?.revision ?? null);
      form.clearErrors();
      begin(stored?.values ?? withNewKeys({ ...usualReport(member), ...alert?.values }));
      keep.cancel?.();
    },
    /** It is stored: nothing is left to keep or to warn of. */
    finish: () => {
      isSaved.current = true;
      draft.drop();
    },
  };
}
