"use client";
import { Autocomplete, type AutocompleteProps, Text } from "@mantine/core";
import { type SearchedList, useCodes } from "./use-codes.ts";

type Props = Omit<AutocompleteProps, "data" | "filter" | "renderOption"> & { value?: string };
type Listed = Props & { codes: SearchedList; country?: string | null };

/** A code that can be typed or found by its name; the list is not the limit, because more codes exist. */
function CodeInput({ codes, country, description, ...props }: Listed) {
  const written = props.value?.trim() ?? "";
  const found = useCodes(codes, written, country || null);
  const names = new Map(found.map(({ code, name }) => [code, name]));
  // What was written, or what it belongs to: 93 for 930599.
  const meant = found.filter(({ code }) => written.toUpperCase().startsWith(code)).sort((a, b) => b.code.length - a.code.length)[0];
  return (
    <Autocomplete
      data={written ? found.map(({ code }) => code) : []}
      openOnFocus={false}
      autoCapitalize="characters"
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <Text size="sm">
          <b>{option.value}</b> {names.get(String(option.value))}
        </Text>
      )}
      description={meant?.name ?? description}
      inputWrapperOrder={["label", "input", "error", "description"]}
      {...props}
    />
  );
}

/** UN/LOCODE of a place or office, of one country where that is chosen. */
export function OfficeInput(props: Props & { country?: string | null }) {
  return <CodeInput codes="place" {...props} />;
}

/** An HS code with the name of what it covers. */
export function HsInput(props: Props) {
  return <CodeInput codes="hs" {...props} />;
}
