"use client";
// The parts of the form that open on demand, and which field stands in which.
import type { ComponentType } from "react";
import { DeclaredSection } from "./declared-section.tsx";
import { PartiesSection } from "./parties-section.tsx";
import type { ReportValues } from "./report-values.ts";
import { RouteSection } from "./route-section.tsx";
import { FindSection, HandlingSection, PlaceSection, TransportSection } from "./sections.tsx";
import type { ReportForm } from "./use-report-form.ts";

type Section = {
  name: string;
  Section: ComponentType<{ form: ReportForm; onAdded: (field: string) => void; isReleased: boolean }>;
  fields: (keyof ReportValues)[];
};

export const sections = [
  { name: "find", Section: FindSection, fields: ["concealment", "detection", "detectionReference", "laboratory", "disposition", "narrative"] },
  { name: "declared", Section: DeclaredSection, fields: ["declared"] },
  { name: "route", Section: RouteSection, fields: ["legs"] },
  { name: "parties", Section: PartiesSection, fields: ["parties"] },
  { name: "transport", Section: TransportSection, fields: ["mailClass", "receptacleId", "waybill", "postageAccount", "platform"] },
  { name: "place", Section: PlaceSection, fields: ["placeKind", "placeCode", "direction", "ownReference", "offence"] },
  { name: "handling", Section: HandlingSection, fields: ["tlp", "handling", "handlingNote", "reviewOn"] },
] as const satisfies Section[];
export type SectionName = (typeof sections)[number]["name"];

/** The section to open for a field; none for what is always in sight. */
export function sectionOf(field: string): SectionName | null {
  const [name, , leaf] = field.split(".");
  if (name === "legs" && leaf === "country" && field.startsWith("legs.0.")) return null;
  return sections.find(({ fields }) => (fields as readonly string[]).includes(name ?? ""))?.name ?? null;
}

/** How much of a section is filled in, for its heading. */
export function filledIn(values: ReportValues, name: SectionName): number {
  if (name === "declared" || name === "parties") return values[name].length;
  if (name === "route") return values.legs.length - 1;
  const fields = sections.find((one) => one.name === name)?.fields ?? [];
  const usual: Partial<ReportValues> = { tlp: "AMBER", handling: "H0" };
  return (fields as readonly (keyof ReportValues)[]).filter((field) => values[field] && values[field] !== usual[field]).length;
}
