"use client";
import { Checkbox, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslations } from "use-intl";
import { handlings, hitActions, legalBases, subjectStatuses } from "../../../../lib/codes/domain-codes.ts";
import { ChoiceGroup } from "../../seizure-reports/[id]/release/choice-group.tsx";
import type { FormValues } from "./nomination-form.tsx";

type Props = { form: UseFormReturnType<FormValues>; list: { legalBasis: string }; asksAnswer: boolean };

/** Why it is listed, by what law, and what to do on a hit. */
export function GovernanceFields({ form, list, asksAnswer }: Props) {
  const t = useTranslations("own-watchlists.nominate");
  const codes = useTranslations("codes");
  const options = (name: "subjectStatuses" | "hitActions" | "handlings" | "legalBases", values: readonly string[]) =>
    values.map((value) => ({ value, label: codes(`${name}.${value}` as "hitActions.CHECK") }));
  return (
    <ChoiceGroup legend={t("governance")}>
      <Stack gap="md">
        <Textarea
          label={t("grounds")}
          description={t("groundsHint")}
          withAsterisk
          autosize
          minRows={3}
          maxLength={5_000}
          {...form.getInputProps("grounds")}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect label={t("status")} data={options("subjectStatuses", subjectStatuses)} {...form.getInputProps("subjectStatus")} />
          <NativeSelect label={t("hitAction")} data={options("hitActions", hitActions)} {...form.getInputProps("hitAction")} />
          <TextInput label={t("dutyContact")} description={t("dutyHint")} withAsterisk maxLength={500} {...form.getInputProps("dutyContact")} />
          <TextInput type="date" label={t("reviewOn")} description={t("reviewHint")} {...form.getInputProps("reviewOn")} />
          <NativeSelect
            label={t("legalBasis")}
            data={[
              { value: "", label: t("asList", { basis: codes(`legalBases.${list.legalBasis}` as "legalBases.OTHER") }) },
              ...options("legalBases", legalBases),
            ]}
            {...form.getInputProps("legalBasis")}
          />
          <TextInput label={t("legalBasisNote")} maxLength={500} {...form.getInputProps("legalBasisNote")} />
          <NativeSelect label={t("handling")} data={options("handlings", handlings)} {...form.getInputProps("handling")} />
          <TextInput label={t("ownReference")} description={t("ownReferenceHint")} maxLength={100} {...form.getInputProps("ownReference")} />
        </SimpleGrid>
        <Checkbox label={t("isHitOnly")} description={t("isHitOnlyHint")} {...form.getInputProps("isHitOnly", { type: "checkbox" })} />
        {asksAnswer && <Textarea label={t("answer")} withAsterisk autosize minRows={2} maxLength={2_000} {...form.getInputProps("answer")} />}
      </Stack>
    </ChoiceGroup>
  );
}
