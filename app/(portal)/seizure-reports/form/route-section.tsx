"use client";
import { ActionIcon, Grid, GridCol, Group, Stack, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { useLocale, useTranslations } from "use-intl";
import { countryName } from "../../../../lib/codes/countries.ts";
import { AddButton } from "./add-button.tsx";
import { CodeSelect, CountrySelect } from "./choice-select.tsx";
import { OfficeInput } from "./code-inputs.tsx";
import { emptyLeg, originOf } from "./report-values.ts";
import type { ReportForm } from "./use-report-form.ts";

type Props = { form: ReportForm; onAdded: (field: string) => void };

export function RouteSection({ form, onAdded }: Props) {
  const t = useTranslations("seizure-reports");
  const codes = useTranslations("codes.legRoles");
  const language = useLocale();
  const { legs } = form.values;
  const origin = originOf(legs);
  const add = (role: "TRANSIT" | "DESTINATION") => {
    // A transit comes before the destination, whenever it is remembered.
    const destination = legs.findIndex((leg) => leg.role === "DESTINATION");
    const place = role === "TRANSIT" && destination > origin ? destination : legs.length;
    form.insertListItem("legs", emptyLeg(role), place);
    onAdded(`legs.${place}.country`);
  };
  return (
    <Stack gap="sm">
      {legs.map(({ key, country }, place) => (
        <Grid key={key} gap="xs" align="flex-start">
          <GridCol span={{ base: 12, sm: 3 }}>
            {place === origin ? (
              <Text size="sm" mt={{ base: 0, sm: 30 }}>
                {codes("ORIGIN")}
              </Text>
            ) : (
              <CodeSelect list="legRoles" required label={t("form.legRole", { number: place + 1 })} {...form.getInputProps(`legs.${place}.role`)} />
            )}
          </GridCol>
          <GridCol span={{ base: 12, sm: 4 }}>
            {/* The origin's country is asked for above. */}
            {place === origin ? (
              <Text size="sm" fw={600} mt={{ base: 0, sm: 30 }}>
                {country ? countryName(country, language) : t("form.originAbove")}
              </Text>
            ) : (
              <CountrySelect label={t("fields.country")} {...form.getInputProps(`legs.${place}.country`)} />
            )}
          </GridCol>
          <GridCol span={{ base: 8, sm: 3 }}>
            <OfficeInput label={t("form.office")} country={country} {...form.getInputProps(`legs.${place}.office`)} />
          </GridCol>
          <GridCol span={{ base: 4, sm: 2 }}>
            <Group gap={2} mt={28} wrap="nowrap">
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={place === 0}
                onClick={() => form.reorderListItem("legs", { from: place, to: place - 1 })}
                aria-label={t("form.legEarlier", { number: place + 1 })}
              >
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={place === legs.length - 1}
                onClick={() => form.reorderListItem("legs", { from: place, to: place + 1 })}
                aria-label={t("form.legLater", { number: place + 1 })}
              >
                <IconArrowDown size={16} aria-hidden />
              </ActionIcon>
              {place !== origin && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  onClick={() => form.removeListItem("legs", place)}
                  aria-label={t("form.removeLeg", { number: place + 1 })}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          </GridCol>
        </Grid>
      ))}
      <Group gap="xs">
        <AddButton onClick={() => add("TRANSIT")} disabled={legs.length >= 30}>
          {t("form.addTransit")}
        </AddButton>
        <AddButton onClick={() => add("DESTINATION")} disabled={legs.length >= 30}>
          {t("form.addDestination")}
        </AddButton>
      </Group>
    </Stack>
  );
}
