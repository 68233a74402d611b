"use client";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { BrowserAnswerError } from "../../../session/ask-from-browser.ts";
import type { Amendment } from "./amendment-fields.tsx";

export type Purpose =
  | { kind: "new" }
  | { kind: "edit"; id: string; revision: number }
  | { kind: "amend"; id: string; revision: number; note: string; isCorrection: boolean };
type UserErrors = { code: string; message: string; field: string[] }[];
type Stored = { id: string; reference: string };

/** What saving any record's form is for, and what it tells. */
export type RecordSaving = {
  kind: Purpose["kind"];
  stored: { id: string } | null;
  revision: number | null;
  amendment: Amendment;
  onSaved: () => void;
};
type Words = { said: (record: Stored) => string; addressOf: (id: string) => string };
type Step = {
  send: (purpose: Purpose) => Promise<{ record: Stored | null; userErrors: UserErrors }>;
  /** Shows what the contract refused. */
  refuse: (userErrors: UserErrors) => void;
  /** Once it is stored, before anything else. */
  after?: (record: Stored) => Promise<void> | void;
};

/** Stores a record once at a time and shows it; whatever goes wrong, what was typed stays where it is. */
export function useRecordSaving({ kind, stored, revision, amendment, onSaved }: RecordSaving, { said, addressOf }: Words) {
  const t = useTranslations("seizure-reports.form");
  const router = useRouter();
  const [isSaving, setSaving] = useState(false);
  const [isStale, setStale] = useState(false);
  const [problem, setProblem] = useState("");

  function purpose(): Purpose {
    if (!stored || revision === null) return { kind: "new" };
    const { id } = stored;
    return kind === "amend" ? { kind, id, revision, ...amendment } : { kind: "edit", id, revision };
  }

  async function store({ send, refuse, after }: Step): Promise<void> {
    setSaving(true);
    try {
      const { record, userErrors } = await send(purpose());
      if (userErrors.some(({ code }) => code === "STALE_REVISION")) return setStale(true);
      if (!record) return refuse(userErrors);
      await after?.(record);
      onSaved();
      notifications.show({ message: said(record), color: "teal" });
      router.push(addressOf(record.id));
      router.refresh();
    } catch (error) {
      setProblem(error instanceof BrowserAnswerError ? error.message : t("unreachable"));
    } finally {
      setSaving(false);
    }
  }

  return { store, setProblem, isSaving, problem, isStale, goOn: () => setStale(false) };
}
