"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { BrowserAnswerError } from "../../session/ask-from-browser.ts";
import type { MappingValues } from "./mapping-values.ts";

type UserErrors = readonly { field: string[]; message: string }[];

/** A mapping while it is being made or changed, and what is wrong with it. */
export function useMapping(header: readonly string[], proposed: MappingValues) {
  const shell = useTranslations("shell");
  const [values, setValues] = useState(proposed);
  const [faults, setFaults] = useState<{ field: string; message: string }[]>([]);
  const [isSending, setSending] = useState(false);
  const mappedAt = header.flatMap((_, place) => (values.fields[place] ? [place] : []));

  /** Whether the server took it. */
  async function send(work: () => Promise<UserErrors>): Promise<boolean> {
    setSending(true);
    setFaults([]);
    try {
      const userErrors = await work();
      setFaults(userErrors.map(({ field, message }) => ({ field: field.join("."), message })));
      return !userErrors.length;
    } catch (error) {
      setFaults([{ field: "", message: error instanceof BrowserAnswerError ? error.message : shell("unreachable") }]);
      return false;
    } finally {
      setSending(false);
    }
  }

  return {
    values,
    change: (part: Partial<MappingValues>) => setValues((before) => ({ ...before, ...part })),
    send,
    isSending,
    faultAt: (place: number) => faults.find(({ field }) => field.startsWith(`mapping.columns.${mappedAt.indexOf(place)}.`))?.message,
    nameFault: faults.find(({ field }) => field === "name")?.message,
    generalFaults: faults.filter(({ field }) => !/^mapping\.columns\.\d/.test(field) && field !== "name").map(({ message }) => message),
  };
}
export type MappingInHand = ReturnType<typeof useMapping>;
