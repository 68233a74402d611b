import type { ReportWords } from "../../seizure-reports/report-words.ts";
import type { Combination } from "./proposal-address.ts";

/** As a person would call it: "Drugs · False bottom · Ecuador → Aruba". */
export const combinationOf = (
  { origin, destination, commodityGroup, concealment, mailClass }: Combination,
  { codes, country }: ReportWords,
): string =>
  [
    commodityGroup && codes(`commodityGroups.${commodityGroup}`),
    concealment && codes(`concealments.${concealment}`),
    mailClass && codes(`mailClasses.${mailClass}`),
    [origin, destination].flatMap((code) => (code ? [country(code)] : [])).join(" → "),
  ]
    .filter(Boolean)
    .join(" · ");
