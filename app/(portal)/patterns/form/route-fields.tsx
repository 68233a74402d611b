"use client";
import { ActionIcon, Grid, GridCol, Group, Stack } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { legRoles } from "../../../../lib/codes/domain-codes.ts";
import { AddButton } from "../../seizure-reports/form/add-button.tsx";
import { CountrySelect } from "../../seizure-reports/form/choice-select.tsx";
import { OfficeInput } from "../../seizure-reports/form/code-inputs.tsx";
import { newLeg, type PatternForm } from "./pattern-values.ts";

const most = 50;

/** The routes that the goods take: any number of origins, transits and destinations. */
export function RouteFields({ form, onAdded }: { form: PatternForm; onAdded: (field: string) => void }) {
  const t = useTranslations("patterns.form");
  const office = useTranslations("seizure-reports.form")("office");
  const roles = useTranslations("codes.legRoles");
  const { legs } = form.values;

  function add(role: (typeof legRoles)[number]) {
    form.insertListItem("legs", newLeg(role));
    onAdded(`legs.${legs.length}.country`);
  }

  return (
    <Stack gap="sm">
      {legs.map(({ key, role, country }, place) => (
        <Grid key={key} gap="xs" align="flex-start">
          <GridCol span={{ base: 12, sm: 7 }}>
            <CountrySelect label={roles(role as "ORIGIN")} required {...form.getInputProps(`legs.${place}.country`)} />
          </GridCol>
          <GridCol span={{ base: 10, sm: 4 }}>
            <OfficeInput label={office} country={country} {...form.getInputProps(`legs.${place}.office`)} />
          </GridCol>
          <GridCol span={{ base: 2, sm: 1 }}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              mt={24}
              onClick={() => form.removeListItem("legs", place)}
              aria-label={t("removeLeg", { name: roles(role as "ORIGIN"), number: place + 1 })}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </GridCol>
        </Grid>
      ))}
      <Group gap="xs">
        {legRoles.map((role) => (
          <AddButton key={role} onClick={() => add(role)} disabled={legs.length >= most}>
            {t(`addLeg.${role}`)}
          </AddButton>
        ))}
      </Group>
    </Stack>
  );
}
