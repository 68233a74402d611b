"use client";
import { SimpleGrid, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import { type CodeList, CodeSelect } from "../../seizure-reports/form/choice-select.tsx";
import type { PatternForm } from "./pattern-values.ts";

/** How sure the agency is, and how far the pattern may go. A released one keeps its TLP: its audience was chosen under it. */
export function JudgementFields({ form, isReleased }: { form: PatternForm; isReleased: boolean }) {
  const t = useTranslations("patterns.fields");
  const reports = useTranslations("seizure-reports");
  const code = (name: "confidence" | "source" | "information" | "handling", list: CodeList) => (
    <CodeSelect list={list} label={t(name)} required {...form.getInputProps(name)} />
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
      {code("confidence", "confidences")}
      {code("source", "sources")}
      {code("information", "informations")}
      <CodeSelect
        list="tlps"
        label={t("tlp")}
        required
        disabled={isReleased}
        description={isReleased ? reports("form.tlpStays") : reports(`tlpMeans.${form.values.tlp as "RED"}`)}
        inputWrapperOrder={["label", "input", "error", "description"]}
        {...form.getInputProps("tlp")}
      />
      {code("handling", "handlings")}
      <TextInput label={t("handlingNote")} maxLength={200} {...form.getInputProps("handlingNote")} />
    </SimpleGrid>
  );
}
