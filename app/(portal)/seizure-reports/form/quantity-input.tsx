"use client";
import { TextInput, type TextInputProps } from "@mantine/core";
import { useLocale, useTranslations } from "use-intl";

/** A quantity. "1.250" is a thousand to some and one and a quarter to others: how it is read is said at once. */
export function QuantityInput({ value, ...props }: TextInputProps & { value: string }) {
  const t = useTranslations("seizure-reports.form");
  const language = useLocale();
  const isAmbiguous = /^\s*\d{1,3}\.\d{3}\s*$/.test(value);
  return (
    <TextInput
      value={value}
      inputMode="decimal"
      autoComplete="off"
      description={isAmbiguous && t("readAs", { number: new Intl.NumberFormat(language, { minimumFractionDigits: 3 }).format(Number(value)) })}
      inputWrapperOrder={["label", "input", "error", "description"]}
      {...props}
    />
  );
}
