import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../components/page-header.tsx";
import { translations } from "../../../../language/translations.ts";
import { readMember } from "../../../seizure-reports/form/form-viewer.ts";
import { PatternFormFrame } from "../../form/pattern-form.tsx";
import { emptyPattern, newIndicator, newLeg, type PatternValues } from "../../form/pattern-values.ts";
import { type OnePattern, readPattern } from "../pattern-query.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("patterns"))("form.titles.edit") };
}

/** A stored pattern as the form shows it: null becomes empty text. */
function valuesOf(pattern: OnePattern): PatternValues {
  const { commodityGroups, concealments, legs, indicators } = pattern;
  const texts = Object.entries(emptyPattern()).filter(([, value]) => typeof value === "string");
  return {
    ...emptyPattern(),
    ...Object.fromEntries(texts.map(([name]) => [name, String(pattern[name as "title"] ?? "")])),
    commodityGroups: [...commodityGroups],
    concealments: [...concealments],
    legs: legs.map(({ role, country, office }) => ({ ...newLeg(role, country), office: office ?? "" })),
    indicators: indicators.map(({ kind, value, low, high }) => ({ ...newIndicator(kind, value ?? ""), low: low ?? "", high: high ?? "" })),
  };
}

export default async function ChangePattern({ params }: Props) {
  const [t, { pattern }, member] = await Promise.all([translations("patterns"), readPattern((await params).id), readMember()]);
  const kind = pattern.viewerCanAmend ? "amend" : "edit";
  if (!pattern.viewerCanEdit && !pattern.viewerCanAmend) notFound();
  return (
    <>
      <PageHeader title={t(`form.titles.${kind}`)} description={kind === "amend" ? t("form.amendExplained") : pattern.reference} />
      <PatternFormFrame member={member} kind={kind} stored={{ id: pattern.id, revision: pattern.revision, values: valuesOf(pattern) }} />
    </>
  );
}
