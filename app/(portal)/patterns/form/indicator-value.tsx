"use client";
import { Group, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import { CodeSelect, CountrySelect, CurrencySelect } from "../../seizure-reports/form/choice-select.tsx";
import { HsInput } from "../../seizure-reports/form/code-inputs.tsx";
import { QuantityInput } from "../../seizure-reports/form/quantity-input.tsx";
import type { PatternForm } from "./pattern-values.ts";

const codeLists = { COMMODITY_GROUP: "commodityGroups", CONCEALMENT: "concealments", MAIL_CLASS: "mailClasses" } as const;
const hints = { HS_PREFIX: "hsHint", ITEM_PREFIX: "itemHint", WORDS: "wordsHint" } as const;

/** What an indicator says, by the control that fits its kind. */
export function IndicatorValue({ form, place }: { form: PatternForm; place: number }) {
  const t = useTranslations("patterns.form");
  const codes = useTranslations("codes.indicatorKinds");
  const at = `indicators.${place}`;
  const { kind } = form.values.indicators[place] ?? { kind: "WORDS" };
  const value = { label: codes(kind), required: true, ...form.getInputProps(`${at}.value`) };
  const bound = (name: "low" | "high") => (
    <QuantityInput
      label={t(`${name}.${kind === "WEIGHT" ? "WEIGHT" : "VALUE"}`)}
      style={{ flex: "1 1 6.5rem" }}
      {...form.getInputProps(`${at}.${name}`)}
      value={form.values.indicators[place]?.[name] ?? ""}
    />
  );
  switch (kind) {
    case "ORIGIN":
    case "TRANSIT":
    case "DESTINATION":
      return <CountrySelect {...value} />;
    case "COMMODITY_GROUP":
    case "CONCEALMENT":
    case "MAIL_CLASS":
      return <CodeSelect list={codeLists[kind]} {...value} />;
    case "WEIGHT":
      return (
        <Group gap="xs" align="flex-start">
          {bound("low")}
          {bound("high")}
        </Group>
      );
    case "VALUE":
      return (
        <Group gap="xs" align="flex-start">
          <CurrencySelect {...value} label={t("currency")} style={{ flex: "2 1 14rem" }} />
          {bound("low")}
          {bound("high")}
        </Group>
      );
    case "HS_PREFIX":
      return <HsInput {...value} maxLength={14} description={t(hints[kind])} inputMode="numeric" />;
    default:
      return (
        <TextInput
          {...value}
          autoComplete="off"
          maxLength={kind === "ITEM_PREFIX" ? 11 : 200}
          {...(kind === "ITEM_PREFIX" && { autoCapitalize: "characters" })}
          description={t(hints[kind])}
          inputWrapperOrder={["label", "input", "error", "description"]}
        />
      );
  }
}
