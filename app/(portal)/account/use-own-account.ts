"use client";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { BrowserAnswerError } from "../../session/ask-from-browser.ts";

type Faults = { field: string[]; message: string }[];

/** Carries out a change to the own account; faults stand at their fields, under "" where they have none. */
export function useOwnAccount() {
  const shell = useTranslations("shell");
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [isBusy, setBusy] = useState(false);

  /** Answers what came of it, null if it was not done. */
  async function carryOut<Done extends { userErrors: Faults }>(ask: () => Promise<Done>, said?: string): Promise<Done | null> {
    setBusy(true);
    setFaults({});
    try {
      const done = await ask();
      if (done.userErrors.length) {
        setFaults(Object.fromEntries(done.userErrors.map(({ field, message }) => [field[0] ?? "", message])));
        return null;
      }
      if (said) notifications.show({ message: said, color: "teal" });
      return done;
    } catch (error) {
      setFaults({ "": error instanceof BrowserAnswerError ? error.message : shell("unreachable") });
      return null;
    } finally {
      setBusy(false);
    }
  }
  return { carryOut, faults, isBusy };
}
