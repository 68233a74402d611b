// What the form of a pattern holds while it is filled in, and what it sends. Lines are sent as they stand, so that a
// fault of the contract names the line that it is about.
import type { UseFormReturnType } from "@mantine/form";
import type { IndicatorKind } from "../../../../lib/patterns/pattern-input.ts";
import { plainIdentifier } from "../../../../lib/postal/identifier.ts";
import type { Amendment } from "../../seizure-reports/form/amendment-fields.tsx";
import { decimalOf } from "../../seizure-reports/form/report-input-of.ts";
import type { PatternContent } from "./send-pattern.ts";

export type LegValues = { key: string; role: string; country: string | null; office: string };
export type IndicatorValues = { key: string; kind: IndicatorKind; value: string; low: string; high: string };
export type PatternValues = {
  amendment: Amendment;
  title: string;
  modusOperandi: string;
  commodityGroups: string[];
  concealments: string[];
  senderTraits: string;
  addresseeTraits: string;
  counterMeasures: string;
  observedFrom: string;
  observedUntil: string;
  confidence: string;
  source: string;
  information: string;
  tlp: string;
  handling: string;
  handlingNote: string;
  legs: LegValues[];
  indicators: IndicatorValues[];
};
export type PatternForm = UseFormReturnType<PatternValues>;

/** Tells lines apart on the screen while they are added and removed. */
const newKey = () => Math.random().toString(36).slice(2);
export const newLeg = (role: string, country: string | null = null): LegValues => ({ key: newKey(), role, country, office: "" });
export const newIndicator = (kind: IndicatorKind, value = ""): IndicatorValues => ({ key: newKey(), kind, value, low: "", high: "" });

export const emptyPattern = (): PatternValues => ({
  amendment: { note: "", isCorrection: false },
  title: "",
  modusOperandi: "",
  commodityGroups: [],
  concealments: [],
  senderTraits: "",
  addresseeTraits: "",
  counterMeasures: "",
  observedFrom: "",
  observedUntil: "",
  confidence: "MODERATE",
  source: "X",
  information: "I4",
  tlp: "AMBER",
  handling: "H0",
  handlingNote: "",
  legs: [],
  indicators: [],
});

/** Values that come from elsewhere: their lines are told apart anew. */
export function withNewKeys(values: PatternValues): PatternValues {
  const renew = <Line extends { key: string }>(lines: Line[]) => lines.map((line) => ({ ...line, key: newKey() }));
  return { ...values, legs: renew(values.legs), indicators: renew(values.indicators) };
}

const written = (kind: IndicatorKind, value: string) => {
  if (kind === "HS_PREFIX") return value.replace(/[\s.]/g, "");
  return kind === "ITEM_PREFIX" ? plainIdentifier(value) : value.trim();
};

export const contentOf = ({ amendment: _amendment, legs, indicators, ...values }: PatternValues): PatternContent =>
  ({
    ...values,
    observedFrom: values.observedFrom || null,
    observedUntil: values.observedUntil || null,
    legs: legs.map(({ role, country, office }) => ({ role, country: country ?? "", office: office.trim().toUpperCase() || null })),
    indicators: indicators.map(({ kind, value, low, high }) => ({
      kind,
      value: written(kind, value) || null,
      low: decimalOf(low),
      high: decimalOf(high),
    })),
  }) as PatternContent;
