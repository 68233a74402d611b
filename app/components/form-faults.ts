"use client";
import { useTranslations } from "use-intl";
import { BrowserAnswerError } from "../session/ask-from-browser.ts";
import { showFault } from "./show-fault.ts";

type Form = { values: object; setFieldError: (path: string, message: string) => void };

/** Faults at their fields; one that belongs to none is told aside. */
export function showAtFields(form: Form, userErrors: readonly { field: string[]; message: string }[]): void {
  for (const { field, message } of userErrors) {
    if (field[0] && field[0] in form.values) form.setFieldError(field.join("."), message);
    else showFault(message);
  }
}

/** Carries out what a form sends; says so when the server refuses or is out of reach. */
export function useSaving() {
  const t = useTranslations("shell");
  return async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      showFault(error instanceof BrowserAnswerError ? error.message : t("unreachable"));
    }
  };
}
