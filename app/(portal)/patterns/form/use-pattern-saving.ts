"use client";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { checkPattern } from "../../../../lib/patterns/check-pattern.ts";
import type { PatternInput } from "../../../../lib/patterns/pattern-input.ts";
import type { Stored } from "../../../components/use-kept-form.ts";
import { BrowserAnswerError } from "../../../session/ask-from-browser.ts";
import type { Amendment } from "../../seizure-reports/form/amendment-fields.tsx";
import { patternAddress } from "../pattern-address.ts";
import { contentOf, type PatternForm, type PatternValues } from "./pattern-values.ts";
import { type Purpose, savePattern } from "./send-pattern.ts";

export type Saving = {
  form: PatternForm;
  kind: "new" | "edit" | "amend";
  stored: Stored<PatternValues> | null;
  revision: number | null;
  amendment: Amendment;
  onFaults: () => void;
  onSaved: () => void;
};

/** Checks in the browser, then stores; whatever goes wrong, what was typed stays where it is. */
export function usePatternSaving({ form, kind, stored, revision, amendment, onFaults, onSaved }: Saving) {
  const t = useTranslations("patterns.form");
  const forms = useTranslations("seizure-reports.form");
  const errors = useTranslations("errors");
  const shell = useTranslations("shell");
  const router = useRouter();
  const [isSaving, setSaving] = useState(false);
  const [isStale, setStale] = useState(false);
  const [problem, setProblem] = useState("");
  // Sent again after an answer was lost, it files no second draft; changed in between, it is another one.
  const sent = useRef({ content: "", key: "" });

  function purposeFor(content: string): Purpose {
    if (sent.current.content !== content) sent.current = { content, key: crypto.randomUUID() };
    if (!stored || revision === null) return { kind: "new", idempotencyKey: sent.current.key };
    const { id } = stored;
    return kind === "amend" ? { kind, id, revision, ...amendment } : { kind: "edit", id, revision };
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
    if (isSaving) return;
    setProblem("");
    form.clearErrors();
    const content = contentOf(form.getValues());
    // What the contract would refuse, some of it before it could say at which field.
    const faults = checkPattern(content as PatternInput);
    if (faults.length) return refuse(faults.map(({ code, field, values }) => ({ field, message: errors(code, values) })));
    setSaving(true);
    try {
      const { pattern, userErrors } = await savePattern(purposeFor(JSON.stringify(content)), content);
      if (userErrors.some(({ code }) => code === "STALE_REVISION")) return setStale(true);
      if (!pattern) return refuse(userErrors);
      onSaved();
      notifications.show({ message: t(`saved.${kind}`, { reference: pattern.reference }), color: "teal" });
      router.push(patternAddress(pattern.id));
      router.refresh();
    } catch (error) {
      setProblem(error instanceof BrowserAnswerError ? error.message : shell("unreachable"));
    } finally {
      setSaving(false);
    }
  }

  return { save, isSaving, problem, isStale, goOn: () => setStale(false) };
}
