"use client";
import { MultiSelect, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useLocale, useTranslations } from "use-intl";
import { entryKinds } from "../../../../lib/codes/domain-codes.ts";
import { ChoiceGroup } from "../../seizure-reports/[id]/release/choice-group.tsx";
import { countryOptions, findOptions } from "../../seizure-reports/choose-country.ts";
import type { FormValues } from "./nomination-form.tsx";

const kinds = entryKinds.filter((kind) => kind !== "AIRCRAFT");
const named = ["PERSON", "ORGANISATION", "VESSEL"];

export function SubjectFields({ form, isNew }: { form: UseFormReturnType<FormValues>; isNew: boolean }) {
  const t = useTranslations("own-watchlists.nominate");
  const codes = useTranslations("codes.entryKinds");
  const language = useLocale();
  const { kind } = form.values;
  return (
    <ChoiceGroup legend={t("subject")}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect
            label={t("kind")}
            disabled={!isNew}
            data={kinds.map((value) => ({ value, label: codes(value) }))}
            {...form.getInputProps("kind")}
          />
          <TextInput
            label={t(`names.${kind}`)}
            description={t.has(`nameHints.${kind}`) ? t(`nameHints.${kind as "PERSON"}`) : undefined}
            inputWrapperOrder={["label", "input", "error", "description"]}
            name="name"
            maxLength={300}
            withAsterisk
            autoFocus
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps("name")}
          />
        </SimpleGrid>
        {named.includes(kind) && (
          <Textarea label={t("aliases")} description={t("perLine")} autosize minRows={1} dir="auto" {...form.getInputProps("aliases")} />
        )}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {kind === "PERSON" && <TextInput label={t("birthDate")} description={t("birthHint")} maxLength={10} {...form.getInputProps("birthDate")} />}
          <MultiSelect
            label={t("countries")}
            description={t("countriesHint")}
            data={countryOptions(language)}
            filter={findOptions}
            searchable
            clearable
            hidePickedOptions
            {...form.getInputProps("countries")}
          />
        </SimpleGrid>
      </Stack>
    </ChoiceGroup>
  );
}
