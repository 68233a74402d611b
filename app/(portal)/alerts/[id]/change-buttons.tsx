"use client";
import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { StepDialog } from "../../watchlists/step-dialog.tsx";
import { cancel, extend, withdraw } from "./alert-steps.ts";

/** A moment as the browser's field for date and time writes it, where the reader is. */
const local = (at: Date) => new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
const day = 86_400_000;

/** Whoever posted it says that it goes on, or that it is over. */
export function ChangeButtons({ id }: { id: string }) {
  const t = useTranslations("alerts.one");
  const [until, setUntil] = useState(() => local(new Date(Date.now() + 3 * day)));
  const [reason, setReason] = useState("");
  return (
    <>
      <StepDialog label={t("extend")} title={t("extendTitle")} go={t("extend")} cancel={t("back")} done={t("extended")} act={() => extend(id, until)}>
        <TextInput
          type="datetime-local"
          label={t("validUntil")}
          required
          value={until}
          max={local(new Date(Date.now() + 90 * day))}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </StepDialog>
      <StepDialog
        label={t("cancel")}
        title={t("cancelTitle")}
        explained={t("cancelExplained")}
        go={t("cancel")}
        cancel={t("back")}
        done={t("cancelDone")}
        isTaking
        act={() => cancel(id, reason)}
      >
        <Textarea
          label={t("reason")}
          required
          maxLength={500}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </StepDialog>
    </>
  );
}

/** Closes a draft, or one that stays recalled. */
export function WithdrawButton({ id, status }: { id: string; status: "DRAFT" | "RECALLED" }) {
  const t = useTranslations("alerts.one");
  const words = useTranslations(`alerts.one.withdraw.${status}`);
  return (
    <StepDialog
      label={words("label")}
      title={words("title")}
      explained={t("withdraw.explained")}
      go={words("label")}
      cancel={t("back")}
      done={t("withdraw.done")}
      isTaking
      act={() => withdraw(id)}
    />
  );
}
