"use client";
import { useTranslations } from "use-intl";
import { checkReport } from "../../../../lib/seizures/check-report.ts";
import type { Filled } from "./report-input-of.ts";

/** Faults by field, in words that say what to write. */
export function useFaults() {
  const t = useTranslations("errors");
  const forms = useTranslations("seizure-reports.form");

  /** "Not the expected form" helps nobody: where we know the form, it is said. */
  const formOf = (field: readonly string[]) => {
    const leaf = field.at(-1) ?? "";
    return forms.has(`forms.${leaf}`) ? forms(`forms.${leaf}`) : null;
  };

  return {
    /** What the contract would refuse, known before it is asked. */
    checkInput({ input, faults, fieldOf }: Filled): Record<string, string> {
      const all = [...faults, ...checkReport(input, new Date().toISOString().slice(0, 10))];
      return Object.fromEntries(all.map(({ code, field, values }) => [fieldOf(field), (code === "INVALID" && formOf(field)) || t(code, values)]));
    },
    /** What the contract refused. */
    showFaults(userErrors: { code: string; message: string; field: string[] }[], { fieldOf }: Filled): Record<string, string> {
      return Object.fromEntries(userErrors.map(({ code, message, field }) => [fieldOf(field), (code === "INVALID" && formOf(field)) || message]));
    },
  };
}
