"use client";
import { SimpleGrid, Stack, TagsInput, Text, Textarea } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslations } from "use-intl";
import { ChoiceGroup } from "../../seizure-reports/[id]/release/choice-group.tsx";
import type { FormValues } from "./nomination-form.tsx";

const lists = [
  ["phones", "PHONE"],
  ["emails", "EMAIL"],
  ["postalItems", "POSTAL_ITEM"],
  ["postageAccounts", "POSTAGE_ACCOUNT"],
] as const;

/** What identifies the subject besides its name; what it is itself is not asked for again. */
export function IdentifierFields({ form }: { form: UseFormReturnType<FormValues> }) {
  const t = useTranslations("own-watchlists.nominate");
  const { kind } = form.values;
  return (
    <ChoiceGroup legend={t("identifiers")}>
      <Stack gap="md">
        {kind === "PERSON" && (
          <Text size="sm" c="dimmed">
            {t("identifiersHint")}
          </Text>
        )}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {kind !== "ADDRESS" && (
            <Textarea label={t("addresses")} description={t("addressesHint")} autosize minRows={2} dir="auto" {...form.getInputProps("addresses")} />
          )}
          {kind !== "DOCUMENT" && (
            <Textarea label={t("documents")} description={t("documentsHint")} autosize minRows={2} {...form.getInputProps("documents")} />
          )}
          {lists.map(
            ([name, itself]) =>
              kind !== itself && (
                <TagsInput
                  key={name}
                  label={t(name)}
                  description={t("separated")}
                  splitChars={[",", ";"]}
                  acceptValueOnBlur
                  {...form.getInputProps(name)}
                />
              ),
          )}
        </SimpleGrid>
      </Stack>
    </ChoiceGroup>
  );
}
