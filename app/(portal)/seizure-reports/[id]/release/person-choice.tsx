"use client";
import { TagsInput } from "@mantine/core";
import { useTranslations } from "use-intl";

type Props = {
  chosen: string[];
  onChange: (people: string[]) => void;
  faults: { message: string; field: string[] }[] /** Place of the first person among all recipients. */;
  first: number;
};

/** Persons by the address that they sign in with; a fault names the address that it is about. */
export function PersonChoice({ chosen, onChange, faults, first }: Props) {
  const t = useTranslations("seizure-reports.release");
  const wrong = faults.flatMap(({ message, field }) => {
    const person = field[0] === "recipients" ? chosen[Number(field[1]) - first] : undefined;
    return person ? [`${person}: ${message}`] : [];
  });
  return (
    <TagsInput
      aria-label={t("people")}
      description={t("peopleHint")}
      placeholder={chosen.length ? "" : "name@agency.example"}
      value={chosen}
      onChange={(people) => onChange(people.map((one) => one.trim().toLowerCase()))}
      error={wrong.join(" ") || undefined}
      splitChars={[",", " ", ";"]}
      acceptValueOnBlur
      clearButtonProps={{ "aria-label": t("noPeople") }}
      clearable
      inputMode="email"
    />
  );
}
