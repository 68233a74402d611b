// What a pattern says, now or at an earlier version, which is kept as the columns were.
import { z } from "zod";
import { renamed } from "../../seizure-reports/[id]/report-content.ts";
import type { OnePattern } from "./pattern-query.ts";

export type PatternContent = Pick<
  OnePattern,
  | "tlp"
  | "handling"
  | "handlingNote"
  | "title"
  | "modusOperandi"
  | "commodityGroups"
  | "concealments"
  | "senderTraits"
  | "addresseeTraits"
  | "counterMeasures"
  | "observedFrom"
  | "observedUntil"
  | "confidence"
  | "source"
  | "information"
  | "legs"
  | "indicators"
>;

const kept = z.looseObject({
  title: z.string(),
  commodityGroups: z.array(z.string()),
  concealments: z.array(z.string()),
  legs: z.array(z.looseObject({ country: z.string() })),
  indicators: z.array(z.looseObject({ kind: z.string() })),
});

/** The content of a version as the contract would answer it; null when it cannot be read. */
export function contentOfVersion(content: unknown): PatternContent | null {
  const read = kept.safeParse(renamed(content));
  return read.success ? (read.data as unknown as PatternContent) : null;
}
