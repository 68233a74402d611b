"use client";
import { Checkbox, Paper, Stack, Textarea } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslations } from "use-intl";

export type Amendment = { note: string; isCorrection: boolean };
export type AmendedForm = Pick<UseFormReturnType<{ amendment: Amendment }>, "getInputProps">;

/** What its readers are told of an amendment. */
export function AmendmentFields({ form }: { form: AmendedForm }) {
  const t = useTranslations("seizure-reports.form");
  return (
    <Paper withBorder p={{ base: "sm", sm: "md" }}>
      <Stack gap="sm">
        <Textarea label={t("note")} description={t("noteHint")} autosize minRows={2} maxLength={2000} {...form.getInputProps("amendment.note")} />
        <Checkbox
          label={t("isCorrection")}
          description={t("isCorrectionHint")}
          {...form.getInputProps("amendment.isCorrection", { type: "checkbox" })}
        />
      </Stack>
    </Paper>
  );
}
