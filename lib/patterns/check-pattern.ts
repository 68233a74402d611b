// Which patterns are well-formed: every fault at once, each with its field.
import { commodityGroups, concealments, mailClasses } from "../codes/domain-codes.ts";
import { Faults } from "../faults.ts";
import type { Fault } from "../user-error.ts";
import type { IndicatorInput, IndicatorKind, PatternInput } from "./pattern-input.ts";

const longText = 20_000;
const mostParts = 50;

const country = /^[A-Z]{2}$/;
const office = /^[A-Z]{2}[A-Z0-9]{3}[A-Z]?$/;
const decimal = /^\d{1,14}(\.\d{1,4})?$/;
const oneOf = (codes: readonly string[]) => new RegExp(`^(${codes.join("|")})$`);

/** What the value of each kind looks like; a WEIGHT has none. */
const values: Record<IndicatorKind, RegExp | null> = {
  ORIGIN: country,
  TRANSIT: country,
  DESTINATION: country,
  COMMODITY_GROUP: oneOf(commodityGroups),
  HS_PREFIX: /^\d{2}(\d{2}){0,4}$/,
  CONCEALMENT: oneOf(concealments),
  MAIL_CLASS: oneOf(mailClasses),
  ITEM_PREFIX: /^[A-Z]{1,2}\d{0,9}$/,
  WORDS: /\p{L}|\p{N}/u,
  WEIGHT: null,
  VALUE: /^[A-Z]{3}$/,
};

/** Every fault of the pattern; empty when it may be stored. */
export function checkPattern(pattern: PatternInput): Fault[] {
  const faults = new Faults();
  faults.text(pattern.title, ["title"], { required: true });
  faults.text(pattern.handlingNote, ["handlingNote"]);
  for (const field of ["modusOperandi", "senderTraits", "addresseeTraits", "counterMeasures"] as const)
    faults.text(pattern[field], [field], { max: longText });
  for (const field of ["observedFrom", "observedUntil"] as const) faults.date(pattern[field], [field]);
  if (pattern.observedFrom && pattern.observedUntil && pattern.observedFrom > pattern.observedUntil) faults.add("INVALID", ["observedUntil"]);
  for (const list of ["legs", "indicators"] as const) if (pattern[list].length > mostParts) faults.add("TOO_MANY", [list], { max: mostParts });
  for (const [place, leg] of pattern.legs.entries()) {
    if (!leg.country) faults.add("REQUIRED", ["legs", place, "country"]);
    faults.pattern(leg.country, country, ["legs", place, "country"]);
    faults.pattern(leg.office, office, ["legs", place, "office"]);
  }
  for (const [place, indicator] of pattern.indicators.entries()) checkIndicator(faults, indicator, ["indicators", place]);
  return faults.found;
}

function checkIndicator(faults: Faults, { kind, value, low, high }: IndicatorInput, at: (string | number)[]): void {
  const form = values[kind];
  const given = value?.trim();
  if (form && !given) faults.add("REQUIRED", [...at, "value"]);
  else if (given && !form?.test(given)) faults.add("INVALID", [...at, "value"]);
  faults.text(value, [...at, "value"]);
  const isRange = kind === "WEIGHT" || kind === "VALUE";
  if (isRange && !low && !high) faults.add("REQUIRED", [...at, "low"]);
  for (const [bound, field] of [
    [low, "low"],
    [high, "high"],
  ] as const) {
    faults.pattern(bound, decimal, [...at, field]);
    if (bound && !isRange) faults.add("INVALID", [...at, field]);
  }
  if (low && high && Number(low) > Number(high)) faults.add("INVALID", [...at, "high"]);
}
