"use client";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { BrowserAnswerError } from "../session/ask-from-browser.ts";
import { showFault } from "./show-fault.ts";

type UserErrors = readonly { field: string[]; message: string }[];
type Form = { values: object; setFieldError: (path: string, message: string) => void };

/** Faults at their fields; one that belongs to none is told aside. */
export function showAtFields(form: Form, userErrors: UserErrors): void {
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

/** Saves a form that has its own page: faults at their fields, else `said` is shown at the address that the page belongs to. */
export function useSavingTo(address: string, said: string) {
  const router = useRouter();
  const save = useSaving();
  return (form: Form, send: () => Promise<UserErrors>): Promise<void> =>
    save(async () => {
      const userErrors = await send();
      if (userErrors.length) return showAtFields(form, userErrors);
      notifications.show({ message: said, color: "teal" });
      router.push(address);
      router.refresh();
    });
}
