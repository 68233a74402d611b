"use client";
import { Checkbox, Paper, Stack, Title } from "@mantine/core";
import { useLocale, useTranslations } from "use-intl";
import { countryName } from "../../../../../lib/codes/countries.ts";
import type { Match } from "./use-matches.ts";

type Props = { matches: readonly Match[] /** Who is left out. */; left: string[]; onChange: (left: string[]) => void };

/** Precisely whom the rule matches; each can be left out. */
export function Matches({ matches, left, onChange }: Props) {
  const t = useTranslations("communities");
  const kinds = useTranslations("codes.agencyKinds");
  const language = useLocale();
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="whom-it-matches">
      <div role="status">
        <Title id="whom-it-matches" order={2} size="h4" mb="sm">
          {t("inviting.matches", { count: matches.length })}
        </Title>
      </div>
      <Stack gap="sm">
        {matches.map(({ id, name, country, kind }) => (
          <Checkbox
            key={id}
            label={name}
            description={`${countryName(country, language)} · ${kinds(kind)}`}
            checked={!left.includes(id)}
            onChange={(event) => onChange(event.currentTarget.checked ? left.filter((one) => one !== id) : [...left, id])}
          />
        ))}
      </Stack>
    </Paper>
  );
}
