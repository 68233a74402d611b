"use client";
import { ActionIcon, Grid, GridCol, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { AddButton } from "./add-button.tsx";
import { CodeSelect, CountrySelect } from "./choice-select.tsx";
import { emptyParty } from "./report-values.ts";
import type { ReportForm } from "./use-report-form.ts";

type Props = { form: ReportForm; onAdded: (field: string) => void };

export function PartiesSection({ form, onAdded }: Props) {
  const t = useTranslations("seizure-reports");
  const { parties } = form.values;
  const add = () => {
    form.insertListItem("parties", emptyParty(parties.length === 1 ? "ADDRESSEE" : "SENDER"));
    onAdded(`parties.${parties.length}.name`);
  };
  return (
    <Stack gap="lg">
      <Text size="sm" c="dimmed">
        {t("form.partiesHint")}
      </Text>
      {parties.map(({ key }, place) => {
        const field = (
          name: "name" | "birthDate" | "address" | "phone" | "email" | "document" | "role" | "status" | "kind" | "country",
          label: string,
        ) => ({ label: t(`fields.${label}`), ...form.getInputProps(`parties.${place}.${name}`) });
        return (
          <Grid key={key} gap="sm">
            <GridCol span={{ base: 12, sm: 6 }}>
              <Group gap="xs" wrap="nowrap" align="flex-end">
                <TextInput required maxLength={200} autoComplete="off" style={{ flex: 1 }} {...field("name", "name")} />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={36}
                  onClick={() => form.removeListItem("parties", place)}
                  aria-label={t("form.removeParty", { number: place + 1 })}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              </Group>
            </GridCol>
            <GridCol span={{ base: 6, sm: 3 }}>
              <CodeSelect list="partyRoles" required {...field("role", "partyRole")} />
            </GridCol>
            <GridCol span={{ base: 6, sm: 3 }}>
              <CodeSelect list="partyKinds" required {...field("kind", "partyKind")} />
            </GridCol>
            <GridCol span={{ base: 12, sm: 6 }}>
              <CodeSelect list="partyStatuses" required {...field("status", "partyStatus")} />
            </GridCol>
            <GridCol span={{ base: 12, sm: 6 }}>
              <CountrySelect {...field("country", "country")} />
            </GridCol>
            <GridCol span={12}>
              <TextInput maxLength={500} autoComplete="off" {...field("address", "address")} />
            </GridCol>
            <GridCol span={{ base: 6, sm: 3 }}>
              <TextInput type="date" {...field("birthDate", "birthDate")} />
            </GridCol>
            <GridCol span={{ base: 6, sm: 3 }}>
              <TextInput maxLength={500} autoComplete="off" {...field("document", "document")} />
            </GridCol>
            <GridCol span={{ base: 12, sm: 3 }}>
              <TextInput type="tel" maxLength={500} autoComplete="off" {...field("phone", "phone")} />
            </GridCol>
            <GridCol span={{ base: 12, sm: 3 }}>
              <TextInput type="email" maxLength={500} autoComplete="off" {...field("email", "email")} />
            </GridCol>
          </Grid>
        );
      })}
      <AddButton onClick={add} disabled={parties.length >= 50}>
        {t("form.addParty")}
      </AddButton>
    </Stack>
  );
}
