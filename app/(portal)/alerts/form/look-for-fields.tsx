"use client";
import { ActionIcon, Button, Group, Menu, MenuDropdown, MenuItem, MenuTarget, Stack, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { alertLineKinds } from "../../../../lib/codes/domain-codes.ts";
import { CodeSelect, CountrySelect } from "../../seizure-reports/form/choice-select.tsx";
import { ItemIdInput } from "../../seizure-reports/form/item-id-input.tsx";
import { type AlertValues, newLine, newParty } from "./alert-values.ts";

const places = ["ORIGIN", "TRANSIT", "DESTINATION"];
/** A place that another system gave may be an office. */
const isCountry = (value: string | null) => !value || value.length === 2;

/** The item first, because it is scanned; whatever else there is to look for is added line by line. */
export function LookForFields({ form }: { form: UseFormReturnType<AlertValues> }) {
  const t = useTranslations("alerts.form");
  const codes = useTranslations("codes");
  const { lines, parties } = form.values;
  const remove = (list: "lines" | "parties", place: number, name: string) => (
    <ActionIcon variant="subtle" color="gray" size="lg" onClick={() => form.removeListItem(list, place)} aria-label={`${t("remove")}: ${name}`}>
      <IconX size={16} />
    </ActionIcon>
  );
  return (
    <Stack gap="sm">
      <ItemIdInput
        label={t("item")}
        size="md"
        origin={null}
        onTakeOrigin={() => undefined}
        {...form.getInputProps("itemId")}
        value={form.values.itemId}
      />
      {lines.map(({ key, kind, value }, place) => {
        const label = codes(`alertLineKinds.${kind as "WORDS"}`);
        const input = form.getInputProps(`lines.${place}.value`);
        return (
          <Group key={key} gap="xs" align="flex-end" wrap="nowrap">
            {places.includes(kind) && isCountry(value) ? (
              <CountrySelect label={label} flex={1} {...input} />
            ) : (
              <TextInput label={label} flex={1} autoComplete="off" {...input} />
            )}
            {remove("lines", place, label)}
          </Group>
        );
      })}
      {parties.map(({ key }, place) => (
        <Group key={key} gap="xs" align="flex-end" wrap="nowrap">
          <CodeSelect list="alertPartyRoles" label={t("kind")} required w="9rem" {...form.getInputProps(`parties.${place}.role`)} />
          <TextInput label={t("partyName")} flex={1} autoComplete="off" {...form.getInputProps(`parties.${place}.name`)} />
          {remove("parties", place, t("partyName"))}
        </Group>
      ))}
      {parties.length > 0 && (
        <Text size="sm" c="dimmed">
          {t("partiesExplained")}
        </Text>
      )}
      <Menu position="bottom-start">
        <MenuTarget>
          <Button variant="default" leftSection={<IconPlus size={16} />} style={{ alignSelf: "flex-start" }}>
            {t("more")}
          </Button>
        </MenuTarget>
        <MenuDropdown>
          {alertLineKinds.map((kind) => (
            <MenuItem key={kind} onClick={() => form.insertListItem("lines", newLine(kind))}>
              {codes(`alertLineKinds.${kind}`)}
            </MenuItem>
          ))}
          <MenuItem onClick={() => form.insertListItem("parties", newParty())}>
            {codes("alertPartyRoles.SENDER")} / {codes("alertPartyRoles.ADDRESSEE")}
          </MenuItem>
        </MenuDropdown>
      </Menu>
    </Stack>
  );
}
