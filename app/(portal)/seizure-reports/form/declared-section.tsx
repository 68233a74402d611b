"use client";
import { Stack } from "@mantine/core";
import { useTranslations } from "use-intl";
import { AddButton } from "./add-button.tsx";
import { GoodsLine } from "./goods-line.tsx";
import { emptyGoods } from "./report-values.ts";
import type { ReportForm } from "./use-report-form.ts";

type Props = { form: ReportForm; onAdded: (field: string) => void };

export function DeclaredSection({ form, onAdded }: Props) {
  const t = useTranslations("seizure-reports.form");
  const { declared, found } = form.values;
  const add = () => {
    form.insertListItem("declared", emptyGoods());
    onAdded(`declared.${declared.length}.description`);
  };
  return (
    <Stack gap="md">
      {declared.map((line, place) => (
        <GoodsLine key={line.key} form={form} list="declared" place={place} onRemove={() => form.removeListItem("declared", place)} />
      ))}
      <AddButton onClick={add} disabled={declared.length + found.length >= 100}>
        {t("addDeclared")}
      </AddButton>
    </Stack>
  );
}
