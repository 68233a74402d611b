"use client";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { reportAddress } from "../report-address.ts";
import type { Amendment } from "./amendment-fields.tsx";
import { keepHabits } from "./habits.ts";
import { inputOf } from "./report-input-of.ts";
import type { ReportValues } from "./report-values.ts";
import { linkToAlert, saveReport } from "./save-report.ts";
import { useFaults } from "./use-faults.ts";
import type { Stored } from "./use-report-form.ts";

const bare = (parties: ReportValues["parties"]) => JSON.stringify(parties.map(({ key: _key, ...party }) => party));

type Saving = {
  member: string;
  kind: "new" | "edit" | "amend";
  stored: Stored | null;
  alertId: string | null;
  revision: number | null;
  getValues: () => ReportValues;
  amendment: Amendment;
  onFaults: (faults: Record<string, string>) => void;
  onSaved: () => void;
};

/** Checks in the browser, then stores; whatever goes wrong, what was typed stays where it is. */
export function useSaving({ member, kind, stored, alertId, revision, getValues, amendment, onFaults, onSaved }: Saving) {
  const t = useTranslations("seizure-reports.form");
  const router = useRouter();
  const { checkInput, showFaults, reportFailure } = useFaults();
  const [isSaving, setSaving] = useState(false);
  const [isStale, setStale] = useState(false);
  const [problem, setProblem] = useState("");

  function refuse(faults: Record<string, string>) {
    setProblem(t("faults", { count: Object.keys(faults).length }));
    onFaults(faults);
  }

  function purpose() {
    if (!stored || revision === null) return { kind: "new" as const };
    const { id } = stored;
    return kind === "amend" ? { kind, id, revision, ...amendment } : { kind: "edit" as const, id, revision };
  }

  async function save() {
    if (isSaving) return;
    setProblem("");
    const values = getValues();
    const filled = inputOf(values);
    const faults = checkInput(filled);
    if (Object.keys(faults).length) return refuse(faults);
    setSaving(true);
    try {
      // Left out, they stay as they are, with whoever may see them.
      const { parties, ...others } = filled.input;
      const areAsStored = stored !== null && bare(values.parties) === bare(stored.values.parties);
      const { seizureReport, userErrors } = await saveReport(purpose(), areAsStored ? others : { ...others, parties });
      if (userErrors.some(({ code }) => code === "STALE_REVISION")) return setStale(true);
      if (!seizureReport) return refuse(showFaults(userErrors, filled));
      if (alertId) await linkToAlert(alertId, seizureReport.id);
      onSaved();
      const { placeKind, placeCode, transport } = values;
      keepHabits(member, { place: values.place.trim(), placeKind, placeCode, unit: values.found[0]?.unit ?? null, transport });
      notifications.show({ message: t(`saved.${kind}`, { reference: seizureReport.reference }) });
      router.push(reportAddress(seizureReport.id));
      router.refresh();
    } catch (error) {
      setProblem(reportFailure(error));
    } finally {
      setSaving(false);
    }
  }

  return { save, isSaving, problem, isStale, goOn: () => setStale(false) };
}
