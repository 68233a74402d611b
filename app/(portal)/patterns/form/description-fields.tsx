"use client";
import { Grid, GridCol, MultiSelect, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import { commodityGroups, concealments } from "../../../../lib/codes/domain-codes.ts";
import { findOptions } from "../../seizure-reports/choose-country.ts";
import type { PatternForm } from "./pattern-values.ts";

const lists = { commodityGroups, concealments };

/** What it is, how it is done and what helps: read by everyone whom it is released to. */
export function DescriptionFields({ form }: { form: PatternForm }) {
  const t = useTranslations("patterns");
  const reports = useTranslations("seizure-reports");
  const codes = useTranslations("codes");
  const many = (name: keyof typeof lists) => (
    <GridCol span={{ base: 12, sm: 6 }}>
      <MultiSelect
        label={t(`fields.${name}`)}
        data={lists[name].map((value) => ({ value, label: codes(`${name}.${value as "OTHER"}`) }))}
        filter={findOptions}
        searchable
        clearable
        hidePickedOptions
        nothingFoundMessage={reports("nothingFound")}
        clearButtonProps={{ "aria-label": reports("filters.empty", { name: t(`fields.${name}`) }) }}
        {...form.getInputProps(name)}
      />
    </GridCol>
  );
  const text = (name: "modusOperandi" | "senderTraits" | "addresseeTraits" | "counterMeasures", rows: number, hint?: string) => (
    <Textarea
      label={t(`fields.${name}`)}
      {...(hint && { description: hint })}
      autosize
      minRows={rows}
      maxRows={20}
      maxLength={20_000}
      {...form.getInputProps(name)}
    />
  );
  return (
    <Grid gap="sm">
      <GridCol span={12}>
        <TextInput label={t("fields.title")} description={t("form.titleHint")} required maxLength={200} {...form.getInputProps("title")} />
      </GridCol>
      <GridCol span={12}>{text("modusOperandi", 3)}</GridCol>
      {many("commodityGroups")}
      {many("concealments")}
      <GridCol span={{ base: 12, sm: 6 }}>{text("senderTraits", 2, t("form.nameNobody"))}</GridCol>
      <GridCol span={{ base: 12, sm: 6 }}>{text("addresseeTraits", 2, t("form.nameNobody"))}</GridCol>
      <GridCol span={12}>{text("counterMeasures", 2)}</GridCol>
      <GridCol span={{ base: 12, sm: 6 }}>
        <TextInput type="date" label={t("fields.observedFrom")} {...form.getInputProps("observedFrom")} />
      </GridCol>
      <GridCol span={{ base: 12, sm: 6 }}>
        <TextInput
          type="date"
          label={t("fields.observedUntil")}
          description={t("form.goesOn")}
          inputWrapperOrder={["label", "input", "error", "description"]}
          {...form.getInputProps("observedUntil")}
        />
      </GridCol>
    </Grid>
  );
}
