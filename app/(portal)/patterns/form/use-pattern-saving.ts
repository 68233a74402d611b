"use client";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { checkPattern } from "../../../../lib/patterns/check-pattern.ts";
import type { PatternInput } from "../../../../lib/patterns/pattern-input.ts";
import { type RecordSaving, useRecordSaving } from "../../seizure-reports/form/use-record-saving.ts";
import { patternAddress } from "../pattern-address.ts";
import { contentOf, type PatternForm } from "./pattern-values.ts";
import { savePattern } from "./send-pattern.ts";

type Saving = Omit<RecordSaving, "amendment"> & { form: PatternForm; onFaults: () => void };

/** Checks a pattern in the browser, then stores it. */
export function usePatternSaving({ form, onFaults, ...saving }: Saving) {
  const t = useTranslations("patterns.form");
  const forms = useTranslations("seizure-reports.form");
  const errors = useTranslations("errors");
  const said = ({ reference }: { reference: string }) => t(`saved.${saving.kind}`, { reference });
  const { store, setProblem, ...shown } = useRecordSaving({ ...saving, amendment: form.values.amendment }, { said, addressOf: patternAddress });
  // Sent again after an answer was lost, it files no second draft; changed in between, it is another one.
  const sent = useRef({ content: "", key: "" });

  function keyOf(content: string): string {
    if (sent.current.content !== content) sent.current = { content, key: crypto.randomUUID() };
    return sent.current.key;
  }

  /** At the field if it has one, else beside the button. */
  function refuse(userErrors: { field: string[]; message: string }[]) {
    const isOfField = (field: string[]) => field.length !== 0 && (field.length === 3 || ["legs", "indicators"].every((list) => field[0] !== list));
    const atFields = userErrors.filter(({ field }) => isOfField(field) && (field[0] ?? "") in form.values);
    form.setErrors(Object.fromEntries(atFields.map(({ field, message }) => [field.join("."), message])));
    const others = userErrors.filter((one) => !atFields.includes(one)).map(({ message }) => message);
    setProblem([...new Set(others), ...(atFields.length ? [forms("faults", { count: atFields.length })] : [])].join(" "));
    onFaults();
  }

  async function save() {
    if (shown.isSaving) return;
    setProblem("");
    form.clearErrors();
    const content = contentOf(form.getValues());
    // What the contract would refuse, some of it before it could say at which field.
    const faults = checkPattern(content as PatternInput);
    if (faults.length) return refuse(faults.map(({ code, field, values }) => ({ field, message: errors(code, values) })));
    await store({
      send: async (purpose) => {
        const { pattern, userErrors } = await savePattern(purpose, content, keyOf(JSON.stringify(content)));
        return { record: pattern, userErrors };
      },
      refuse,
    });
  }

  return { save, ...shown };
}
