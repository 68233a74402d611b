// What a person or program fills in of a pattern. Only its title is required.
import type * as codes from "../codes/domain-codes.ts";
import type { LegInput } from "../seizures/report-input.ts";

type OneOf<List extends readonly string[]> = List[number];

export type IndicatorKind = OneOf<typeof codes.indicatorKinds>;

export type IndicatorInput = {
  kind: IndicatorKind;
  /** A code, words, or the currency of a VALUE; none for a WEIGHT. */
  value?: string | null;
  /** Decimals as text: kilograms of a WEIGHT, an amount of a VALUE. */
  low?: string | null;
  high?: string | null;
};

export type PatternInput = {
  tlp?: OneOf<typeof codes.tlps> | null;
  handling?: OneOf<typeof codes.handlings> | null;
  handlingNote?: string | null;
  title: string;
  modusOperandi?: string | null;
  commodityGroups?: OneOf<typeof codes.commodityGroups>[] | null;
  concealments?: OneOf<typeof codes.concealments>[] | null;
  senderTraits?: string | null;
  addresseeTraits?: string | null;
  counterMeasures?: string | null;
  /** ISO dates. */
  observedFrom?: string | null;
  observedUntil?: string | null;
  confidence?: OneOf<typeof codes.confidences> | null;
  source?: OneOf<typeof codes.sources> | null;
  information?: OneOf<typeof codes.informations> | null;
  legs: LegInput[];
  indicators: IndicatorInput[];
};
