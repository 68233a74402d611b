"use client";
import { Autocomplete, type AutocompleteProps, Text } from "@mantine/core";
import { useLocale } from "use-intl";
import { commodities, commodityName } from "../../../../lib/codes/commodities.ts";
import { findOffice, offices } from "../../../../lib/codes/offices.ts";

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

type Props = Omit<AutocompleteProps, "data" | "filter" | "renderOption"> & { value?: string };
type Named = Props & { codes: string[]; nameOf: (code: string) => string | null };

/** A code that can be typed or found by its name; the list is not the limit, because many more codes exist. */
function CodeInput({ codes, nameOf, ...props }: Named) {
  const written = props.value?.trim() ?? "";
  const fits = (code: string, words: string) => plain(code).startsWith(words) || plain(nameOf(code) ?? "").includes(words);
  return (
    <Autocomplete
      data={codes}
      limit={30}
      openOnFocus={false}
      autoCapitalize="characters"
      filter={({ options, search }) => options.filter((option) => "value" in option && fits(String(option.value), plain(search.trim())))}
      renderOption={({ option }) => (
        <Text size="sm">
          <b>{option.value}</b> {nameOf(String(option.value))}
        </Text>
      )}
      description={(written && nameOf(written.toUpperCase())) || undefined}
      inputWrapperOrder={["label", "input", "error", "description"]}
      {...props}
    />
  );
}

/** UN/LOCODE of a place or office, of one country where that is chosen. */
export function OfficeInput({ country, ...props }: Props & { country?: string | null }) {
  const codes = offices.filter((office) => !country || office.country === country).map(({ code }) => code);
  return <CodeInput codes={codes} nameOf={(code) => findOffice(code)?.name ?? null} {...props} />;
}

/** An HS code with the name of what it covers. */
export function HsInput(props: Props) {
  const language = useLocale() === "es" ? "es" : "en";
  return <CodeInput codes={commodities} nameOf={(code) => commodityName(code.replace(/\D/g, ""), language)} inputMode="text" {...props} />;
}
