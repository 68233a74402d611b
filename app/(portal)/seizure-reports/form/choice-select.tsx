"use client";
import { type ComboboxItem, Select, type SelectProps } from "@mantine/core";
import { useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { currencies, currencyName } from "../../../../lib/codes/currencies.ts";
import * as codes from "../../../../lib/codes/domain-codes.ts";
import { units } from "../../../../lib/codes/units.ts";
import { countryOptions, findOptions } from "../choose-country.ts";
import { unitSymbols } from "../unit-symbols.ts";
import { useCodes } from "./use-codes.ts";

type Props = Omit<SelectProps, "data"> & { data: ComboboxItem[] };

/** A select for the keyboard: type a few letters and go on with Tab; emptied, it chooses nothing. */
export function ChoiceSelect({ onChange, value, ...props }: Props) {
  const t = useTranslations("seizure-reports");
  return (
    <Select
      searchable
      clearable={!props.required}
      selectFirstOptionOnChange
      openOnFocus={false}
      allowDeselect={false}
      filter={findOptions}
      nothingFoundMessage={t("nothingFound")}
      clearButtonProps={{ "aria-label": t("filters.empty", { name: String(props.label ?? props["aria-label"] ?? "") }) }}
      value={value ?? null}
      onChange={onChange}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== "Tab") return;
        if (!currentTarget.value) onChange?.(null, null);
        else if (currentTarget.getAttribute("aria-expanded") === "true") {
          document.querySelector<HTMLElement>(`#${CSS.escape(currentTarget.getAttribute("aria-controls") ?? "")} [data-combobox-selected]`)?.click();
        }
      }}
      {...props}
    />
  );
}

const lists = { ...codes, units };
export type CodeList =
  | "placeKinds"
  | "directions"
  | "transports"
  | "mailClasses"
  | "concealments"
  | "detections"
  | "laboratories"
  | "dispositions"
  | "commodityGroups"
  | "legRoles"
  | "partyRoles"
  | "partyStatuses"
  | "partyKinds"
  | "tlps"
  | "handlings"
  | "alertLineKinds"
  | "alertPartyRoles"
  | "confidences"
  | "sources"
  | "informations";

/** One of a code list, in the reader's language. */
export function CodeSelect({ list, ...props }: Omit<Props, "data"> & { list: CodeList }) {
  const t = useTranslations("codes");
  const data = useMemo(() => lists[list].map((value) => ({ value, label: t(`${list}.${value}`) })), [list, t]);
  return <ChoiceSelect data={data} {...props} />;
}

export function CountrySelect(props: Omit<Props, "data">) {
  return <ChoiceSelect data={countryOptions(useLocale())} {...props} />;
}

/** The common units at once; any other is found by typing. */
export function UnitSelect(props: Omit<Props, "data">) {
  const t = useTranslations("codes");
  const [typed, setTyped] = useState("");
  const found = useCodes("unit", typed);
  const data = useMemo(() => {
    const common = units.map((value) => ({ value: value as string, label: [unitSymbols[value], t(`units.${value}`)].filter(Boolean).join(" · ") }));
    const others = found.map(({ code, name }) => ({ value: code, label: `${name} · ${code}` }));
    // What a report has is shown, whichever list it came from.
    const chosen = props.value ? [{ value: props.value, label: props.value }] : [];
    return [...common, ...others, ...chosen].filter(({ value }, place, all) => all.findIndex((one) => one.value === value) === place);
  }, [t, found, props.value]);
  return <ChoiceSelect data={data} onSearchChange={setTyped} {...props} />;
}

export function CurrencySelect(props: Omit<Props, "data">) {
  const language = useLocale();
  const data = useMemo(() => currencies.map((value) => ({ value, label: `${value} · ${currencyName(value, language)}` })), [language]);
  return <ChoiceSelect data={data} {...props} />;
}
