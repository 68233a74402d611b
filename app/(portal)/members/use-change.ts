"use client";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { BrowserAnswerError } from "../../session/ask-from-browser.ts";

type Done = { userErrors: { message: string }[] };

/** Carries out one change, says what came of it, and shows the page anew. */
export function useChange() {
  const shell = useTranslations("shell");
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();

  async function change<Answer extends Done>(ask: () => Promise<Answer>, said: string | null): Promise<Answer | null> {
    setBusy(true);
    setFault(undefined);
    try {
      const done = await ask();
      setFault(done.userErrors[0]?.message);
      if (done.userErrors.length) return null;
      if (said) notifications.show({ message: said, color: "teal" });
      router.refresh();
      return done;
    } catch (error) {
      setFault(error instanceof BrowserAnswerError ? error.message : shell("unreachable"));
      return null;
    } finally {
      setBusy(false);
    }
  }
  return { change, isBusy, fault };
}
