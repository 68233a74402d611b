"use client";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "use-intl";
import { showFault } from "../../../components/show-fault.ts";
import { askFromBrowser, BrowserAnswerError } from "../../../session/ask-from-browser.ts";
import { AcceptCorrection, Nominate, ProposeChange } from "./nominate-mutations.ts";
import { inputOf, type NominationValues } from "./nomination-values.ts";

export type Purpose =
  | { kind: "NOMINATE"; watchlist: string }
  | { kind: "CHANGE"; entry: string }
  | { kind: "CORRECT"; entry: string; correction: string };

type Form = { setFieldError: (field: string, message: string) => void; setErrors: (errors: Record<string, string>) => void };

/** Sends a nomination; faults stand at their fields. Answers whether it was taken. */
export function useNominating(purpose: Purpose) {
  const t = useTranslations("own-watchlists.nominate");
  const shell = useTranslations("shell");

  async function answerTo(values: NominationValues, answer: string) {
    const entry = inputOf(values, purpose.kind !== "NOMINATE");
    if (purpose.kind === "NOMINATE") return (await askFromBrowser(Nominate, { input: { watchlist: purpose.watchlist, entry } })).answer;
    if (purpose.kind === "CHANGE") return (await askFromBrowser(ProposeChange, { input: { id: purpose.entry, entry } })).answer;
    return { outcome: "PROPOSED" as const, ...(await askFromBrowser(AcceptCorrection, { input: { id: purpose.correction, answer, entry } })).answer };
  }

  return async (values: NominationValues, answer: string, form: Form): Promise<boolean> => {
    try {
      const { outcome, userErrors } = await answerTo(values, answer);
      for (const { field, message } of userErrors) {
        const [name] = field;
        if (name && (name in values || name === "answer")) form.setFieldError(name, message);
        else showFault(message);
      }
      if (userErrors.length) {
        showFault(t("faults", { count: userErrors.length }));
        return false;
      }
      if (outcome) notifications.show({ message: t(`saved.${outcome}`, { name: values.name }), color: "teal" });
      return true;
    } catch (error) {
      showFault(error instanceof BrowserAnswerError ? error.message : shell("unreachable"));
      return false;
    }
  };
}
