"use client";
import { Grid, GridCol, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { CodeSelect } from "./choice-select.tsx";
import { OfficeInput } from "./code-inputs.tsx";
import type { ReportValues } from "./report-values.ts";
import type { ReportForm } from "./use-report-form.ts";

type TextField = { [Name in keyof ReportValues]: ReportValues[Name] extends string ? Name : never }[keyof ReportValues];
type Props = { form: ReportForm };

/** A released report keeps its TLP: its audience was chosen under it. */
type HandlingProps = Props & { isReleased: boolean };

const Half = ({ children }: { children: ReactNode }) => <GridCol span={{ base: 12, sm: 6 }}>{children}</GridCol>;

function useFields(form: ReportForm) {
  const t = useTranslations("seizure-reports.fields");
  return (name: keyof ReportValues & string) => ({ label: t(name), ...form.getInputProps(name) });
}

function Texts({ form, names }: Props & { names: TextField[] }) {
  const field = useFields(form);
  return names.map((name) => (
    <Half key={name}>
      <TextInput maxLength={200} {...field(name)} />
    </Half>
  ));
}

export function PlaceSection({ form }: Props) {
  const field = useFields(form);
  return (
    <Grid gap="sm">
      <Half>
        <CodeSelect list="placeKinds" {...field("placeKind")} />
      </Half>
      <Half>
        <OfficeInput {...field("placeCode")} />
      </Half>
      <Half>
        <CodeSelect list="directions" {...field("direction")} />
      </Half>
      <Texts form={form} names={["ownReference", "offence"]} />
    </Grid>
  );
}

export function FindSection({ form }: Props) {
  const field = useFields(form);
  const t = useTranslations("seizure-reports.form");
  return (
    <Grid gap="sm">
      <Half>
        <CodeSelect list="concealments" {...field("concealment")} />
      </Half>
      <Half>
        <CodeSelect list="detections" {...field("detection")} />
      </Half>
      <Half>
        <TextInput
          maxLength={200}
          {...field("detectionReference")}
          description={t("detectionReferenceHint")}
          inputWrapperOrder={["label", "input", "error", "description"]}
        />
      </Half>
      <Half>
        <CodeSelect list="laboratories" {...field("laboratory")} />
      </Half>
      <Half>
        <CodeSelect list="dispositions" {...field("disposition")} />
      </Half>
      <GridCol span={12}>
        <Textarea autosize minRows={4} maxRows={20} maxLength={20_000} {...field("narrative")} />
      </GridCol>
    </Grid>
  );
}

export function TransportSection({ form }: Props) {
  const field = useFields(form);
  return (
    <Grid gap="sm">
      <Half>
        <CodeSelect list="mailClasses" {...field("mailClass")} />
      </Half>
      <Texts form={form} names={["receptacleId", "waybill", "postageAccount", "platform"]} />
    </Grid>
  );
}

export function HandlingSection({ form, isReleased }: HandlingProps) {
  const field = useFields(form);
  const t = useTranslations("seizure-reports");
  return (
    <Grid gap="sm">
      <Half>
        <CodeSelect
          list="tlps"
          required
          disabled={isReleased}
          {...field("tlp")}
          description={isReleased ? t("form.tlpStays") : t(`tlpMeans.${form.values.tlp}`)}
          inputWrapperOrder={["label", "input", "error", "description"]}
        />
      </Half>
      <Half>
        <CodeSelect list="handlings" required {...field("handling")} />
      </Half>
      <Texts form={form} names={["handlingNote"]} />
      <Half>
        <TextInput type="date" {...field("reviewOn")} />
      </Half>
    </Grid>
  );
}
