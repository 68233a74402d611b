"use client";
import { Grid, GridCol, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { showAtFields, useSaving } from "../../../components/form-faults.ts";
import { FormPart } from "../../../components/form-part.tsx";
import { RestoredNote } from "../../../components/restored-note.tsx";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { useLatestAnswer } from "../../../session/use-latest-answer.ts";
import { alertAddress } from "../alert-address.ts";
import { type AlertValues, addressingOf, contentOf, placedFaults, usualAlert } from "./alert-values.ts";
import type { Directory } from "./directory.ts";
import { useHeadline } from "./headline.ts";
import { LookForFields } from "./look-for-fields.tsx";
import { AlertPost, AlertPreview } from "./send-alert.ts";
import { SendPanel } from "./send-panel.tsx";
import { useAlertForm } from "./use-alert-form.ts";
import { WhatToDoFields } from "./what-to-do-fields.tsx";
import { WhomFields } from "./whom-fields.tsx";

/** `reportId`: the report that it is founded on. */
type Props = { member: string; beginning: Partial<AlertValues>; reportId: string | null; directory: Directory };

/** Writes and sends an alert. What is sent is exactly what was previewed. */
export function NewAlertForm({ member, beginning, reportId, directory }: Props) {
  const t = useTranslations("alerts.form");
  const router = useRouter();
  const save = useSaving();
  const [isSending, setSending] = useState(false);
  // One alert, however often the button is pressed where the net is bad; changed in between, it is another one.
  const sent = useRef({ what: "", key: "", validFrom: 0 });
  const headlineOf = useHeadline();
  const { form, isRestored, discard, finish } = useAlertForm({
    member,
    of: reportId ?? (beginning.itemId || null),
    stored: null,
    begin: () => ({ ...usualAlert, ...beginning, title: headlineOf(beginning.itemId ?? "") }),
  });
  // The item writes the headline until somebody writes a better one.
  form.watch("itemId", ({ previousValue, value }) => {
    if (form.getValues().title === headlineOf(previousValue)) form.setFieldValue("title", headlineOf(value));
  });
  const to = addressingOf(form.values);
  const isChosen = (to.forAction?.length ?? 0) + (to.forInformation?.length ?? 0) > 0;
  const { result, isAsking } = useLatestAnswer(AlertPreview, isChosen ? { tlp: form.values.tlp as "AMBER", to } : null);
  const preview = (!isAsking && result?.alertPreview) || null;

  async function send(): Promise<void> {
    const what = JSON.stringify([form.values, preview?.digest]);
    if (sent.current.what !== what) sent.current = { what, key: crypto.randomUUID(), validFrom: Date.now() };
    const { key: idempotencyKey, validFrom } = sent.current;
    const { alertPost } = await askFromBrowser(AlertPost, {
      input: { alert: contentOf(form.values, validFrom), to, digest: preview?.digest ?? "", reportId, idempotencyKey },
    });
    const { alert, userErrors } = alertPost;
    showAtFields(form, placedFaults(userErrors, form.values));
    if (!alert) return;
    finish();
    notifications.show({ message: t(alert.status === "RELEASED" ? "posted" : "asked", { reference: alert.reference }), color: "teal" });
    router.push(alertAddress(alert.id));
  }

  return (
    <form
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        setSending(true);
        form.clearErrors();
        await save(send);
        setSending(false);
      }}
      onKeyDown={(event) => {
        // A scanner ends with Enter: that is not yet the end of the alert.
        if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <Grid gap="md">
        {isRestored && (
          <GridCol span={12}>
            <RestoredNote onDiscard={discard} />
          </GridCol>
        )}
        <GridCol span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            <FormPart title={t("lookFor")}>
              <LookForFields form={form} />
            </FormPart>
            <FormPart title={t("doThis")}>
              <WhatToDoFields form={form} isNew />
            </FormPart>
          </Stack>
        </GridCol>
        <GridCol span={{ base: 12, md: 5 }}>
          <Stack gap="md">
            <FormPart title={t("whom")}>
              <WhomFields form={form} directory={directory} />
            </FormPart>
            <SendPanel preview={preview} isChosen={isChosen} isSending={isSending} />
          </Stack>
        </GridCol>
      </Grid>
    </form>
  );
}
