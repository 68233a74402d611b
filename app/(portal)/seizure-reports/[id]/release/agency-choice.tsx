"use client";
import { SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { countryName } from "../../../../../lib/codes/countries.ts";
import { ChoiceGroup } from "./choice-group.tsx";
import { ReasonedCheckbox } from "./reasoned-checkbox.tsx";
import { type Agency, allowsAgencies, type Tlp } from "./recipients.ts";

type Props = { tlp: Tlp; agencies: Agency[]; own: string; chosen: string[]; onChange: (ids: string[]) => void };

const fewEnough = 12;
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Agencies, each with country and kind; one's own first, because its other units do not see a draft. */
export function AgencyChoice({ tlp, agencies, own, chosen, onChange }: Props) {
  const t = useTranslations("seizure-reports.release");
  const kinds = useTranslations("codes.agencyKinds");
  const language = useLocale();
  const [words, setWords] = useState("");
  const reason = allowsAgencies(tlp) ? null : t("onlyPeople");
  const shown = [...agencies]
    .sort((one, other) => Number(other.id === own) - Number(one.id === own))
    .filter(({ id, name, country }) => chosen.includes(id) || plain(`${name} ${country} ${countryName(country, language)}`).includes(plain(words)));
  return (
    <ChoiceGroup legend={t("agencies")}>
      {agencies.length > fewEnough && (
        <TextInput
          mb="sm"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          aria-label={t("findAgency")}
          placeholder={t("findAgency")}
        />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {shown.map(({ id, name, country, kind }) => (
          <ReasonedCheckbox
            key={id}
            label={name}
            description={id === own ? t("ownAgency") : `${country} · ${kinds(kind)}`}
            reason={reason}
            checked={chosen.includes(id)}
            onChange={(checked) => onChange(checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
        ))}
      </SimpleGrid>
    </ChoiceGroup>
  );
}
