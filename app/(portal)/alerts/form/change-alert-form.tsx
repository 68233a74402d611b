"use client";
import { Button, Checkbox, Group, Paper, Stack, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useSavingTo } from "../../../components/form-faults.ts";
import { LinkButton } from "../../../components/link.tsx";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { alertAddress } from "../alert-address.ts";
import { type AlertValues, contentOf, fieldOf, localTimeOf } from "./alert-values.ts";
import { LookForFields } from "./look-for-fields.tsx";
import { AlertAmend, AlertEdit } from "./send-alert.ts";
import { WhatToDoFields } from "./what-to-do-fields.tsx";

type Props = { id: string; revision: number; isOut: boolean; expectedAt: string | null; values: AlertValues };

/** Changes what an alert says: of a draft at once, of one that is out as an update for all who see it. */
export function ChangeAlertForm({ id, revision, isOut, expectedAt, values }: Props) {
  const t = useTranslations("alerts");
  const save = useSavingTo(alertAddress(id), t("form.saved"));
  const form = useForm<AlertValues>({ initialValues: values });
  // The server does not know what time it is where the form is filled in.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, before anything is typed
  useEffect(() => {
    if (expectedAt) form.setFieldValue("expectedAt", localTimeOf(expectedAt));
  }, []);
  const [amendment, setAmendment] = useState({ note: "", isCorrection: false });
  const [isSaving, setSaving] = useState(false);

  async function send() {
    const input = { id, revision, alert: contentOf(form.values, false) };
    const { done } = isOut
      ? await askFromBrowser(AlertAmend, { input: { ...input, note: amendment.note.trim() || null, isCorrection: amendment.isCorrection } })
      : await askFromBrowser(AlertEdit, { input });
    return done.userErrors.map(({ field, message }) => ({ field: fieldOf(field, form.values).split("."), message }));
  }

  return (
    <form
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        setSaving(true);
        form.clearErrors();
        await save(form, send);
        setSaving(false);
      }}
    >
      <Stack gap="md">
        {isOut && (
          <Paper withBorder p={{ base: "sm", sm: "md" }}>
            <Stack gap="sm">
              <TextInput
                label={t("form.note")}
                maxLength={500}
                value={amendment.note}
                onChange={(event) => setAmendment({ ...amendment, note: event.currentTarget.value })}
              />
              <Checkbox
                label={t("form.isCorrection")}
                checked={amendment.isCorrection}
                onChange={(event) => setAmendment({ ...amendment, isCorrection: event.currentTarget.checked })}
              />
            </Stack>
          </Paper>
        )}
        <Paper withBorder p={{ base: "sm", sm: "md" }}>
          <Title order={2} size="h4" mb="sm">
            {t("form.lookFor")}
          </Title>
          <LookForFields form={form} />
        </Paper>
        <Paper withBorder p={{ base: "sm", sm: "md" }}>
          <Title order={2} size="h4" mb="sm">
            {t("form.doThis")}
          </Title>
          <WhatToDoFields form={form} isNew={false} />
        </Paper>
        <Group gap="sm">
          <Button type="submit" loading={isSaving}>
            {t("form.save")}
          </Button>
          <LinkButton href={alertAddress(id)} variant="default">
            {t("one.back")}
          </LinkButton>
        </Group>
      </Stack>
    </form>
  );
}
