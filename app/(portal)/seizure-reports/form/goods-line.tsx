"use client";
import { ActionIcon, Button, Checkbox, Collapse, Grid, GridCol, Group, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { CodeSelect, CurrencySelect, UnitSelect } from "./choice-select.tsx";
import { HsInput } from "./code-inputs.tsx";
import { QuantityInput } from "./quantity-input.tsx";
import type { ReportForm } from "./use-report-form.ts";

type Props = { form: ReportForm; list: "found" | "declared"; place: number; onRemove?: () => void };

const details = [
  "commodityGroup",
  "hsCode",
  "pieces",
  "value",
  "currency",
  "brand",
  "rightHolder",
  "purity",
  "serialNumber",
  "cites",
  "isNet",
  "isEstimated",
] as const;

/** A line of goods: what and how much; the rest on demand. */
export function GoodsLine({ form, list, place, onRemove }: Props) {
  const t = useTranslations("seizure-reports");
  const at = `${list}.${place}` as const;
  const line = form.values[list][place];
  const filled = details.filter((name) => line?.[name]).length;
  const [isOpen, setOpen] = useState(filled > 0 && list === "found");
  const hasFault = details.some((name) => form.errors[`${at}.${name}`]);
  const text = (name: "brand" | "rightHolder" | "serialNumber" | "cites" | "pieces" | "purity" | "value") => ({
    label: t(`fields.${name}`),
    ...form.getInputProps(`${at}.${name}`),
  });
  const isRequired = list === "found";
  const number = place > 0 ? ` ${place + 1}` : "";

  return (
    <div>
      <Grid gap="sm">
        <GridCol span={{ base: 12, sm: 6 }}>
          <TextInput
            label={t(`form.descriptionOf.${list}`) + number}
            required={isRequired}
            maxLength={1000}
            autoComplete="off"
            {...form.getInputProps(`${at}.description`)}
          />
        </GridCol>
        <GridCol span={{ base: 5, sm: 2 }}>
          <QuantityInput label={t("form.quantity")} required={isRequired} {...form.getInputProps(`${at}.quantity`)} value={line?.quantity ?? ""} />
        </GridCol>
        <GridCol span={{ base: 7, sm: 4 }}>
          <UnitSelect label={t("form.unit")} required={isRequired} {...form.getInputProps(`${at}.unit`)} />
        </GridCol>
      </Grid>
      <Group gap="xs" mt={6}>
        <Button variant="transparent" size="compact-sm" px={0} onClick={() => setOpen(!isOpen)} aria-expanded={isOpen || hasFault}>
          {t("form.details", { count: filled })}
        </Button>
        {onRemove && (
          <ActionIcon variant="subtle" color="gray" size="sm" onClick={onRemove} aria-label={t("form.removeGoods", { number: place + 1 })}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      <Collapse expanded={isOpen || hasFault} transitionDuration={0}>
        <Grid gap="sm" mt="xs">
          <GridCol span={{ base: 12, sm: 6 }}>
            <CodeSelect list="commodityGroups" label={t("fields.commodityGroup")} {...form.getInputProps(`${at}.commodityGroup`)} />
          </GridCol>
          <GridCol span={{ base: 7, sm: 4 }}>
            <HsInput label={t("fields.hsCode")} {...form.getInputProps(`${at}.hsCode`)} />
          </GridCol>
          <GridCol span={{ base: 5, sm: 2 }}>
            <TextInput inputMode="numeric" {...text("pieces")} />
          </GridCol>
          <GridCol span={{ base: 5, sm: 2 }}>
            <TextInput inputMode="decimal" {...text("value")} />
          </GridCol>
          <GridCol span={{ base: 7, sm: 4 }}>
            <CurrencySelect label={t("form.currency")} {...form.getInputProps(`${at}.currency`)} />
          </GridCol>
          <GridCol span={{ base: 12, sm: 6 }}>
            <TextInput maxLength={200} {...text("brand")} />
          </GridCol>
          <GridCol span={{ base: 12, sm: 6 }}>
            <TextInput maxLength={200} {...text("rightHolder")} />
          </GridCol>
          <GridCol span={{ base: 5, sm: 2 }}>
            <TextInput inputMode="decimal" {...text("purity")} label={t("form.purity")} />
          </GridCol>
          <GridCol span={{ base: 7, sm: 4 }}>
            <TextInput maxLength={200} {...text("serialNumber")} />
          </GridCol>
          <GridCol span={{ base: 12, sm: 6 }}>
            <TextInput maxLength={200} {...text("cites")} />
          </GridCol>
          <GridCol span={{ base: 12, sm: 6 }}>
            <Group gap="lg" mt={{ base: 0, sm: 30 }}>
              <Checkbox label={t("form.isEstimated")} {...form.getInputProps(`${at}.isEstimated`, { type: "checkbox" })} />
              <Checkbox label={t("form.isNet")} {...form.getInputProps(`${at}.isNet`, { type: "checkbox" })} />
            </Group>
          </GridCol>
        </Grid>
      </Collapse>
    </div>
  );
}
