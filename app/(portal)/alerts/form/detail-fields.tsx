"use client";
import { NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslations } from "use-intl";
import { CodeSelect } from "../../seizure-reports/form/choice-select.tsx";
import type { AlertValues } from "./alert-values.ts";

const validities = [24, 72, 168, 720];

/** Whom to call, until when, and what more there is to say. */
export function DetailFields({ form, isNew }: { form: UseFormReturnType<AlertValues>; isNew: boolean }) {
  const t = useTranslations("alerts.form");
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label={t("contactName")} {...form.getInputProps("contactName")} />
        <TextInput label={t("contactPhone")} type="tel" {...form.getInputProps("contactPhone")} />
        {isNew && (
          <NativeSelect
            label={t("valid")}
            data={validities.map((hours) => ({ value: String(hours), label: t("hours", { hours }) }))}
            {...form.getInputProps("hours")}
          />
        )}
        <TextInput label={t("expectedAt")} type="datetime-local" {...form.getInputProps("expectedAt")} />
        <CodeSelect list="commodityGroups" label={t("commodityGroup")} {...form.getInputProps("commodityGroup")} />
        <CodeSelect list="concealments" label={t("concealment")} {...form.getInputProps("concealment")} />
      </SimpleGrid>
      <Textarea
        label={t("narrative")}
        description={t("narrativeExplained")}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        {...form.getInputProps("narrative")}
      />
    </Stack>
  );
}
