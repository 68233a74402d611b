import type { ComboboxItem, OptionsFilter } from "@mantine/core";
import { countries, countryName } from "../../../lib/codes/countries.ts";

const optionsByLanguage = new Map<string, ComboboxItem[]>();

/** Countries to choose from, by name in the language, with their code: "Panamá · PA". */
export function countryOptions(language: string): ComboboxItem[] {
  const known = optionsByLanguage.get(language);
  if (known) return known;
  const options = countries.map((code) => ({ value: code, label: `${countryName(code, language)} · ${code}` }));
  options.sort((one, other) => one.label.localeCompare(other.label, language));
  optionsByLanguage.set(language, options);
  return options;
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** What is exactly what was typed comes first, then what begins with it; accents do not matter. */
export const findOptions: OptionsFilter = ({ options, search }) => {
  const words = plain(search);
  const rank = (option: (typeof options)[number]) => {
    if (!("value" in option)) return 3;
    const label = plain(option.label);
    if (label.split(" · ").includes(words)) return 0;
    if (label.startsWith(words)) return 1;
    return label.includes(words) ? 2 : 3;
  };
  return options
    .map((option) => ({ option, rank: rank(option) }))
    .filter((one) => one.rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .map((one) => one.option);
};
