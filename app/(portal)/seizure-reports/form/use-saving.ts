"use client";
import { useTranslations } from "use-intl";
import { reportAddress } from "../report-address.ts";
import { keepHabits } from "./habits.ts";
import { inputOf } from "./report-input-of.ts";
import type { ReportValues } from "./report-values.ts";
import { linkToAlert, saveReport } from "./save-report.ts";
import { useFaults } from "./use-faults.ts";
import { type RecordSaving, useRecordSaving } from "./use-record-saving.ts";
import type { Stored } from "./use-report-form.ts";

const bare = (parties: ReportValues["parties"]) => JSON.stringify(parties.map(({ key: _key, ...party }) => party));

type Saving = Omit<RecordSaving, "stored"> & {
  member: string;
  stored: Stored | null;
  alertId: string | null;
  getValues: () => ReportValues;
  onFaults: (faults: Record<string, string>) => void;
};

/** Checks a report in the browser, then stores it. */
export function useSaving({ member, alertId, getValues, onFaults, ...saving }: Saving) {
  const t = useTranslations("seizure-reports.form");
  const { checkInput, showFaults } = useFaults();
  const said = ({ reference }: { reference: string }) => t(`saved.${saving.kind}`, { reference });
  const { store, setProblem, ...shown } = useRecordSaving(saving, { said, addressOf: reportAddress });

  function refuse(faults: Record<string, string>) {
    setProblem(t("faults", { count: Object.keys(faults).length }));
    onFaults(faults);
  }

  async function save() {
    if (shown.isSaving) return;
    setProblem("");
    const values = getValues();
    const filled = inputOf(values);
    const faults = checkInput(filled);
    if (Object.keys(faults).length) return refuse(faults);
    // Left out, they stay as they are, with whoever may see them.
    const { parties, ...others } = filled.input;
    const areAsStored = saving.stored !== null && bare(values.parties) === bare(saving.stored.values.parties);
    await store({
      send: async (purpose) => {
        const { seizureReport, userErrors } = await saveReport(purpose, areAsStored ? others : { ...others, parties });
        return { record: seizureReport, userErrors };
      },
      refuse: (userErrors) => refuse(showFaults(userErrors, filled)),
      after: async (report) => {
        if (alertId) await linkToAlert(alertId, report.id);
        const { placeKind, placeCode, transport } = values;
        keepHabits(member, { place: values.place.trim(), placeKind, placeCode, unit: values.found[0]?.unit ?? null, transport });
      },
    });
  }

  return { save, ...shown };
}
