"use client";
import type { UseFormReturnType } from "@mantine/form";
import { type Stored as StoredRecord, useKeptForm } from "../../../components/use-kept-form.ts";
import { readHabits } from "./habits.ts";
import { emptyReport, type ReportValues, withNewKeys } from "./report-values.ts";

export type ReportForm = UseFormReturnType<ReportValues>;
export type Stored = StoredRecord<ReportValues>;

/** Today where the officer stands, not in Greenwich. */
const localDay = (now: Date) => `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;

/** A new report as this member usually begins it. */
function usualReport(member: string): ReportValues {
  const { places, unit, transport } = readHabits(member);
  const empty = emptyReport();
  return { ...empty, ...places[0], occurredOn: localDay(new Date()), transport, found: empty.found.map((line) => ({ ...line, unit })) };
}

/** The alert that a new report comes of: what it says is filled in, and the two are linked. */
export type AlertBehind = { id: string; reference: string; values: Partial<ReportValues> };

export const useReportForm = (member: string, stored: Stored | null, alert: AlertBehind | null) =>
  useKeptForm<ReportValues>({
    form: "report",
    member,
    of: stored?.id ?? alert?.id ?? null,
    stored,
    empty: emptyReport,
    begin: () => stored?.values ?? { ...usualReport(member), ...alert?.values },
    withNewKeys,
    isWhole: (values) => Array.isArray(values?.found) && Array.isArray(values.legs),
  });
