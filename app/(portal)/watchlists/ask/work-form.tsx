"use client";
import { Button, Group, NativeSelect, Paper, Text, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { purposes } from "../../../../lib/codes/domain-codes.ts";
import type { Fault } from "./ask-query.ts";
import type { Work } from "./work.ts";
import styles from "./work-form.module.css";

type Values = { purpose: Work["purpose"] | ""; caseReference: string };
type Props = { work: Work | null; faults: Fault[]; onBegin: (work: Work) => void; onCancel?: () => void };

/** Purpose and case, chosen once for a piece of work. */
export function WorkForm({ work, faults, onBegin, onCancel }: Props) {
  const t = useTranslations("watchlists");
  const codes = useTranslations("codes.purposes");
  const errors = useTranslations("errors");
  const form = useForm<Values>({
    initialValues: work ?? { purpose: "", caseReference: "" },
    validate: { purpose: (purpose) => !purpose && errors("REQUIRED"), caseReference: (reference) => !reference.trim() && errors("REQUIRED") },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is new in each rendering; only new faults matter
  useEffect(() => {
    for (const {
      field: [field],
      message,
    } of faults)
      if (field) form.setFieldError(field, message);
  }, [faults]);

  function begin({ purpose, caseReference }: Values) {
    if (purpose) onBegin({ purpose, caseReference: caseReference.trim() });
  }

  return (
    <Paper component="form" withBorder p={{ base: "sm", sm: "md" }} noValidate onSubmit={form.onSubmit(begin)}>
      <Title order={2} size="h4">
        {t("ask.work")}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t("ask.workHint")}
      </Text>
      <div className={styles.fields}>
        <NativeSelect
          label={t("fields.purpose")}
          required
          autoFocus
          data={[{ value: "", label: t("ask.choosePurpose"), disabled: true }, ...purposes.map((value) => ({ value, label: codes(value) }))]}
          {...form.getInputProps("purpose")}
        />
        <TextInput
          label={t("fields.caseReference")}
          required
          maxLength={100}
          placeholder={t("ask.caseHint")}
          {...form.getInputProps("caseReference")}
        />
        <Group gap="sm" className={styles.actions}>
          <Button type="submit">{t("ask.begin")}</Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t("ask.keep")}
            </Button>
          )}
        </Group>
      </div>
    </Paper>
  );
}
