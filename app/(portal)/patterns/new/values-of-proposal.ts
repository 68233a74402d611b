import { newIndicator, newLeg, type PatternValues } from "../form/pattern-values.ts";
import type { Beginning } from "../proposals/proposal-address.ts";

/** What a proposal says of the pattern that is drafted of it. */
export function valuesOfProposal(title: string, beginning: Beginning): Partial<PatternValues> {
  const { origin, destination, commodityGroup, concealment, mailClass, from } = beginning;
  const indicators = [
    ["ORIGIN", origin],
    ["DESTINATION", destination],
    ["COMMODITY_GROUP", commodityGroup],
    ["CONCEALMENT", concealment],
    ["MAIL_CLASS", mailClass],
  ] as const;
  return {
    title: title.slice(0, 200),
    commodityGroups: commodityGroup ? [commodityGroup] : [],
    concealments: concealment ? [concealment] : [],
    observedFrom: from ?? "",
    legs: [...(origin ? [newLeg("ORIGIN", origin)] : []), ...(destination ? [newLeg("DESTINATION", destination)] : [])],
    indicators: indicators.flatMap(([kind, value]) => (value ? [newIndicator(kind, value)] : [])),
  };
}
