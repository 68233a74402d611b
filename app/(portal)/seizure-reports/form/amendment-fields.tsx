"use client";
import { Checkbox, Paper, Stack, Textarea } from "@mantine/core";
import { useTranslations } from "use-intl";

export type Amendment = { note: string; isCorrection: boolean };

/** What its readers are told of an amendment. */
export function AmendmentFields({ amendment, onChange }: { amendment: Amendment; onChange: (amendment: Amendment) => void }) {
  const t = useTranslations("seizure-reports.form");
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Textarea
          label={t("note")}
          description={t("noteHint")}
          autosize
          minRows={2}
          maxLength={2000}
          value={amendment.note}
          onChange={(event) => onChange({ ...amendment, note: event.currentTarget.value })}
        />
        <Checkbox
          label={t("isCorrection")}
          description={t("isCorrectionHint")}
          checked={amendment.isCorrection}
          onChange={(event) => onChange({ ...amendment, isCorrection: event.currentTarget.checked })}
        />
      </Stack>
    </Paper>
  );
}
